package org.leaddistribution.mongo;

import com.mongodb.client.MongoClient;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.StoreFault.StoreRefused;

/// What a server must be before anything is trusted to it: new enough, a replica set, every index there.
final class Preparation {
    private static final int OLDEST_MAJOR = 6;

    private final MongoClient client;
    private final Schema schema;
    private volatile @Nullable String doing;

    Preparation(MongoClient client, Schema schema) {
        this.client = client;
        this.schema = schema;
    }

    /// However long it takes: an index over millions of documents, or data of an older version.
    void run() {
        doing = null;
        requireVersion();
        requireReplicaSet();
        schema.require(what -> doing = what);
    }

    /// What takes [#run] long, as the end of a sentence; null while it only looks.
    @Nullable String doing() {
        return doing;
    }

    /// All of it but for the indexes.
    void requireFit() {
        requireVersion();
        requireReplicaSet();
        schema.requireNotNewer();
    }

    private void requireVersion() {
        var info = admin("buildInfo");
        int major = info.getList("versionArray", Integer.class).getFirst();
        if (major < OLDEST_MAJOR) {
            throw new StoreRefused(
                    "The database is MongoDB "
                            + info.getString("version")
                            + ". It must be MongoDB 6 or newer: upgrade it, or name another in"
                            + " LEADS_MONGODB_URI.");
        }
    }

    private void requireReplicaSet() {
        if (!admin("hello").containsKey("setName")) {
            throw new StoreRefused(
                    "The database is a standalone server. It must be a replica set, even of one:"
                            + " start mongod with --replSet and run rs.initiate() once.");
        }
    }

    private Document admin(String command) {
        return client.getDatabase("admin").runCommand(new Document(command, 1));
    }
}
