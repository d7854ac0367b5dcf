package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.kernel.StoreFault.StoreRefused;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.localdb.LocalDatabase;
import org.leaddistribution.localdb.LocalDatabase.StopOutcome;
import org.leaddistribution.localdb.MongodSearch;
import org.leaddistribution.runtime.Application;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.Settings;
import org.leaddistribution.settings.StorageSettings;

class OpeningApplicationTest {
    @TempDir private Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void whoeverCannotReachTheDatabaseHearsOfItWithinTenSeconds() {
        var nobodyListens = settings(Setting.MONGODB_URI, "mongodb://127.0.0.1:1/?replicaSet=x");

        assertThatThrownBy(() -> opened(nobodyListens))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void aMissingMongodIsExplainedWithTheWaysToGetOne() {
        var missing = settings(Setting.MONGOD, folder.resolve("mongod").toString());

        assertThatThrownBy(() -> opened(missing))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("LEADS_MONGOD")
                .hasMessageContaining("install MongoDB 6");
    }

    @Test
    void aDatabaseThatMayNotBeWorkedOnIsLeftAgain() {
        var options =
                Map.of(
                        Setting.DATA_DIR,
                        folder.toString(),
                        Setting.MONGOD,
                        RealMongo.executable().path().toString());
        var settings = Settings.read(options, Map.of());
        opened(settings).close();
        aNewerVersionWorksOn(settings.storage());

        assertThatThrownBy(() -> opened(settings)).isInstanceOf(StoreRefused.class);

        assertThat(LocalDatabase.stop(folder)).isEqualTo(StopOutcome.WAS_NOT_RUNNING);
    }

    private static void aNewerVersionWorksOn(StorageSettings storage) {
        var search = MongodSearch.of(storage, Map.of());
        try (var local = LocalDatabase.join(storage.dataFolder(), search);
                var client = MongoClients.create(local.uri().value())) {
            client.getDatabase(storage.database())
                    .getCollection("schema_version")
                    .updateOne(Filters.eq("schema"), Updates.set("version", 999));
        }
    }

    private static Application opened(Settings settings) {
        return OpeningApplication.open(settings, Map.of(), InstantSource.system());
    }

    private Settings settings(Setting setting, String value) {
        var options = Map.of(Setting.DATA_DIR, folder.toString(), setting, value);
        return Settings.read(options, Map.of());
    }
}
