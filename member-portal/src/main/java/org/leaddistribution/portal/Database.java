package org.leaddistribution.portal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.localdb.LocalDatabase;
import org.leaddistribution.localdb.MongodSearch;
import org.leaddistribution.mongo.MongoStore;
import org.leaddistribution.settings.StorageSettings;

/// The data that a program works on: the operator's MongoDB, or the local one, which it then shares.
public final class Database implements AutoCloseable {
    private final MongoStore store;
    private final @Nullable LocalDatabase local;

    private Database(MongoStore store, @Nullable LocalDatabase local) {
        this.store = store;
        this.local = local;
    }

    /// Starts or joins the local database where no other is configured; asks nothing of a configured one.
    public static Database open(StorageSettings settings, Map<String, String> environment) {
        var configured = settings.mongodbUri();
        if (configured != null) {
            return new Database(MongoStore.open(configured.value(), settings.database()), null);
        }
        var search = MongodSearch.of(settings, environment);
        var local = LocalDatabase.join(settings.dataFolder(), search);
        return new Database(MongoStore.open(local.uri().value(), settings.database()), local);
    }

    public MongoStore store() {
        return store;
    }

    /// Brings a local database back that has died; does nothing to a configured one.
    public void revive() {
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
