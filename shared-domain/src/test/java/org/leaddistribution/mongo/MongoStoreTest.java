package org.leaddistribution.mongo;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.ADistribution.key;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.kernel.StoreFault.StoreRefused;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.lead.DistributionId;

/// Which servers are good enough, and what is said of those that are not.
class MongoStoreTest {
    private static final Bson SCHEMA = Filters.eq("schema");

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(10);

    @TempDir private Path data;

    @Test
    void aStandaloneServerIsRefusedWithWhatToDo() throws Exception {
        try (var standalone = new OwnMongod(data);
                var store = MongoStore.open("mongodb://" + standalone.address(), "leads", LONG)) {
            assertRefused(store, "standalone", "--replSet");
        }
    }

    @Test
    void aDatabaseThatHasLostAnIndexIsRefusedByTheNameOfTheIndex() {
        var fresh = RealMongo.freshDatabase();
        ready(fresh);
        change(fresh, database -> database.getCollection("member_leads").dropIndexes());

        try (var store = MongoStore.open(fresh.uri(), fresh.name())) {
            assertRefused(store, "unique index on member_leads [lead_key, member_address]");
        }
    }

    @Test
    void anIndexThatIsNotUniqueAnyMoreIsALostOne() {
        var fresh = RealMongo.freshDatabase();
        ready(fresh);
        change(
                fresh,
                database -> {
                    var files = database.getCollection("member_csv_files");
                    var keys =
                            new Document("distribution_id", 1)
                                    .append("round", 1)
                                    .append("member_address", 1);
                    files.dropIndex(keys);
                    files.createIndex(keys);
                });

        try (var store = MongoStore.open(fresh.uri(), fresh.name())) {
            assertRefused(store, "[distribution_id, round, member_address]");
        }
    }

    @Test
    void dataOfAnOlderProgramGetsWhatCameSince() {
        var fresh = RealMongo.freshDatabase();
        ready(fresh);
        change(fresh, database -> loseIndexes(database, "rejected_rows"));

        ready(fresh);

        change(
                fresh,
                database ->
                        assertThat(database.getCollection("schema_version").find(SCHEMA).first())
                                .containsEntry("version", 10));
        ready(fresh);
    }

    @Test
    void whatDataOfAnOlderProgramHasLostIsNotMended() {
        var fresh = RealMongo.freshDatabase();
        ready(fresh);
        change(fresh, database -> loseIndexes(database, "member_leads"));

        try (var store = MongoStore.open(fresh.uri(), fresh.name())) {
            assertRefused(store, "unique index on member_leads [lead_key, member_address]");
        }
    }

    /// As an older program leaves it, without the indexes of one collection.
    private static void loseIndexes(MongoDatabase database, String collection) {
        database.getCollection(collection).dropIndexes();
        noteVersion(database, 1);
    }

    private static void noteVersion(MongoDatabase database, int version) {
        database.getCollection("schema_version").updateOne(SCHEMA, Updates.set("version", version));
    }

    @Test
    void dataOfANewerProgramIsRefused() {
        var fresh = RealMongo.freshDatabase();
        ready(fresh);
        change(fresh, database -> noteVersion(database, 999));

        try (var store = MongoStore.open(fresh.uri(), fresh.name())) {
            assertRefused(store, "version 999");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "http://localhost", "mongodb://a:b@c@d:1:2"})
    void whatIsNotAnAddressIsRefusedAtOnce(String uri) {
        assertThatExceptionOfType(StoreRefused.class)
                .isThrownBy(() -> MongoStore.open(uri, "leads"))
                .withMessageContaining("LEADS_MONGODB_URI")
                .withMessageContaining("mongodb://user:password@host");
    }

    @Test
    void whereNobodyListensIsHeardWithinThePatience() {
        var nobody = "mongodb://127.0.0.1:1/?replicaSet=own";
        var patience = Duration.ofMillis(200);

        try (var store = MongoStore.open(nobody, "leads", patience)) {
            assertUnavailable(store);
        }
    }

    @Test
    void aKilledServerIsMissedAndFoundAgainWhenItComesBack() throws Exception {
        try (var mongod = OwnMongod.replicaSet(data);
                var patient = MongoStore.open(mongod.uri(), "leads", LONG);
                var hasty = MongoStore.open(mongod.uri(), "leads", Duration.ofMillis(500))) {
            patient.requireReady();
            hasty.requireReady();
            var before = patient.runLeases().current();

            mongod.kill();
            assertUnavailable(hasty);
            mongod.start();

            assertThat(patient.runLeases().current()).isEqualTo(before);
            hasty.requireReady();
        }
    }

    @Test
    void aServerThatFallsSilentIsMissedAsSoon() throws Exception {
        try (var mongod = OwnMongod.replicaSet(data);
                var patient = MongoStore.open(mongod.uri(), "leads", LONG);
                var store = MongoStore.open(mongod.uri(), "leads")) {
            patient.requireReady();
            store.distributions().processing();

            mongod.freeze();

            assertUnavailable(store);
        }
    }

    /// As a run writes, two batches at a time: there is one connection, so the other has to be opened.
    @Test
    void whatGoesThroughMillionsWaitsWherePeopleDoNot() throws Exception {
        try (var mongod = OwnMongod.replicaSet(data);
                var patient = MongoStore.open(mongod.uri(), "leads", LONG);
                var store = MongoStore.open(mongod.uri(), "leads");
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            patient.requireReady();
            store.distributions().processing();
            store.leads().ofProspect(key(1));

            mongod.freeze();
            var waiting =
                    IntStream.range(0, 2)
                            .mapToObj(i -> aDistribution().ofLeads(i, i + 1).leads())
                            .map(leads -> runAsync(() -> store.leads().addAll(leads), pool))
                            .toList();
            assertUnavailable(store);
            mongod.thaw();

            assertThat(waiting).allSatisfy(one -> assertThat(one).succeedsWithin(LONG));
            assertThat(patient.leads().ofProspect(key(1))).hasSize(1);
        }
    }

    @Test
    void aWrongPasswordAndNoneAreRefusals() throws Exception {
        var keyFile = Files.writeString(data.resolve("key"), "not a secret at all");
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
        try (var mongod =
                OwnMongod.replicaSet(data.resolve("db"), "--keyFile", keyFile.toString())) {
            for (var login : new String[] {"", "root:wrong@"}) {
                var uri = "mongodb://" + login + mongod.address() + "/?replicaSet=own";
                try (var store = MongoStore.open(uri, "leads", LONG)) {
                    assertRefused(store, "user or the password");
                }
            }
        }
    }

    @Test
    void aCursorThatIsLostInTheMiddleIsAnOutageAndNoDamage() {
        var dealing = MongoDealing.emptied();
        var upload = aDistribution().ofLeads(12_000);
        upload.queuedIn(dealing);

        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(
                        () ->
                                dealing.leads()
                                        .forEachOf(
                                                upload.id(),
                                                _ ->
                                                        MongoDealing.database()
                                                                .runCommand(killingAllSessions())));
    }

    private static Document killingAllSessions() {
        return new Document("killAllSessions", List.of());
    }

    private static void ready(RealMongo.FreshDatabase fresh) {
        try (var store = MongoStore.open(fresh.uri(), fresh.name())) {
            store.requireReady();
        }
    }

    private static void change(RealMongo.FreshDatabase fresh, Consumer<MongoDatabase> change) {
        try (var client = MongoClients.create(fresh.uri())) {
            change.accept(client.getDatabase(fresh.name()));
        }
    }

    private static void assertRefused(MongoStore store, String... saying) {
        assertThatExceptionOfType(StoreRefused.class)
                .isThrownBy(store::requireReady)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(saying));
        assertThatExceptionOfType(StoreRefused.class).isThrownBy(() -> store.runLeases().current());
    }

    private static void assertUnavailable(MongoStore store) {
        var asked = Instant.now();
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> store.distributions().processing())
                .withMessageContaining("does not answer");
        assertThat(Duration.between(asked, Instant.now())).isLessThan(HEARD_WITHIN);
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> store.uploads().leaseOf(DistributionId.create()).current())
                .withMessageContaining("does not answer");
    }
}
