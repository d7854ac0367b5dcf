package org.leaddistribution.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.UnitOfWork;

/// A unit of work as one transaction, its session known to the collections of this store while it lasts.
///
/// Where two transactions meet, the server refuses one and it is repeated: until it goes through, or no try may
/// begin any more. The driver's own way of repeating goes on for two minutes; nobody waits so long.
/// Safe for many threads.
final class MongoUnitOfWork implements UnitOfWork {
    private static final Duration LONGEST_TRYING = Duration.ofSeconds(8);

    /// Somebody wrote a key between our look and our write: the next look sees it. A key that is refused more
    /// often is a fault of ours.
    private static final int MOST_REPEATS_OF_A_KEY = 3;

    private static final long LONGEST_PAUSE_MILLIS = 250;

    private final MongoClient client;
    private final Runnable requireReady;
    private final Duration longestTrying;
    private final ScopedValue<Attempt> current = ScopedValue.newInstance();

    /// @param requireReady throws while the server is not fit for work
    MongoUnitOfWork(MongoClient client, Runnable requireReady) {
        this(client, requireReady, LONGEST_TRYING);
    }

    /// @param longestTrying after so long no try begins, and no commit is sent again
    MongoUnitOfWork(MongoClient client, Runnable requireReady, Duration longestTrying) {
        this.client = client;
        this.requireReady = requireReady;
        this.longestTrying = longestTrying;
    }

    /// Makes a call as part of the unit that is under way, or `alone`.
    <R extends @Nullable Object> R join(Function<ClientSession, R> within, Supplier<R> alone) {
        return current.isBound() ? current.get().call(within) : alone.get();
    }

    /// Whatever is asked of it, the server has to answer first, so that nobody waits for every try to fail.
    @Override
    public <T> T inOne(Supplier<T> work) {
        return current.isBound() ? work.get() : Faults.translating(() -> tried(work));
    }

    private <T> T tried(Supplier<T> work) {
        requireReady.run();
        Connection.ping(client.getDatabase("admin"));
        try (var session = client.startSession()) {
            return new Tries(session).untilOneSucceeds(work);
        }
    }

    /// One try. The server ends a transaction at its first fault, so a fault that the work has caught still is
    /// the end of it.
    private static final class Attempt {
        private final ClientSession session;
        private @Nullable MongoException fault;

        Attempt(ClientSession session) {
            this.session = session;
        }

        <R extends @Nullable Object> R call(Function<ClientSession, R> within) {
            try {
                return within.apply(session);
            } catch (MongoException thrown) {
                fault = thrown;
                throw thrown;
            }
        }

        void requireSound() {
            if (fault != null) {
                throw fault;
            }
        }
    }

    /// The tries of one unit.
    private final class Tries {
        private final ClientSession session;
        private final long begun = System.nanoTime();
        private int refusedKeys;
        private int faults;

        Tries(ClientSession session) {
            this.session = session;
        }

        <T> T untilOneSucceeds(Supplier<T> work) {
            while (true) {
                try {
                    return once(work);
                } catch (MongoException fault) {
                    if (!mayRepeat(fault)) {
                        throw fault;
                    }
                    pause(fault);
                }
            }
        }

        private <T> T once(Supplier<T> work) {
            var attempt = new Attempt(session);
            session.startTransaction();
            try {
                T result = ScopedValue.where(current, attempt).call(work::get);
                attempt.requireSound();
                commit();
                return result;
            } finally {
                if (session.hasActiveTransaction()) {
                    session.abortTransaction();
                }
            }
        }

        private void commit() {
            while (true) {
                try {
                    session.commitTransaction();
                    return;
                } catch (MongoException fault) {
                    if (isOver()
                            || !fault.hasErrorLabel(
                                    MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL)) {
                        throw fault;
                    }
                    pause(fault);
                }
            }
        }

        private boolean mayRepeat(MongoException fault) {
            if (DuplicateKeys.is(fault)) {
                return ++refusedKeys <= MOST_REPEATS_OF_A_KEY;
            }
            return !isOver()
                    && fault.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);
        }

        private boolean isOver() {
            return System.nanoTime() - begun > longestTrying.toNanos();
        }

        /// Longer from fault to fault and by chance, so that those who met do not meet again.
        private void pause(MongoException fault) {
            long longest = Math.min(LONGEST_PAUSE_MILLIS, 2L << Math.min(++faults, 10));
            try {
                Thread.sleep(ThreadLocalRandom.current().nextLong(longest));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw fault;
            }
        }
    }
}
