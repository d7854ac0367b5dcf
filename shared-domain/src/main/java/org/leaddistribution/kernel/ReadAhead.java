package org.leaddistribution.kernel;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Reads the next two parts of something long while the part before them is looked at, so that the database and
/// its reader work at once: [BlocksAhead] of parts whose number is known, and which can be read in any order.
public final class ReadAhead {
    private static final int MOST = 2;

    private ReadAhead() {}

    /// Hands over all parts in their order, on this thread; each is read on one of its own.
    ///
    /// @param parts how many there are
    /// @param read reads the part of a number, from 0
    public static <T> void forEach(int parts, IntFunction<T> read, Consumer<T> action) {
        var underWay = new ArrayDeque<CompletableFuture<T>>(MOST);
        int begun = 0;
        try {
            for (; begun < Math.min(MOST, parts); begun++) {
                underWay.add(begun(begun, read));
            }
            while (!underWay.isEmpty()) {
                var part = Joined.result(underWay.remove());
                if (begun < parts) {
                    underWay.add(begun(begun, read));
                    begun++;
                }
                action.accept(part);
            }
        } finally {
            underWay.forEach(unseen -> unseen.handle((_, _) -> true).join());
        }
    }

    private static <T> CompletableFuture<T> begun(int part, IntFunction<T> read) {
        return CompletableFuture.supplyAsync(() -> read.apply(part), Thread::startVirtualThread);
    }
}
