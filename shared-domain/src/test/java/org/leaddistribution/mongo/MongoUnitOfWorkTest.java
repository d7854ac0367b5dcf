package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.leaddistribution.fake.People.LONG_AGO;
import static org.leaddistribution.fake.People.memberAccount;
import static org.leaddistribution.fake.People.staffAccount;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.access.PasswordHash;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.StaffAccounts.Creation;
import org.leaddistribution.access.StaffChange;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.fixture.FaultyLine;
import org.leaddistribution.fixture.FaultyLine.Fault;
import org.leaddistribution.fixture.RealMongo.FreshDatabase;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.StoreFault;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.RejectedRows.Headings;
import org.leaddistribution.member.Username;

/// What ports do inside a unit of work: all of it, or nothing.
final class MongoUnitOfWorkTest {
    private static final Username EVE = new Username("eve");

    private final FreshDatabase place = FreshStore.place();
    private final MongoStore store = MongoStore.open(place.uri(), place.name());
    private final UnitOfWork work = store.unitOfWork();
    private final MongoClient outside = MongoClients.create(place.uri());

    @AfterEach
    void close() {
        outside.close();
        store.close();
    }

    /// The end of a unit that somebody does not want after all.
    private static final class SecondThoughts extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void storesEverythingAndGivesTheResult() {
        var made =
                work.inOne(
                        () -> {
                            note("first");
                            return store.staffAccounts().create(staffAccount("eve", Role.ADMIN));
                        });

        assertThat(made).isEqualTo(new Creation.Created());
        assertThat(store.staffAccounts().byUsername(EVE)).isPresent();
        assertThat(noted()).containsExactly("first");
    }

    @Test
    void whatTheWorkThrowsUndoesEveryPortsPart() {
        assertThatExceptionOfType(SecondThoughts.class)
                .isThrownBy(
                        () ->
                                work.inOne(
                                        () -> {
                                            store.staffAccounts()
                                                    .create(staffAccount("eve", Role.ADMIN));
                                            note("gone");
                                            store.rejectedRows()
                                                    .begin(
                                                            DistributionId.create(),
                                                            Headings.of(List.of("a")));
                                            throw new SecondThoughts();
                                        }));

        assertThat(store.staffAccounts().all()).isEmpty();
        assertThat(noted()).isEmpty();
        assertThat(collection("rejected_rows").countDocuments()).isZero();
    }

    @Test
    void theWorkSeesWhatItHasWrittenAndNobodyElseDoesYet() {
        work.inOne(
                () -> {
                    note("own");
                    assertThat(noted()).containsExactly("own");
                    assertThat(collection(MongoAuditLog.COLLECTION).countDocuments()).isZero();
                });

        assertThat(noted()).containsExactly("own");
    }

    @Test
    void aUnitInsideAnotherIsUndoneWithIt() {
        assertThatExceptionOfType(SecondThoughts.class)
                .isThrownBy(
                        () ->
                                work.inOne(
                                        () -> {
                                            work.inOne(() -> note("inner"));
                                            throw new SecondThoughts();
                                        }));

        assertThat(noted()).isEmpty();
    }

    @Test
    void ofManyWhoRaiseTheSameCountNoneIsLost() throws InterruptedException, ExecutionException {
        var counter = new Counter(Duration.ofMinutes(1));
        counter.begin();
        Callable<Boolean> raise =
                () -> {
                    counter.work.inOne(counter::raise);
                    return true;
                };

        try (var pool = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> raised :
                    pool.invokeAll(IntStream.range(0, 30).mapToObj(_ -> raise).toList())) {
                assertThat(raised.get()).isTrue();
            }
        }

        assertThat(counter.count()).isEqualTo(30);
    }

    /// The driver would go on for two minutes; nobody waits so long.
    @Test
    void givesUpInTimeWhereSomebodyElseHoldsWhatItChanges() {
        var counter = new Counter(Duration.ofMillis(300));
        counter.begin();
        try (var other = outside.startSession()) {
            other.startTransaction();
            collection(Counter.COLLECTION)
                    .updateOne(other, Filters.empty(), Updates.inc("count", 1));

            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> counter.work.inOne(counter::raise))
                    .withMessageContaining("same data");
        }
        assertThat(counter.count()).isZero();
    }

    @Test
    void aKeyThatSomebodyWroteBetweenLookAndWriteIsSeenByTheNextTry() {
        var tries = new AtomicInteger();

        var outcome =
                work.inOne(
                        () -> {
                            assertThat(store.staffAccounts().byUsername(EVE)).isEmpty();
                            if (tries.incrementAndGet() == 1) {
                                collection("logins").insertOne(new Document("_id", "eve"));
                            }
                            return store.staffAccounts().create(staffAccount("eve", Role.ADMIN));
                        });

        assertThat(outcome).isEqualTo(new Creation.Refused(Set.of(AccountField.USERNAME)));
        assertThat(tries).hasValue(2);
    }

    @Test
    void aFaultThatTheWorkHasCaughtIsTheEndOfItAllTheSame() {
        var counter = new Counter(Duration.ofMinutes(1));
        counter.begin();

        assertThatExceptionOfType(StoreFault.class)
                .isThrownBy(
                        () ->
                                counter.work.inOne(
                                        () -> {
                                            counter.raise();
                                            counter.beginRegardless();
                                        }));

        assertThat(counter.count()).isZero();
    }

    /// Whatever harms a command of a unit or its reply: it is repeated, or all of it is refused.
    @ParameterizedTest
    @EnumSource
    void aHarmedUnitIsWholeOrNothing(Fault fault) {
        store.staffAccounts().create(staffAccount("eve", Role.ADMIN));
        store.memberAccounts().create(List.of(memberAccount("ann")));
        try (var line = FaultyLine.to(place);
                var struck = open(line)) {
            struck.requireReady();
            for (int command = 1; command <= 6; command++) {
                var hash = new PasswordHash("hash " + command);
                line.strike(command, fault);
                boolean done = isDone(struck, hash);
                line.calm();
                Halting.giveUpOpenTransactions();

                assertWholeOrNothing(hash, done);
            }
        }
    }

    private static MongoStore open(FaultyLine line) {
        return MongoStore.open(
                line.database().uri(),
                line.database().name(),
                Duration.ofSeconds(20),
                Duration.ofMillis(500));
    }

    private static boolean isDone(MongoStore struck, PasswordHash hash) {
        try {
            struck.unitOfWork()
                    .inOne(
                            () -> {
                                struck.staffAccounts().change(EVE, StaffChange.of(hash));
                                note(struck, hash.encoded());
                                struck.memberAccounts()
                                        .change(
                                                memberAccount("ann").member().address(),
                                                MemberChange.of(hash));
                            });
            return true;
        } catch (StoreUnavailable refused) {
            return false;
        }
    }

    private void assertWholeOrNothing(PasswordHash hash, boolean done) {
        var eve = store.staffAccounts().byUsername(EVE).orElseThrow();
        var ann = store.memberAccounts().byUsername(new Username("ann")).orElseThrow();
        boolean stored = hash.equals(eve.credentials().hash());
        assertThat(hash.equals(ann.credentials().hash())).isEqualTo(stored);
        assertThat(noted().contains(hash.encoded())).isEqualTo(stored);
        assertThat(noted()).doesNotHaveDuplicates();
        assertThat(stored || !done).as("acknowledged and not stored").isTrue();
    }

    private void note(String subject) {
        note(store, subject);
    }

    private static void note(MongoStore store, String subject) {
        var actor = new Actor("root");
        store.auditLog()
                .append(
                        List.of(
                                new AuditEntry(
                                        LONG_AGO,
                                        actor,
                                        AuditAction.STAFF_ADDED,
                                        subject,
                                        Map.of(),
                                        Map.of())));
    }

    private List<String> noted() {
        return store.auditLog().page(new PageRequest(1, 100)).items().stream()
                .map(AuditEntry::subject)
                .toList();
    }

    private MongoCollection<Document> collection(String name) {
        return outside.getDatabase(place.name()).getCollection(name);
    }

    /// A number that is read, and written raised by one.
    private final class Counter {
        static final String COLLECTION = "counters";
        private static final String COUNT = "count";

        final MongoUnitOfWork work;
        private final SessionCollection counters;

        Counter(Duration longestTrying) {
            var database = outside.getDatabase(place.name());
            Runnable unchecked = () -> {};
            work = new MongoUnitOfWork(outside, unchecked, longestTrying);
            counters =
                    new SessionDatabase(database, database, work, unchecked).collection(COLLECTION);
        }

        void begin() {
            counters.insertOne(new Document(Fields.ID, "one").append(COUNT, 0));
        }

        void beginRegardless() {
            try {
                begin();
            } catch (MongoWriteException alreadyThere) {
                assertThat(DuplicateKeys.is(alreadyThere)).isTrue();
            }
        }

        void raise() {
            counters.updateOne(Filters.empty(), Updates.set(COUNT, count() + 1));
        }

        int count() {
            return Fields.number(Objects.requireNonNull(counters.find().first()), COUNT);
        }
    }
}
