package org.leaddistribution.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Explained;
import org.leaddistribution.localdb.LocalDatabase;
import org.leaddistribution.localdb.LocalDatabaseFailure;
import org.leaddistribution.localdb.MongodSearch;
import org.leaddistribution.mongo.MongoStore;
import org.leaddistribution.settings.StorageSettings;

/// The operator's MongoDB, or the local one, which the console then shares with other programs.
final class Database implements AutoCloseable {
    private final MongoStore store;
    private final @Nullable LocalDatabase local;

    private Database(MongoStore store, @Nullable LocalDatabase local) {
        this.store = store;
        this.local = local;
    }

    /// Returns once it answers.
    ///
    /// @throws Explained when there is no local database to be had
    /// @throws org.leaddistribution.store.StoreFault when it does not answer, or may not be worked on
    static Database open(StorageSettings settings, Map<String, String> environment) {
        var database = opened(settings, environment);
        try {
            database.store.requireReady();
            return database;
        } catch (RuntimeException unusable) {
            database.close();
            throw unusable;
        }
    }

    private static Database opened(StorageSettings settings, Map<String, String> environment) {
        var configured = settings.mongodbUri();
        if (configured != null) {
            return new Database(MongoStore.open(configured.value(), settings.database()), null);
        }
        var local = joined(settings, environment);
        return new Database(MongoStore.open(local.uri().value(), settings.database()), local);
    }

    private static LocalDatabase joined(StorageSettings settings, Map<String, String> environment) {
        try {
            return LocalDatabase.join(
                    settings.dataFolder(), MongodSearch.of(settings, environment));
        } catch (LocalDatabaseFailure failure) {
            throw new Explained(String.valueOf(failure.getMessage()), failure);
        }
    }

    MongoStore store() {
        return store;
    }

    /// Brings a local database back that has died; does nothing to a configured one.
    void revive() {
        if (local != null) {
            local.revive();
        }
    }

    @Override
    public void close() {
        store.close();
        if (local != null) {
            local.close();
        }
    }
}
