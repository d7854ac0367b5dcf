package org.leaddistribution.kernel;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Reads the next part of something long while the part before it is looked at, so that the database and its
/// reader work at once: [BlocksAhead] of parts whose number is known.
public final class ReadAhead {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private ReadAhead() {}

    /// Hands over all parts in their order, on this thread; each is read on one of its own.
    ///
    /// @param parts how many there are
    /// @param read reads the part of a number, from 0
    public static <T> void forEach(int parts, IntFunction<T> read, Consumer<T> action) {
        var begun = new AtomicInteger();
        var taken = new AtomicInteger();
        try (var blocks =
                new BlocksAhead<>(
                        () -> read.apply(begun.getAndIncrement()),
                        _ -> taken.incrementAndGet() == parts)) {
            while (taken.get() < parts) {
                action.accept(blocks.next(PAUSE, () -> {}));
            }
        }
    }
}
