package org.leaddistribution.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/// Writes that go on while the next are made ready: never more than two, so that what is held of a long list
/// does not grow with it. For one thread; each write runs on one of its own.
///
/// The first fault of a write comes out of a later [#add] or of [#await].
public final class WritesUnderWay implements AutoCloseable {
    private static final int MOST = 2;

    private final Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>(MOST);

    /// Begins a write, once at most one other is under way.
    public void add(Runnable write) {
        if (underWay.size() == MOST) {
            await(underWay.remove());
        }
        underWay.add(CompletableFuture.runAsync(write, Thread::startVirtualThread));
    }

    /// Returns when nothing is under way any more, whatever becomes of one.
    public void await() {
        var all = CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new));
        underWay.clear();
        await(all);
    }

    /// Waits as well, but tells of no fault: whoever did not [#await] has one of its own to tell.
    @Override
    public void close() {
        underWay.forEach(write -> write.handle((_, _) -> true).join());
        underWay.clear();
    }

    private static void await(CompletableFuture<Void> write) {
        Joined.result(write);
    }
}
