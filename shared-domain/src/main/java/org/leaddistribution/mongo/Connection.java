package org.leaddistribution.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientException;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.leaddistribution.store.StoreRefused;

/// How this product talks to a server: everything acknowledged is on the disk of a majority.
final class Connection {
    /// Short enough that a person hears of a dead database within ten seconds.
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration LONGEST_COMMAND = Duration.ofMinutes(2);

    private Connection() {}

    static MongoClient to(String uri, Duration patience) {
        try {
            return MongoClients.create(settings(new ConnectionString(uri), patience));
        } catch (IllegalArgumentException malformed) {
            throw new StoreRefused(
                    "LEADS_MONGODB_URI is not a MongoDB address. It looks like"
                            + " mongodb://user:password@host:27017/?replicaSet=name",
                    malformed);
        } catch (MongoClientException unresolved) {
            throw new StoreRefused(
                    "LEADS_MONGODB_URI names a host that cannot be looked up. Correct it, or wait"
                            + " until the name server answers.",
                    unresolved);
        }
    }

    private static MongoClientSettings settings(ConnectionString address, Duration patience) {
        long millis = patience.toMillis();
        long longest = LONGEST_COMMAND.toMillis();
        return MongoClientSettings.builder()
                .applyConnectionString(address)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .retryWrites(true)
                .retryReads(true)
                .applicationName("lead-distribution")
                .applyToClusterSettings(
                        c -> c.serverSelectionTimeout(millis, TimeUnit.MILLISECONDS))
                .applyToServerSettings(s -> s.heartbeatFrequency(2, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        s ->
                                s.connectTimeout(millis, TimeUnit.MILLISECONDS)
                                        .readTimeout(longest, TimeUnit.MILLISECONDS))
                .build();
    }

    static void ping(MongoDatabase database) {
        database.runCommand(new Document("ping", 1));
    }
}
