package org.leaddistribution.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import java.util.function.Function;

/// Small groups of writes that are done together or not at all.
final class Transactions {
    private final MongoClient client;

    Transactions(MongoClient client) {
        this.client = client;
    }

    /// A transaction is tried again for two minutes when the server is away; nobody waits so long to
    /// hear that, so the server has to answer first.
    <T> T inOneStep(Function<ClientSession, T> change) {
        Connection.ping(client.getDatabase("admin"));
        try (var session = client.startSession()) {
            return session.withTransaction(() -> change.apply(session));
        }
    }

    /// Like [#inOneStep] for a change that looks first: once more when somebody wrote the same key
    /// between its look and its write, because it then sees what is there.
    <T> T lookAndWrite(Function<ClientSession, T> change) {
        try {
            return inOneStep(change);
        } catch (MongoBulkWriteException raced) {
            Repeats.requireOnly(raced);
            return inOneStep(change);
        } catch (MongoException raced) {
            if (!Repeats.is(raced)) {
                throw raced;
            }
            return inOneStep(change);
        }
    }
}
