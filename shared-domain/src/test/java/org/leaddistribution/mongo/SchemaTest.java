package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.kernel.Guards.LostGuard;
import org.leaddistribution.kernel.StoreFault.GuardLost;
import org.leaddistribution.kernel.StoreFault.StoreRefused;
import org.leaddistribution.kernel.StoreFault.StoreStarting;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.mongo.Indexes.Index;
import org.leaddistribution.mongo.Schema.SchemaStep;
import org.leaddistribution.upload.SweepingUploads;

/// How data of an older version comes to the form of this one: by steps that may be cut off anywhere.
class SchemaTest {
    private static final int DOCUMENTS = 10;
    private static final SchemaLock.Times QUICK =
            new SchemaLock.Times(Duration.ofMillis(20), Duration.ofMillis(400));

    /// For a program that must not be taken for dead however slow the machine is.
    private static final SchemaLock.Times CALM =
            new SchemaLock.Times(Duration.ofMillis(20), Duration.ofMinutes(1));

    private final RealMongo.FreshDatabase fresh = RealMongo.freshDatabase();
    private final MongoClient client = MongoClients.create(fresh.uri());
    private final MongoDatabase database = client.getDatabase(fresh.name());
    private final List<String> doing = new ArrayList<>();
    @TempDir private Path data;

    @AfterEach
    void close() {
        client.close();
    }

    /// What step 4 changes: every document gets its number doubled, once.
    private MongoCollection<Document> things() {
        return database.getCollection("things");
    }

    private void olderData() {
        programOf(3).require(doing::add);
        things().insertMany(
                        IntStream.range(0, DOCUMENTS)
                                .mapToObj(n -> new Document("_id", n).append("number", n))
                                .toList());
        doing.clear();
    }

    private Schema programOf(int version, SchemaStep... steps) {
        return programOf(version, QUICK, steps);
    }

    private Schema programOf(int version, SchemaLock.Times times, SchemaStep... steps) {
        var builder = new IndexBuilder(database, () -> MongoClients.create(fresh.uri()));
        return new Schema(database, builder, new Schema.Target(version, List.of(steps)), times);
    }

    private static SchemaStep doubling(int version, Runnable beforeEach) {
        return new SchemaStep(
                version,
                "doubling the numbers",
                (database, turn) -> {
                    var things = database.getCollection("things");
                    var old = Filters.exists("doubled", false);
                    for (var thing : things.find(old).into(new ArrayList<>())) {
                        turn.requireMine();
                        beforeEach.run();
                        things.updateOne(
                                Filters.and(Filters.eq(thing.get("_id")), old),
                                Updates.combine(
                                        Updates.mul("number", 2), Updates.set("doubled", true)));
                    }
                });
    }

    private static SchemaStep marking(int version) {
        return new SchemaStep(
                version,
                "marking the doubled",
                (database, _) ->
                        database.getCollection("things")
                                .updateMany(
                                        Filters.eq("doubled", true), Updates.set("marked", true)));
    }

    @Test
    void uploadsUnderWayOfAVersionWithoutLeasesAreLeftToTheSweep() {
        programOf(5).require(doing::add);
        var goesOn = ADistribution.aDistribution().id();
        var claimed = ADistribution.aDistribution().id();
        var uploads = database.getCollection("uploads");
        uploads.insertOne(older(goesOn, false));
        uploads.insertOne(older(claimed, true));

        try (var store = MongoStore.open(fresh.uri(), fresh.name())) {
            store.requireReady();

            assertThat(uploads.find(unclaimed(goesOn)).first())
                    .as("as its program sees it")
                    .isNull();
            assertThat(store.uploads().underWay()).containsExactlyInAnyOrder(goesOn, claimed);
            assertThat(new SweepingUploads(store.uploadRecords(), System::nanoTime).sweep())
                    .isEqualTo(2);
            assertThat(store.uploads().underWay()).isEmpty();
        }
    }

    private static Document older(DistributionId upload, boolean claimed) {
        return new Document("_id", upload.value())
                .append("beat", 3L)
                .append("claimed_by_sweep", claimed);
    }

    private static Bson unclaimed(DistributionId upload) {
        return Filters.and(Filters.eq(upload.value()), Filters.eq("claimed_by_sweep", false));
    }

    private void assertDone() {
        assertThat(things().find().sort(new Document("_id", 1)))
                .allSatisfy(
                        thing ->
                                assertThat(thing.getInteger("number"))
                                        .isEqualTo(2 * thing.getInteger("_id")))
                .allMatch(thing -> thing.getBoolean("marked", false))
                .hasSize(DOCUMENTS);
    }

    @Test
    void aNewDatabaseHasNothingToChange() {
        programOf(5, doubling(4, () -> {}), marking(5)).require(doing::add);

        assertThat(doing).isNotEmpty().allMatch(what -> what.startsWith("building the "));
        assertThat(database.getCollection("schema_version").find())
                .extracting(noted -> noted.get("version"), noted -> noted.get("done"))
                .containsExactly(tuple(5, 5));
    }

    @Test
    void stepsAreTakenOnceInTheirOrderAndSaidAloud() {
        olderData();

        programOf(5, marking(5), doubling(4, () -> {})).require(doing::add);
        programOf(5, marking(5), doubling(4, () -> {})).require(doing::add);

        assertDone();
        assertThat(doing)
                .filteredOn(what -> !what.matches("(waiting|building) .*"))
                .containsExactly("doubling the numbers", "marking the doubled");
    }

    /// The program ends in the middle of a step, without giving anything back.
    @Test
    void aStepThatWasHaltedHalfWayIsEndedByTheNextProgram() {
        for (int halted = 0; halted <= DOCUMENTS; halted++) {
            things().drop();
            database.getCollection("schema_version").drop();
            olderData();
            var left = new int[] {halted};
            Runnable dying =
                    () -> {
                        if (left[0]-- == 0) {
                            throw new Halted();
                        }
                    };
            try {
                programOf(5, doubling(4, dying), marking(5)).require(doing::add);
                assertThat(halted).isEqualTo(DOCUMENTS);
            } catch (Halted _) {
                seizeTheLock();
                assertThat(things().countDocuments(Filters.eq("doubled", true))).isEqualTo(halted);
                assertThatExceptionOfType(StoreRefused.class)
                        .isThrownBy(() -> programOf(3).require(doing::add))
                        .withMessageContaining("version 5");
            }

            programOf(5, doubling(4, () -> {}), marking(5)).require(doing::add);

            assertDone();
        }
    }

    private static final class Halted extends Error {
        private static final long serialVersionUID = 1L;
    }

    /// As a program leaves it whose machine has lost its power.
    private void seizeTheLock() {
        database.getCollection("schema_version")
                .updateOne(Filters.eq("lock"), Updates.set("owner", "a dead program"));
    }

    @Test
    void oneProgramChangesTheDataAndTheOthersWaitForIt() throws Exception {
        olderData();
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        Runnable waiting =
                () -> {
                    begun.countDown();
                    awaited(mayEnd);
                };
        try (var programs = Executors.newVirtualThreadPerTaskExecutor()) {
            var first =
                    programs.submit(
                            () -> programOf(4, CALM, doubling(4, waiting)).require(_ -> {}));
            awaited(begun);
            var waits = new CountDownLatch(1);
            Runnable never = () -> doing.add("changed by the second");
            var second =
                    programs.submit(
                            () ->
                                    programOf(4, CALM, doubling(4, never))
                                            .require(_ -> waits.countDown()));
            awaited(waits);
            assertThat(second.isDone()).isFalse();

            mayEnd.countDown();
            first.get(2, TimeUnit.MINUTES);
            second.get(2, TimeUnit.MINUTES);
        }

        assertThat(doing).isEmpty();
        assertThat(things().countDocuments(Filters.eq("doubled", true))).isEqualTo(DOCUMENTS);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void aLostIndexThatServesSpeedIsBuiltAgainAtTheStart() {
        programOf(3).require(doing::add);
        var lost = Indexes.ALL.stream().filter(index -> !index.isGuard()).toList();
        lost.forEach(index -> database.getCollection(index.collection()).dropIndex(keys(index)));

        programOf(3).require(doing::add);

        assertThat(StoredIndexes.of(database).lost(Indexes.ALL)).isEmpty();
        assertThat(doing).contains("building the " + lost.getFirst());
    }

    private static Document keys(Index index) {
        var keys = new Document();
        index.fields().forEach(field -> keys.append(field, 1));
        return keys;
    }

    @Test
    void oneThatIsInTheWayOfAnIndexForSpeedKeepsNobodyFromStarting() {
        programOf(3).require(doing::add);
        var hidden = new Document("name", "lead_key_1").append("hidden", true);
        database.runCommand(new Document("collMod", "leads").append("index", hidden));

        programOf(3).require(doing::add);
    }

    @Test
    void rowsInTheWayOfAGuardThatANewVersionBringsAreARefusal() {
        var twins = List.of(new Document("email_lower", "a"), new Document("email_lower", "a"));
        database.getCollection("members").insertMany(twins);

        assertThatThrownBy(() -> programOf(3).require(doing::add))
                .isInstanceOf(GuardLost.class)
                .hasMessageContaining("unique index on members [email_lower]")
                .hasMessageContaining("./leads repair");
    }

    /// A server that is told to stop in the middle of building an index, as it does by itself for minutes
    /// over millions of documents.
    @Test
    void anIndexMayTakeLongerThanAnybodyWaits() throws Exception {
        try (var mongod = OwnMongod.replicaSet(data, "--setParameter", "enableTestCommands=1");
                var admin = MongoClients.create(mongod.uri())) {
            admin.getDatabase("leads")
                    .getCollection("member_leads")
                    .insertOne(new Document("lead_key", "k").append("member_address", "m"));
            hang(admin, "alwaysOn");
            try (var store = MongoStore.open(mongod.uri(), "leads", Duration.ofSeconds(30))) {
                assertThatExceptionOfType(StoreStarting.class)
                        .isThrownBy(store::requireReady)
                        .withMessageContaining(
                                "building the unique index on member_leads [lead_key,"
                                        + " member_address]");
                assertThat(store.storedFacts().lostGuards())
                        .extracting(LostGuard::how)
                        .contains("is still being built");
                hang(admin, "off");
                awaitReady(store);
                assertThat(store.guards().lost()).isEmpty();
            }
        }
    }

    private static void awaitReady(MongoStore store) {
        for (int tries = 1; ; tries++) {
            try {
                store.requireReady();
                return;
            } catch (StoreStarting starting) {
                if (tries == 20) {
                    throw starting;
                }
            }
        }
    }

    private static void hang(MongoClient admin, String mode) {
        admin.getDatabase("admin")
                .runCommand(
                        new Document("configureFailPoint", "hangAfterStartingIndexBuild")
                                .append("mode", mode));
    }
}
