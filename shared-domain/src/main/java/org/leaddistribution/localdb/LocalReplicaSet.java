package org.leaddistribution.localdb;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.bson.Document;

/// Makes a running local `mongod` a replica set of one that takes writes, with a user for the programs.
///
/// Every step may have been done already, or been cut short by a kill: each is asked for again until it holds.
record LocalReplicaSet(LocalState state, Duration patience) {
    private static final int ALREADY_INITIALIZED = 23;
    private static final int NOT_YET_INITIALIZED = 94;
    private static final Document CONFIG = new Document("replSetGetConfig", 1);

    /// @throws com.mongodb.MongoException when it does not get that far in time
    void makeReady() {
        try {
            makePrimaryHere();
        } catch (MongoSecurityException _) {
            initiate();
            makePrimaryHere();
        }
    }

    private void makePrimaryHere() {
        try (var client = MongoClients.create(direct(credentials()))) {
            reconfigureWhenMoved(client);
        }
        try (var client = MongoClients.create(state.uri().value() + "&" + timeouts())) {
            client.getDatabase("admin")
                    .runCommand(new Document("ping", 1), ReadPreference.primary());
        }
    }

    /// A set that knows itself by the port of an earlier start would wait for a member that never comes.
    private void reconfigureWhenMoved(MongoClient client) {
        var admin = client.getDatabase("admin");
        new Await(patience).until(() -> knowsItsSet(admin));
        var config = admin.runCommand(CONFIG).get("config", Document.class);
        var self = config.getList("members", Document.class).getFirst();
        if (state.address().equals(self.getString("host"))) {
            return;
        }
        self.put("host", state.address());
        config.put("version", config.getInteger("version") + 1);
        admin.runCommand(new Document("replSetReconfig", config).append("force", true));
    }

    /// A server that has just come back answers for a moment as if it belonged to no set.
    private static boolean knowsItsSet(MongoDatabase admin) {
        try {
            admin.runCommand(CONFIG);
            return true;
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NOT_YET_INITIALIZED) {
                throw e;
            }
            return false;
        }
    }

    /// Until the first user exists, MongoDB takes these from this machine without a password.
    private void initiate() {
        try (var client = MongoClients.create(direct(""))) {
            var member = new Document("_id", 0).append("host", state.address());
            var config =
                    new Document("_id", LocalState.REPLICA_SET).append("members", List.of(member));
            client.getDatabase("admin").runCommand(new Document("replSetInitiate", config));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != ALREADY_INITIALIZED) {
                throw e;
            }
        }
        var set =
                "mongodb://%s/?replicaSet=%s&%s"
                        .formatted(state.address(), LocalState.REPLICA_SET, timeouts());
        try (var client = MongoClients.create(set)) {
            client.getDatabase("admin")
                    .runCommand(
                            new Document("createUser", LocalState.USER)
                                    .append("pwd", state.password())
                                    .append("roles", List.of("root")));
        }
    }

    private String direct(String credentials) {
        return "mongodb://%s%s/?directConnection=true&%s"
                .formatted(credentials, state.address(), timeouts());
    }

    private String credentials() {
        return LocalState.USER + ":" + state.password() + "@";
    }

    private String timeouts() {
        return String.format(
                Locale.ROOT, "serverSelectionTimeoutMS=%d&authSource=admin", patience.toMillis());
    }
}
