package org.leaddistribution.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.leaddistribution.store.StoreRefused;

/// What a server must be before anything is trusted to it: new enough, a replica set, every index there.
final class Preparation {
    private static final int OLDEST_MAJOR = 6;

    private final MongoClient client;
    private final Schema schema;

    Preparation(MongoClient client, MongoDatabase database) {
        this.client = client;
        this.schema = new Schema(database);
    }

    void run() {
        requireVersion();
        requireReplicaSet();
        schema.require();
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
