package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.admin.start.DatabaseChoiceViewModel.Offer;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.kernel.StoreFault;
import org.leaddistribution.localdb.LocalDatabase;
import org.leaddistribution.localdb.MongodSearch;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.Settings;

/// When the console asks where the data is to be, and where it keeps the answer.
class ConsoleDatabasesTest {
    private static final String URI = "mongodb://leads:s3cret@db.example.org/?replicaSet=rs0";

    @TempDir private Path folder;
    private int kept;

    private Settings settings(Map<String, String> more) {
        var environment = new HashMap<>(more);
        environment.put("LEADS_DATA_DIR", folder.toString());
        return Settings.read(Map.of(), environment);
    }

    private Settings settings() {
        return settings(Map.of());
    }

    private ConsoleDatabases databases(Map<String, String> environment) {
        return new ConsoleDatabases(settings(), environment, () -> kept++);
    }

    private ConsoleDatabases databases() {
        return databases(Map.of());
    }

    private Path file() {
        return folder.resolve("leads.conf");
    }

    @Test
    void itAsksWhereNothingIsSetAndNothingIsThere() {
        assertThat(ConsoleDatabases.isOpen(settings())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"LEADS_MONGODB_URI, mongodb://db/", "LEADS_MONGOD, /opt/mongod"})
    void itDoesNotAskWhereSomethingIsSet(String variable, String value) {
        assertThat(ConsoleDatabases.isOpen(settings(Map.of(variable, value)))).isFalse();
    }

    @Test
    void itDoesNotAskOnceThereIsALocalDatabase() {
        var mongod = RealMongo.executable().path().toString();
        var storage = settings(Map.of("LEADS_MONGOD", mongod)).storage();
        LocalDatabase.join(folder, MongodSearch.of(storage, Map.of())).close();

        assertThat(ConsoleDatabases.isOpen(settings())).isFalse();
    }

    @Test
    void anAddressIsKeptForAllProgramsAndNotAskedForAgain() throws IOException {
        databases().use(URI);

        assertThat(file()).hasContent("LEADS_MONGODB_URI=" + URI + "\n");
        assertThat(kept).isOne();
        assertThat(ConsoleDatabases.isOpen(settings())).isFalse();
        assertThat(ConsoleDatabases.address(settings())).isEqualTo(URI);
        assertThat(ConsoleDatabases.mayChoose(settings())).isTrue();
    }

    @Test
    void thisMachineTakesTheAddressOutAgain() throws IOException {
        Files.writeString(file(), "# ours\nLEADS_MONGODB_URI=" + URI + "\nLEADS_PORT=81\n");

        databases().use(null);

        assertThat(file()).hasContent("# ours\nLEADS_PORT=81\n");
    }

    @Test
    void thisMachineNeedsNoFile() {
        databases().use(null);

        assertThat(file()).doesNotExist();
    }

    @Test
    void whatTheEnvironmentSaysIsNotTheConsolesToChange() {
        var set = settings(Map.of("LEADS_MONGODB_URI", URI));

        assertThat(ConsoleDatabases.mayChoose(set)).isFalse();
        assertThat(ConsoleDatabases.address(set)).isNull();
    }

    @Test
    void whereTheFileCannotBeWrittenThatIsSaid() throws IOException {
        var settings = Settings.read(Map.of(Setting.DATA_DIR, folder.toString()), Map.of());
        Files.createDirectory(file());

        assertThatThrownBy(() -> new ConsoleDatabases(settings, Map.of(), () -> kept++).use(URI))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(file() + " cannot be written")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void whatIsTypedIsTriedAndTheRealCauseNamed() {
        var fresh = RealMongo.freshDatabase();

        assertThat(databases().test(fresh.uri())).startsWith("MongoDB ").contains("replica set");
        assertThatThrownBy(() -> databases().test("db.example.org"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no address of MongoDB");
        assertThatThrownBy(() -> databases().test("mongodb://127.0.0.1:1/"))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("Nothing listens at 127.0.0.1:1");
    }

    @Test
    void aProgramThatIsHereIsOffered() throws IOException {
        var path = Files.createDirectory(folder.resolve("path"));
        Files.createSymbolicLink(path.resolve("mongod"), RealMongo.executable().path());

        assertThat(databases(Map.of("PATH", path.toString())).look())
                .isInstanceOfSatisfying(
                        Offer.Ready.class,
                        ready -> assertThat(ready.program()).startsWith("MongoDB "));
    }
}
