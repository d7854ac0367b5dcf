package org.leaddistribution.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.TemporaryFiles;
import org.leaddistribution.localdb.LocalDatabase;
import org.leaddistribution.localdb.MongodSearch;
import org.leaddistribution.mongo.MongoStore;
import org.leaddistribution.settings.SecretUrl;
import org.leaddistribution.settings.StorageSettings;
import org.leaddistribution.upload.SpooledUpload;

/// The data that a program works on: the operator's MongoDB, or the local one, which it then shares.
public final class Database implements AutoCloseable {
    private final MongoStore store;
    private final @Nullable LocalDatabase local;
    private final OpenResources resources;

    private Database(MongoStore store, @Nullable LocalDatabase local, OpenResources resources) {
        this.store = store;
        this.local = local;
        this.resources = resources;
    }

    /// Starts or joins the local database where no other is configured; asks nothing of a configured one.
    /// What killed programs have left of people's data in temporary files is deleted first.
    ///
    /// @throws org.leaddistribution.localdb.LocalDatabaseFailure when there is no local one to be had
    /// @throws org.leaddistribution.kernel.StoreFault.StoreRefused when the configured address is none
    public static Database open(StorageSettings settings, Map<String, String> environment) {
        new TemporaryFiles(SpooledUpload.FOLDER).sweep();
        return OpenResources.assembled(
                resources -> {
                    var configured = settings.mongodbUri();
                    if (configured != null) {
                        var store = store(configured, settings, resources);
                        return new Database(store, null, resources);
                    }
                    var search = MongodSearch.of(settings, environment);
                    var folder = settings.dataFolder();
                    var local = resources.open(() -> LocalDatabase.join(folder, search));
                    var store = store(local.uri(), settings, resources);
                    return new Database(store, local, resources);
                });
    }

    private static MongoStore store(
            SecretUrl uri, StorageSettings settings, OpenResources resources) {
        return resources.open(() -> MongoStore.open(uri.value(), settings.database()));
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
        resources.close();
    }
}
