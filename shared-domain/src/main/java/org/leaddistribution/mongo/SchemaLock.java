package org.leaddistribution.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets one program change the form of the data. The others wait; who died with it is followed once its beat has
/// stood still for a while of the waiting program's own time.
final class SchemaLock {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaLock.class);
    private static final String ID = "lock";
    private static final String OWNER = "owner";
    private static final String BEAT = "beat";

    private final MongoCollection<Document> versions;
    private final Times times;

    /// @param beatEvery the owner raises its beat
    /// @param staleAfter a beat that stood still for so long is that of a dead program
    record Times(Duration beatEvery, Duration staleAfter) {
        static final Times STANDARD = new Times(Duration.ofSeconds(3), Duration.ofSeconds(30));
    }

    SchemaLock(MongoCollection<Document> versions, Times times) {
        this.versions = versions;
        this.times = times;
    }

    /// Waits until it is this program's turn, as long as others show life.
    Turn await() {
        var owner = UUID.randomUUID().toString();
        var free = new Document(OWNER, null).append(BEAT, 0L);
        versions.updateOne(
                Filters.eq(Fields.ID, ID),
                Updates.combine(Updates.setOnInsert(OWNER, null), Updates.setOnInsert(BEAT, 0L)),
                new UpdateOptions().upsert(true));
        var seen = current(free);
        long since = System.nanoTime();
        while (true) {
            boolean stale = System.nanoTime() - since >= times.staleAfter().toNanos();
            if ((seen.get(OWNER) == null || stale) && isTaken(seen, owner)) {
                return new Turn(owner);
            }
            LockSupport.parkNanos(times.beatEvery().toNanos() / 4);
            var now = current(free);
            if (!now.equals(seen)) {
                seen = now;
                since = System.nanoTime();
            }
        }
    }

    private Document current(Document absent) {
        var found = versions.find(Filters.eq(Fields.ID, ID)).first();
        return found == null ? absent : found;
    }

    private boolean isTaken(Document seen, String owner) {
        var asSeen =
                Filters.and(
                        Filters.eq(Fields.ID, ID),
                        Filters.eq(OWNER, seen.get(OWNER)),
                        Filters.eq(BEAT, seen.get(BEAT)));
        return changes(asSeen, Updates.combine(Updates.set(OWNER, owner), Updates.set(BEAT, 0L)));
    }

    private boolean changes(Bson filter, Bson change) {
        return versions.updateOne(filter, change).getMatchedCount() == 1;
    }

    /// The time during which this program may change the form of the data.
    final class Turn implements AutoCloseable {
        private final String owner;
        private final AtomicBoolean lost = new AtomicBoolean();
        private final ScheduledExecutorService timer;

        private Turn(String owner) {
            this.owner = owner;
            this.timer =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().daemon().name("schema-beat").factory());
            long every = times.beatEvery().toNanos();
            var _ = timer.scheduleAtFixedRate(this::beat, every, every, TimeUnit.NANOSECONDS);
        }

        private void beat() {
            try {
                lost.compareAndSet(false, !changes(mine(), Updates.inc(BEAT, 1L)));
            } catch (RuntimeException unanswered) {
                LOG.warn("The beat of the schema lock got no answer: {}", unanswered.getMessage());
            }
        }

        /// @throws IllegalStateException when another program has taken this one for dead
        void requireMine() {
            if (lost.get()) {
                throw new IllegalStateException(
                        "Another program has taken over making the database ready");
            }
        }

        private Bson mine() {
            return Filters.and(Filters.eq(Fields.ID, ID), Filters.eq(OWNER, owner));
        }

        @Override
        public void close() {
            timer.shutdownNow();
            changes(mine(), Updates.set(OWNER, null));
        }
    }
}
