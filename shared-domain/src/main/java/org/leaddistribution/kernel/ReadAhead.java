package org.leaddistribution.kernel;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Reads the next part of something long while the part before it is looked at, so that the database and its
/// reader work at once. Two parts are held.
public final class ReadAhead {
    private ReadAhead() {}

    /// Hands over all parts in their order, on this thread; each is read on one of its own.
    ///
    /// @param parts how many there are
    /// @param read reads the part of a number, from 0
    public static <T> void forEach(int parts, IntFunction<T> read, Consumer<T> action) {
        if (parts == 0) {
            return;
        }
        var next = begun(0, read);
        for (int part = 1; part < parts; part++) {
            var found = Joined.result(next);
            next = begun(part, read);
            accept(found, action, next);
        }
        action.accept(Joined.result(next));
    }

    /// What is under way ends before what the action throws is seen.
    private static <T> void accept(T found, Consumer<T> action, CompletableFuture<T> next) {
        boolean done = false;
        try {
            action.accept(found);
            done = true;
        } finally {
            if (!done) {
                next.handle((_, _) -> true).join();
            }
        }
    }

    private static <T> CompletableFuture<T> begun(int part, IntFunction<T> read) {
        return CompletableFuture.supplyAsync(() -> read.apply(part), Thread::startVirtualThread);
    }
}
