package org.leaddistribution.mongo;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoException;
import com.mongodb.client.AggregateIterable;
import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.StoreFault.StoreRefused;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;

/// Reads collections either as they are whenever each is read, or all of them as they were at one moment.
///
/// What is read at one moment is what a majority had then, whatever is written meanwhile. The server keeps
/// a moment for `minSnapshotHistoryWindowInSeconds`, 5 minutes unless it is told otherwise.
///
/// @param session null to read each collection as it is
record MomentReads(MongoClient client, MongoDatabase database, @Nullable ClientSession session) {
    MomentReads(MongoClient client, MongoDatabase database) {
        this(client, database, null);
    }

    private static final int SNAPSHOT_TOO_OLD = 239;
    private static final int SNAPSHOT_UNAVAILABLE = 246;
    private static final int TRIES = 20;

    /// Lets `reading` see one moment of all these collections.
    ///
    /// @throws StoreRefused when it takes longer than the server keeps a moment
    /// @throws StoreUnavailable when an index is made or lost meanwhile
    void atOneMoment(List<String> collections, Consumer<MomentReads> reading) {
        var options = ClientSessionOptions.builder().snapshot(true).build();
        for (int attempt = 1; ; attempt++) {
            try (var moment = client.startSession(options)) {
                var reads = new MomentReads(client, database, moment);
                if (reads.canRead(collections, attempt)) {
                    reading.accept(reads);
                    return;
                }
            } catch (MongoException fault) {
                throw translated(fault);
            }
        }
    }

    /// Fixes the moment. One just after an index was made cannot be read; a later one can.
    private boolean canRead(List<String> collections, int attempt) {
        try {
            collections.forEach(name -> find(name).limit(1).first());
            return true;
        } catch (MongoException fault) {
            if (fault.getCode() == SNAPSHOT_UNAVAILABLE && attempt < TRIES) {
                return false;
            }
            throw fault;
        }
    }

    private static RuntimeException translated(MongoException fault) {
        return switch (fault.getCode()) {
            case SNAPSHOT_TOO_OLD ->
                    new StoreRefused(
                            "Reading took longer than the server keeps a moment of its data. Set"
                                    + " its parameter minSnapshotHistoryWindowInSeconds to 3600"
                                    + " (db.adminCommand({setParameter: 1,"
                                    + " minSnapshotHistoryWindowInSeconds: 3600})) and try again.",
                            fault);
            case SNAPSHOT_UNAVAILABLE ->
                    new StoreUnavailable(
                            "The indexes of the database change just now. Try again in a minute.",
                            fault);
            default -> fault;
        };
    }

    FindIterable<Document> find(String collection) {
        var documents = database.getCollection(collection);
        return session == null ? documents.find() : documents.find(session);
    }

    AggregateIterable<Document> aggregate(String collection, List<Bson> stages) {
        var documents = database.getCollection(collection);
        return session == null ? documents.aggregate(stages) : documents.aggregate(session, stages);
    }
}
