package org.leaddistribution.allocation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.leaddistribution.kernel.Sha256;

/// An order that the seed and the names alone decide, so that no list's order decides anything.
///
/// A name's place is the first 64 bits of SHA-256 over the seed's UTF-8 length, a `:`, the seed and the
/// name; of equal ones the smaller name goes first.
public final class SeededOrder {
    private record Placed<T>(long place, String name, T item) {}

    private final MessageDigest digest;
    private final byte[] prefix;

    public SeededOrder(String seed) {
        digest = Sha256.begin();
        int length = seed.getBytes(StandardCharsets.UTF_8).length;
        prefix = (length + ":" + seed).getBytes(StandardCharsets.UTF_8);
    }

    /// @param name different for every item
    public <T> List<T> sorted(List<T> items, Function<T, String> name) {
        return items.stream()
                .map(item -> new Placed<>(place(name.apply(item)), name.apply(item), item))
                .sorted(
                        Comparator.<Placed<T>>comparingLong(Placed::place)
                                .thenComparing(Placed::name))
                .map(Placed::item)
                .toList();
    }

    private long place(String name) {
        digest.update(prefix);
        var hash = digest.digest(name.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getLong();
    }
}
