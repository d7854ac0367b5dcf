package org.leaddistribution.mongo;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.StoreFault.StoreStarting;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;

/// Lets nobody pass until the server has been found fit, or made so.
final class ReadyCheck {
    private static final long LONGEST_WAIT_SECONDS = 8;

    private final Preparation preparation;
    private @Nullable CompletableFuture<Void> underWay;
    private volatile boolean prepared;

    ReadyCheck(Preparation preparation) {
        this.preparation = preparation;
    }

    /// @throws com.mongodb.MongoException as the driver does
    /// @throws org.leaddistribution.kernel.StoreFault when the server is not fit, or not yet
    void require() {
        if (!prepared) {
            await(preparing());
        }
    }

    /// The preparation that is under way, or a new one: all who wait share it, and its end is heard by all.
    private synchronized CompletableFuture<Void> preparing() {
        if (underWay == null || underWay.isDone()) {
            var begun = new CompletableFuture<Void>();
            underWay = begun;
            Thread.ofPlatform().daemon().name("database-preparation").start(() -> prepare(begun));
        }
        return underWay;
    }

    private void prepare(CompletableFuture<Void> begun) {
        try {
            preparation.run();
            prepared = true;
            begun.complete(null);
        } catch (RuntimeException | Error fault) {
            begun.completeExceptionally(fault);
        }
    }

    private StoreUnavailable unfinished(TimeoutException cause) {
        var doing = preparation.doing();
        return doing == null
                ? new StoreUnavailable(Faults.NO_ANSWER, cause)
                : new StoreStarting(
                        "The database is being made ready: " + doing + ". Wait for it.", cause);
    }

    private void await(CompletableFuture<Void> preparing) {
        try {
            preparing.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failed.getCause();
        } catch (TimeoutException unfinished) {
            throw unfinished(unfinished);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable(Faults.NO_ANSWER, interrupted);
        }
    }
}
