package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.kernel.StoreFault;
import org.leaddistribution.localdb.LocalDatabase;
import org.leaddistribution.localdb.MongodSearch;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.Settings;

/// Whoever types an address hears what is wrong with it, and the server is left as it was.
class ConnectionTrialTest {
    private static final String DATABASE = "trial";

    @TempDir private Path data;

    private static String refusal(String uri) {
        var fault = catchThrowableOfType(StoreFault.class, () -> ConnectionTrial.of(uri, DATABASE));
        var said = Objects.requireNonNull(Objects.requireNonNull(fault, uri).getMessage());
        assertThat(said).doesNotContain("s3cret", "com.mongodb", "Exception");
        return said;
    }

    @Test
    void aServerThatWillDoIsNamedAndNothingIsMadeOnIt() {
        var fresh = RealMongo.freshDatabase();

        var found = ConnectionTrial.of(fresh.uri(), fresh.name());

        assertThat(found.version()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(found.replicaSet()).isNotBlank();
        try (var client = MongoClients.create(fresh.uri())) {
            assertThat(client.listDatabaseNames().into(new ArrayList<>()))
                    .doesNotContain(fresh.name());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "db.example.org:27017                          | is not a MongoDB address",
                "mongodb://ann:s3cret@nowhere.invalid/         | The host \"nowhere.invalid\" is not known",
                "mongodb://ann:s3cret@127.0.0.1:1/             | Nothing listens at 127.0.0.1:1",
                "mongodb://ann:s3cret@127.0.0.1:1/?tls=true    | Nothing listens at 127.0.0.1:1",
                "mongodb://127.0.0.1:1,nowhere.invalid/        | ",
            })
    void whatIsNotThereIsNamed(String uri, String said) {
        assertThat(refusal(uri))
                .contains(said == null ? "" : said)
                .containsAnyOf("Nothing listens", "is not known", "is not a MongoDB address");
    }

    @Test
    void aServerThatSaysNothingIsToldFromOneThatIsNotThere() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThat(refusal("mongodb://127.0.0.1:" + silent.getLocalPort() + "/"))
                    .contains(
                            "127.0.0.1:" + silent.getLocalPort() + " does not answer", "firewall");
        }
    }

    @Test
    void aServerThatHangsUpMayWantEncryption() throws IOException {
        try (var curt = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> hangUpOnEverybody(curt));

            assertThat(refusal("mongodb://127.0.0.1:" + curt.getLocalPort() + "/"))
                    .contains("ends the connection at once", "add tls=true");
        }
    }

    private static void hangUpOnEverybody(ServerSocket entrance) {
        try {
            while (true) {
                var caller = entrance.accept();
                caller.getInputStream().readNBytes(16);
                caller.shutdownOutput();
            }
        } catch (IOException closed) {
            assertThat(entrance.isClosed()).isTrue();
        }
    }

    @Test
    void whoEncryptsTowardsAServerThatDoesNotHearsSo() {
        var uri = RealMongo.uri();

        assertThat(refusal(uri + (uri.contains("?") ? "&" : "?") + "tls=true")).contains("TLS");
    }

    @Test
    void aServerOfAnotherSetIsNamedWithItsOwn() {
        var address = RealMongo.uri().replaceAll("mongodb://([^/]+)/.*", "$1");

        assertThat(refusal("mongodb://" + address + "/?replicaSet=other"))
                .contains(address + " belongs to the replica set \"", "replicaSet=other");
    }

    @ParameterizedTest
    @CsvSource({"''", "?replicaSet=rs0"})
    void aStandaloneServerIsCalledSo(String options) throws Exception {
        try (var standalone = new OwnMongod(data)) {
            hasStarted(standalone);
            assertThat(refusal("mongodb://" + standalone.address() + "/" + options))
                    .contains("standalone server", "--replSet", "rs.initiate()");
        }
    }

    private static void hasStarted(OwnMongod server) {
        try (var client = MongoClients.create(server.direct())) {
            Connection.ping(client.getDatabase("admin"));
        }
    }

    @Test
    void whoIsNotLetInHearsWhy() {
        var options =
                Map.of(
                        Setting.DATA_DIR, data.toString(),
                        Setting.MONGOD, RealMongo.executable().path().toString());
        var storage = Settings.read(options, Map.of()).storage();
        try (var local = LocalDatabase.join(data, MongodSearch.of(storage, Map.of()))) {
            var uri = local.uri().value();
            var address = uri.replaceAll(".*@([^/]+)/.*", "$1");
            addReader(uri);

            assertThat(ConnectionTrial.of(uri, DATABASE).replicaSet()).isEqualTo("local");
            assertThat(refusal("mongodb://leads:s3cret@" + address + "/?authSource=admin"))
                    .contains("refuses the user or the password");
            assertThat(refusal("mongodb://leads:s3cret@" + address + "/?replicaSet=local"))
                    .contains("refuses the user or the password");
            assertThat(refusal("mongodb://" + address + "/?replicaSet=local"))
                    .contains("asks for a user and a password");
            assertThat(refusal("mongodb://reader:s3cret@" + address + "/?replicaSet=local"))
                    .contains("not read and write the database \"" + DATABASE, "readWrite");
        }
    }

    private static void addReader(String uri) {
        try (var client = MongoClients.create(uri)) {
            client.getDatabase("admin")
                    .runCommand(
                            new Document("createUser", "reader")
                                    .append("pwd", "s3cret")
                                    .append(
                                            "roles",
                                            List.of(
                                                    new Document("role", "read")
                                                            .append("db", DATABASE))));
        }
    }
}
