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
import com.mongodb.event.CommandListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.leaddistribution.kernel.StoreFault.StoreRefused;

/// How this product talks to a server: everything acknowledged is on the disk of a majority.
final class Connection {
    /// How long a server is searched for: with [#SOON], a person hears of a dead one within ten seconds.
    static final Duration PATIENCE = Duration.ofSeconds(4);

    /// The longest that a server may be silent on what a person waits for.
    static final Duration SOON = Duration.ofSeconds(5);

    /// The same for what goes through millions of documents.
    static final Duration IN_TIME = Duration.ofMinutes(2);

    /// As long as the server is there: for building an index, during which it says nothing.
    static final Duration UNHURRIED = Duration.ZERO;

    private static final long HEARTBEAT_SECONDS = 2;
    private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(2);

    private Connection() {}

    /// @param listeners hear of every command before and after it
    static MongoClient to(
            String uri,
            Duration patience,
            Duration longestSilence,
            List<CommandListener> listeners) {
        try {
            var settings = settings(new ConnectionString(uri), patience, longestSilence);
            return MongoClients.create(settings.commandListenerList(listeners).build());
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

    private static MongoClientSettings.Builder settings(
            ConnectionString address, Duration patience, Duration longestSilence) {
        long millis = patience.toMillis();
        long connecting = Math.min(millis, LONGEST_CONNECTING.toMillis());
        long silence = longestSilence.toMillis();
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
                .applyToServerSettings(
                        s -> s.heartbeatFrequency(HEARTBEAT_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        s ->
                                s.connectTimeout(connecting, TimeUnit.MILLISECONDS)
                                        .readTimeout(silence, TimeUnit.MILLISECONDS));
    }

    static Document ping(MongoDatabase database) {
        return database.runCommand(new Document("ping", 1));
    }
}
