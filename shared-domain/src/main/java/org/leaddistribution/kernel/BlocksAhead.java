package org.leaddistribution.kernel;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the next block of something long on a thread of its own while its owner looks at the one before. How
/// many blocks there are, the last one says.
///
/// Two blocks are held. No more than one thread reads at a time, and it ends with its block. Whoever stops early
/// closes this before what is read. Not for several threads.
public final class BlocksAhead<T> implements AutoCloseable {
    private final Supplier<T> read;
    private final Predicate<T> isLast;
    private @Nullable CompletableFuture<T> next;
    private boolean ended;

    /// @param read gives the next block; not asked again once it has given the last or thrown anything
    public BlocksAhead(Supplier<T> read, Predicate<T> isLast) {
        this.read = read;
        this.isLast = isLast;
    }

    /// The next block, or what was thrown for it. An interrupt waits until it is there.
    ///
    /// @param whileWaiting done again and again until the block is there; what it throws ends the waiting only
    /// @throws IllegalStateException when the one before was the last
    public T next(Duration pause, Runnable whileWaiting) {
        if (ended) {
            throw new IllegalStateException("There was no block after the last");
        }
        var awaited = next == null ? begun() : next;
        next = awaited;
        await(awaited, pause, whileWaiting);
        ended = true;
        next = null;
        var block = Joined.result(awaited);
        ended = isLast.test(block);
        if (!ended) {
            next = begun();
        }
        return block;
    }

    private CompletableFuture<T> begun() {
        return CompletableFuture.supplyAsync(read, Thread::startVirtualThread);
    }

    private static void await(CompletableFuture<?> block, Duration pause, Runnable whileWaiting) {
        while (!isThere(block, pause)) {
            whileWaiting.run();
        }
    }

    /// Whether the block came within the pause.
    private static boolean isThere(CompletableFuture<?> block, Duration pause) {
        boolean interrupted = Thread.interrupted();
        try {
            block.handle((_, _) -> true).get(pause.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            interrupted = true;
            return false;
        } catch (ExecutionException handled) {
            throw new IllegalStateException(handled);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Waits for the block that is under way, which nobody will see.
    @Override
    public void close() {
        ended = true;
        if (next != null) {
            next.handle((_, _) -> true).join();
            next = null;
        }
    }
}
