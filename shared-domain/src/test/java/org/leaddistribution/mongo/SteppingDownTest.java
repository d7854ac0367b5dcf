package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.lead.Lead;

/// What a server answers while it steps down, recovers or is shut down is an outage and no damage, whatever it
/// was asked for and in whichever part of its answer it says so.
final class SteppingDownTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    static final List<Integer> CODES =
            List.of(6, 7, 89, 91, 134, 189, 262, 9001, 10058, 10107, 11600, 11602, 13435, 13436);
    private static final int BAD_VALUE = 2;
    private static final int DUPLICATE_KEY = 11_000;
    private static final ServerAddress SERVER = new ServerAddress();

    private static final ADistribution UPLOAD = aDistribution().ofLeads(12_000);
    private static final List<Lead> SOME = UPLOAD.leads().subList(0, 2);

    @TempDir private static Path data;
    private static OwnMongod mongod;
    private static MongoClient admin;
    private static MongoStore store;

    @BeforeAll
    static void start() {
        mongod = OwnMongod.replicaSet(data, "--setParameter", "enableTestCommands=1");
        admin = MongoClients.create(mongod.uri());
        store = MongoStore.open(mongod.uri(), "leads", PATIENCE);
        store.requireReady();
        store.leads().addAll(UPLOAD.leads());
    }

    @AfterEach
    void recover() {
        failPoint(new Document("mode", "off"));
    }

    @AfterAll
    static void stop() {
        store.close();
        admin.close();
        mongod.close();
    }

    @ParameterizedTest
    @FieldSource("CODES")
    void aCommandThatItRefusesIsAnOutage(int code) {
        fail(List.of("delete"), new Document("errorCode", code));

        assertIsOutage(SteppingDownTest::remove);
    }

    @ParameterizedTest
    @FieldSource("CODES")
    void aWriteThatMayNotReachAMajorityIsAnOutage(int code) {
        var said = new Document("code", code).append("errmsg", "no majority");
        fail(List.of("update"), new Document("writeConcernError", said));

        assertIsOutage(SteppingDownTest::raise);
    }

    @ParameterizedTest
    @FieldSource("CODES")
    void aBatchThatItRefusesIsAnOutage(int code) {
        fail(List.of("getMore"), new Document("errorCode", code));

        assertIsOutage(() -> store.leads().forEachOf(UPLOAD.id(), _ -> {}));
    }

    @ParameterizedTest
    @FieldSource("CODES")
    void aWriteOfManyThatItGivesUpIsAnOutage(int code) {
        assertIsOutage(() -> fail(partly(DUPLICATE_KEY, code)));
        assertIsOutage(
                () ->
                        fail(
                                new MongoWriteException(
                                        new WriteError(code, "", new BsonDocument()),
                                        SERVER,
                                        Set.of())));
    }

    @Test
    void whatIsWrongForGoodIsNoOutage() {
        fail(List.of("delete", "update"), new Document("errorCode", BAD_VALUE));

        assertThatExceptionOfType(StoreBroken.class).isThrownBy(SteppingDownTest::remove);
        assertThatExceptionOfType(StoreBroken.class).isThrownBy(SteppingDownTest::raise);
        assertThatExceptionOfType(StoreBroken.class)
                .isThrownBy(() -> fail(partly(DUPLICATE_KEY, BAD_VALUE)));
    }

    static List<Runnable> triedTwice() {
        return List.of(
                () -> store.leads().addAll(SOME),
                () -> store.leads().ofProspect(SOME.getFirst().key()));
    }

    @ParameterizedTest
    @MethodSource("triedTwice")
    void whatTheDriverTriesAgainIsAnOutageWhenItFailsAgain(Runnable call) {
        fail(List.of("insert", "find"), new Document("errorCode", 11_602));

        assertIsOutage(call);
        recover();

        assertThatCode(call::run).doesNotThrowAnyException();
    }

    @Test
    void whereOthersHaveFoundThatItIsAwayIsAnOutage() {
        var server = new ServerId(new ClusterId(), SERVER);

        assertIsOutage(() -> fail(new MongoConnectionPoolClearedException(server, null)));
    }

    private static void remove() {
        store.leads().removeOf(aDistribution().id());
    }

    private static void raise() {
        store.leads().raiseCopies(SOME.stream().collect(Collectors.toMap(Lead::id, _ -> 1)));
    }

    private static void assertIsOutage(Runnable call) {
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(call::run)
                .withMessageContaining("does not answer");
    }

    private static void fail(MongoException fault) {
        Faults.translating(
                () -> {
                    throw fault;
                });
    }

    private static MongoBulkWriteException partly(int... codes) {
        var errors =
                IntStream.range(0, codes.length)
                        .mapToObj(i -> new BulkWriteError(codes[i], "", new BsonDocument(), i))
                        .toList();
        return new MongoBulkWriteException(
                BulkWriteResult.unacknowledged(), errors, null, SERVER, Set.of());
    }

    private static void fail(List<String> commands, Document how) {
        var what = new Document("failCommands", commands);
        what.putAll(how);
        failPoint(new Document("mode", "alwaysOn").append("data", what));
    }

    private static void failPoint(Document how) {
        var command = new Document("configureFailPoint", "failCommand");
        command.putAll(how);
        admin.getDatabase("admin").runCommand(command);
    }
}
