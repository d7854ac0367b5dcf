package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.leaddistribution.check.CheckingInvariants;
import org.leaddistribution.check.Violation;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.FaultTally;
import org.leaddistribution.fixture.LongForm;
import org.leaddistribution.member.Tier;

/// Uploads and runs on three `mongod`s whose primary is deposed, killed, frozen and parted
/// from the others, over and over.
@Execution(ExecutionMode.CONCURRENT)
final class ReplicaSetFaultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LONGEST_WAIT_SECONDS = 300;

    private final int times = LongForm.of(1, 20);
    private final List<String> journal = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final Semaphore acknowledged = new Semaphore(0);
    private final FaultTally tally = new FaultTally();
    @TempDir Path data;

    @AfterEach
    void sayWhatWasSurvived() {
        tally.print(
                String.format(
                        Locale.ROOT,
                        "faults of a primary (%,d acknowledged uploads and runs)",
                        journal.size()));
    }

    @Test
    void nothingAcknowledgedIsLostAndEveryRunCompletes() throws Exception {
        try (var set = new OwnReplicaSet(data);
                var store = MongoStore.open(set.uri(), "leads", PATIENCE);
                var client = MongoClients.create(set.uri())) {
            store.requireReady();
            var stored = client.getDatabase("leads").withReadConcern(ReadConcern.MAJORITY);
            var dealing = MongoDealing.in(store, stored);
            dealing.join(AMember.members(12, Tier.BRONZE));
            var load = working(new JournalledLoad(dealing, this::acknowledged));

            disturb(set, load);
            goesOn.set(false);
            load.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            JournalledLoad.finishAll(dealing, stored);

            JournalledLoad.mustBeKept(journal, stored);
            HeldByFiles.of(stored).mustKeepTheRules();
            assertHealthy(store);
            tally.surviveAll();
        }
    }

    private enum OfAPrimary {
        DEPOSED {
            @Override
            void strike(OwnReplicaSet set) {
                set.depose();
            }
        },
        KILLED {
            @Override
            void strike(OwnReplicaSet set) {
                set.killPrimary();
            }
        },
        FROZEN {
            @Override
            void strike(OwnReplicaSet set) {
                set.freezePrimary();
            }
        },
        PARTED_FROM_THE_OTHERS {
            @Override
            void strike(OwnReplicaSet set) {
                set.partPrimary();
            }
        };

        abstract void strike(OwnReplicaSet set);
    }

    private void acknowledged(String entry) {
        journal.add(entry);
        acknowledged.release();
    }

    /// Without an answer it goes on with the next upload.
    private CompletableFuture<Void> working(JournalledLoad load) {
        return CompletableFuture.runAsync(
                () -> {
                    boolean answered = false;
                    while (goesOn.get() || !answered) {
                        answered = load.oneMore();
                    }
                },
                Thread::startVirtualThread);
    }

    private void disturb(OwnReplicaSet set, CompletableFuture<Void> load)
            throws InterruptedException {
        for (int i = 0; i < times; i++) {
            for (var fault : OfAPrimary.values()) {
                awaitMoreOf(load);
                fault.strike(set);
                tally.inject();
            }
        }
    }

    /// So that every fault meets work, and work gets done between two of them.
    private void awaitMoreOf(CompletableFuture<Void> load) throws InterruptedException {
        acknowledged.drainPermits();
        boolean goesOn = acknowledged.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        assertThat(goesOn).as("work goes on: %s", load).isTrue();
    }

    private void assertHealthy(MongoStore store) {
        var found = new ArrayList<Violation>();
        new CheckingInvariants(store.storedFacts()).check(found::add);
        assertThat(found).isEmpty();
    }
}
