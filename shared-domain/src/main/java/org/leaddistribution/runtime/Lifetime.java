package org.leaddistribution.runtime;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// A program from its start to its end, whichever way it ends: what it has opened is closed then.
///
/// Told to stop (Ctrl-C, SIGTERM, the end of a session) it first lets its main thread come to an end, which
/// is interrupted for that, and says nothing any more of what fails then.
public final class Lifetime {
    /// How long a main thread may take to undo what it was doing.
    private static final long LAST_STEPS_SECONDS = 5;

    private final OpenResources resources = new OpenResources();
    private final Thread main = Thread.currentThread();
    private final CountDownLatch mainEnded = new CountDownLatch(1);
    private volatile Ending ending = Ending.OF_WORK;

    /// What it means that the program is told to stop.
    private enum Ending {
        /// It was in the middle of something.
        OF_WORK,
        /// It did what it was there for.
        OF_SERVING
    }

    /// What a program does.
    @FunctionalInterface
    public interface Body<T> {
        T run(Lifetime lifetime) throws Exception;
    }

    private Lifetime() {}

    /// Runs a program on this thread and closes what it has opened. Does not return once it is told to stop.
    ///
    /// @throws Exception what `body` throws
    public static <T> T of(Body<T> body) throws Exception {
        var lifetime = new Lifetime();
        var hook = new Thread(lifetime::stop, "stopping");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return body.run(lifetime);
        } finally {
            lifetime.mainEnded.countDown();
            end(hook);
            lifetime.resources.close();
        }
    }

    /// Waits for ever when the program was told to stop: nobody is to hear what the main thread makes of that.
    private static void end(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            awaitTheEnd();
        }
    }

    private static void awaitTheEnd() {
        while (true) {
            LockSupport.park();
            var _ = Thread.interrupted();
        }
    }

    /// Opens what is closed when the program ends, newest first.
    public <T extends AutoCloseable> T open(Supplier<T> opening) {
        return resources.open(opening);
    }

    /// Does nothing more on this thread until the program is told to stop, which then was its success.
    public void serve() throws InterruptedException {
        ending = Ending.OF_SERVING;
        new CountDownLatch(1).await();
    }

    /// What is just being opened is opened to its end: of a half-started database nobody would know.
    private void stop() {
        resources.openNoMore();
        if (ending == Ending.OF_WORK) {
            main.interrupt();
            awaitMain();
        }
        resources.close();
        if (ending == Ending.OF_SERVING) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void awaitMain() {
        try {
            var _ = mainEnded.await(LAST_STEPS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
