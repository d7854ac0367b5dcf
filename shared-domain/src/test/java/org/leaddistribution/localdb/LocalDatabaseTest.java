package org.leaddistribution.localdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.localdb.LocalDatabase.Revival;
import org.leaddistribution.localdb.LocalDatabase.StopOutcome;

class LocalDatabaseTest {
    @TempDir Path data;

    @AfterEach
    void nothingIsLeftRunning() {
        LocalDatabase.stop(data);
    }

    @Test
    void theFirstStartsItTheLastToLeaveShutsItDownAndTheDataStays() throws IOException {
        var link = Files.createSymbolicLink(data.resolve("link"), data);
        try (var first = join()) {
            write(first, "kept");
            try (var second = joinIn(link)) {
                assertThat(second.uri()).isEqualTo(first.uri());
            }
            assertThat(isRunning()).isTrue();
        }
        assertThat(isRunning()).isFalse();

        try (var again = join()) {
            assertThat(holds(again, "kept")).isTrue();
        }
    }

    @Test
    void itTakesNobodyWithoutThePasswordWhichOnlyTheOwnerCanRead() throws IOException {
        try (var database = join()) {
            var folder = LocalFolder.of(data);
            var state = LocalState.in(folder);
            var stranger = database.uri().value().replace(state.password(), "wrong");

            assertThatExceptionOfType(MongoSecurityException.class)
                    .isThrownBy(() -> readAt(stranger));
            assertThat(rightsOf(folder.path())).isEqualTo("rwx------");
            assertThat(rightsOf(folder.state())).isEqualTo("rw-------");
            assertThat(rightsOf(folder.keyFile())).isEqualTo("rw-------");
            assertThat(database.uri().toString() + state).doesNotContain(state.password());
        }
    }

    @Test
    void killedUnderAProgramItComesBackOnTheSamePortWithEverything() {
        try (var database = join();
                var client = MongoClients.create(database.uri().value())) {
            write(database, "kept");
            killMongod();

            assertThat(database.revive()).isEqualTo(Revival.STARTED_AGAIN);
            assertThat(database.revive()).isEqualTo(Revival.WAS_RUNNING);
            assertThat(client.getDatabase("test").getCollection("things").countDocuments())
                    .isEqualTo(1);
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void aPortThatOutlivesItsMongodForAMomentIsWaitedFor() throws IOException {
        try (var database = join()) {
            write(database, "kept");
            var port = LocalState.in(LocalFolder.of(data)).port();
            killMongod();
            new LocalMongod(LocalFolder.of(data)).awaitGone();
            var lingering = onceFree(port);
            CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS)
                    .execute(() -> closed(lingering));

            assertThat(database.revive()).isEqualTo(Revival.STARTED_AGAIN);
            assertThat(holds(database, "kept")).isTrue();
        }
    }

    @Test
    void aPortThatAnotherProgramKeepsIsNamed() throws IOException {
        try (var database = join()) {
            var port = LocalState.in(LocalFolder.of(data)).port();
            killMongod();
            new LocalMongod(LocalFolder.of(data)).awaitGone();
            try (var _ = onceFree(port)) {
                assertThatExceptionOfType(LocalDatabaseFailure.class)
                        .isThrownBy(database::revive)
                        .withMessageContainingAll(
                                "on port " + port, "another program has taken", "End that program");
            }
            assertThat(database.revive()).isEqualTo(Revival.STARTED_AGAIN);
        }
    }

    @Test
    void aProgramThatWasKilledDoesNotCountAndItsDatabaseIsTakenOver() throws IOException {
        var killed = AnotherProgram.joining(data);
        var port = LocalState.in(LocalFolder.of(data)).port();
        killed.destroyForcibly().onExit().join();
        assertThat(isRunning()).isTrue();

        try (var database = join()) {
            assertThat(database.uri().value()).contains(":" + port + "/");
        }

        assertThat(isRunning()).isFalse();
    }

    @Test
    void itOutlivesTheProgramThatStartedItWhileAnotherUsesIt() throws IOException {
        var other = AnotherProgram.joining(data);
        try (var database = join()) {
            AnotherProgram.leave(other);

            write(database, "still there");
            assertThat(isRunning()).isTrue();
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void stoppedByTheOperatorItStaysDownUntilTheNextProgramJoins() {
        try (var database = join()) {
            assertThat(LocalDatabase.stop(data)).isEqualTo(StopOutcome.STOPPED);
            assertThat(LocalDatabase.stop(data)).isEqualTo(StopOutcome.WAS_NOT_RUNNING);
            assertThat(database.revive()).isEqualTo(Revival.STAYS_STOPPED);

            try (var _ = join()) {
                assertThat(database.revive()).isEqualTo(Revival.WAS_RUNNING);
                write(database, "works again");
            }
        }
    }

    @Test
    void itMovesToAnotherPortWhenItsOwnWasTakenMeanwhile() throws IOException {
        try (var database = join()) {
            write(database, "kept");
        }
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral(Loopback.ADDRESS))) {
            var folder = LocalFolder.of(data);
            var expecting = LocalState.in(folder).movedTo(taken.getLocalPort(), folder);

            try (var moved = join()) {
                assertThat(moved.uri()).isNotEqualTo(expecting.uri());
                assertThat(holds(moved, "kept")).isTrue();
            }
        }
    }

    @Test
    void aFolderThatOthersMayReadIsRefusedWithTheCommandThatHelps() throws IOException {
        var folder = Files.createDirectory(data.resolve("mongodb"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));

        assertThatExceptionOfType(LocalDatabaseFailure.class)
                .isThrownBy(this::join)
                .withMessageContaining("chmod 700 '" + folder + "'");
    }

    @Test
    void whatMongodSaidIsShownWhenItDoesNotStart() throws IOException {
        try (var database = join()) {
            assertThat(database.revive()).isEqualTo(Revival.WAS_RUNNING);
        }
        Files.writeString(data.resolve("mongodb/keyfile"), "!");

        assertThatExceptionOfType(LocalDatabaseFailure.class)
                .isThrownBy(this::join)
                .withMessageContainingAll("does not start", "The last lines of", "keyfile");
    }

    @Test
    void oneThatDoesNotBecomeReadyIsEndedAgain() throws IOException {
        try (var database = join()) {
            assertThat(database.revive()).isEqualTo(Revival.WAS_RUNNING);
        }
        var state = LocalFolder.of(data).state();
        Files.writeString(
                state, Files.readString(state).replaceFirst("password=.", "password=0000"));

        assertThatExceptionOfType(LocalDatabaseFailure.class)
                .isThrownBy(this::join)
                .withMessageContaining("does not become ready");
        assertThat(isRunning()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ulimit -n 12, open too few files", "ulimit -v 200000, too little memory"})
    void whatTheMachineLacksIsNamedWhenItDoesNotStart(String limit, String named)
            throws IOException {
        var limited = data.resolve("limited-mongod");
        var real = RealMongo.executable().path();
        Files.writeString(
                limited,
                """
                #!/bin/sh
                [ "$1" = --version ] || %s
                exec '%s' "$@"
                """
                        .formatted(limit, real));
        Files.setPosixFilePermissions(limited, PosixFilePermissions.fromString("rwxr-xr-x"));
        var search = MongodSearch.of(limited, data, Map.of());

        assertThatExceptionOfType(LocalDatabaseFailure.class)
                .isThrownBy(() -> LocalDatabase.join(data, search))
                .withMessageContainingAll("does not start", named);
        assertThat(isRunning()).isFalse();
    }

    @Test
    void theDataFolderThatItCreatesIsItsOwnersAlone() throws IOException {
        var created = data.resolve("new/data");
        LocalFolder.of(created).prepared();

        assertThat(rightsOf(created)).isEqualTo("rwx------");
    }

    @Test
    void stoppingWhatNeverRanChangesNothing() {
        assertThat(LocalDatabase.stop(data.resolve("never")))
                .isEqualTo(StopOutcome.WAS_NOT_RUNNING);
        assertThat(data).isEmptyDirectory();
    }

    private LocalDatabase join() {
        return joinIn(data);
    }

    private static LocalDatabase joinIn(Path folder) {
        return LocalDatabase.join(
                folder, MongodSearch.of(RealMongo.executable().path(), folder, Map.of()));
    }

    private boolean isRunning() {
        return new LocalMongod(LocalFolder.of(data)).isRunning();
    }

    private void killMongod() {
        var pid =
                LocalFolder.read(LocalFolder.of(data).data().resolve("mongod.lock")).orElseThrow();
        ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
        assertThat(new Await(Duration.ofSeconds(10)).until(() -> !isRunning())).isTrue();
    }

    private static ServerSocket onceFree(int port) throws IOException {
        new Await(Duration.ofSeconds(10)).until(() -> !Loopback.listens(port));
        return new ServerSocket(port, 1, InetAddress.ofLiteral(Loopback.ADDRESS));
    }

    private static void closed(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(LocalDatabase database, String name) {
        try (var client =
                MongoClients.create(database.uri().value() + "&w=majority&journal=true")) {
            client.getDatabase("test")
                    .getCollection("things")
                    .insertOne(new Document("name", name));
        }
    }

    private static boolean holds(LocalDatabase database, String name) {
        try (var client = MongoClients.create(database.uri().value())) {
            return client.getDatabase("test")
                            .getCollection("things")
                            .countDocuments(new Document("name", name))
                    == 1;
        }
    }

    private static void readAt(String uri) {
        try (var client = MongoClients.create(uri)) {
            client.getDatabase("test").listCollectionNames().first();
        }
    }

    private static String rightsOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
