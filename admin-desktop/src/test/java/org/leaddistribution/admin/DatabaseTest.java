package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.admin.fx.Explained;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.Settings;
import org.leaddistribution.settings.StorageSettings;
import org.leaddistribution.store.StoreUnavailable;

class DatabaseTest {
    @TempDir private Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void whoeverCannotReachTheDatabaseHearsOfItWithinTenSeconds() {
        var nobodyListens = storage(Setting.MONGODB_URI, "mongodb://127.0.0.1:1/?replicaSet=x");

        assertThatThrownBy(() -> Database.open(nobodyListens, Map.of()))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void aMissingMongodIsExplainedWithTheWaysToGetOne() {
        var missing = storage(Setting.MONGOD, folder.resolve("mongod").toString());

        assertThatThrownBy(() -> Database.open(missing, Map.of()))
                .isInstanceOf(Explained.class)
                .hasMessageContaining("LEADS_MONGOD")
                .hasMessageContaining("install MongoDB 6");
    }

    private StorageSettings storage(Setting setting, String value) {
        var options = Map.of(Setting.DATA_DIR, folder.toString(), setting, value);
        return Settings.read(options, Map.of()).storage();
    }
}
