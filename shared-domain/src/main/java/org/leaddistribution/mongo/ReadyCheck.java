package org.leaddistribution.mongo;

import com.mongodb.MongoException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.StoreFault.StoreStarting;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;

/// What every call of every port passes: the check that the server is fit, and the translation of the
/// driver's exceptions into the product's own.
///
/// Inside a unit of work the driver's exceptions pass as they are: they tell the unit whether to try again, and
/// are translated at its edge.
final class ReadyCheck {
    private static final long LONGEST_WAIT_SECONDS = 8;

    private final Preparation preparation;
    private final MongoUnitOfWork work;
    private @Nullable CompletableFuture<Void> underWay;
    private volatile boolean prepared;

    ReadyCheck(Preparation preparation, MongoUnitOfWork work) {
        this.preparation = preparation;
        this.work = work;
    }

    <T> T guarded(Class<T> port, T adapter) {
        return behind(port, (_, method, arguments) -> pass(adapter, method, arguments));
    }

    /// Translates exceptions alone: for looking into a database that is not fit for work.
    <T> T unprepared(Class<T> port, T adapter) {
        return behind(port, (_, method, arguments) -> call(adapter, method, arguments));
    }

    private static <T> T behind(Class<T> port, InvocationHandler handler) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    private @Nullable Object pass(Object adapter, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            prepare();
        } catch (MongoException fault) {
            throw Faults.translated(fault);
        }
        return call(adapter, method, arguments);
    }

    private @Nullable Object call(Object adapter, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(adapter, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof MongoException fault && !work.isUnderWay()
                    ? Faults.translated(fault)
                    : thrown.getCause();
        }
    }

    private void prepare() {
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
