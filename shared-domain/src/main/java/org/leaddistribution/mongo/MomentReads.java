package org.leaddistribution.mongo;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

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

    private static final int TRIES = 20;

    /// Lets `reading` see one moment of all these collections.
    ///
    /// @throws org.leaddistribution.kernel.StoreFault.StoreRefused when it takes longer than the server keeps a moment
    /// @throws org.leaddistribution.kernel.StoreFault.StoreUnavailable when an index is made or lost meanwhile
    void atOneMoment(List<String> collections, Consumer<MomentReads> reading) {
        try (var moment = Faults.translating(() -> momentOf(collections))) {
            reading.accept(new MomentReads(client, database, moment));
        }
    }

    /// The first read fixes the moment. One just after an index was made cannot be read; a later one can.
    private ClientSession momentOf(List<String> collections) {
        var options = ClientSessionOptions.builder().snapshot(true).build();
        for (int attempt = 1; ; attempt++) {
            var moment = client.startSession(options);
            try {
                collections.forEach(name -> database.getCollection(name).find(moment).first());
                return moment;
            } catch (MongoException fault) {
                moment.close();
                if (fault.getCode() != Faults.SNAPSHOT_UNAVAILABLE || attempt == TRIES) {
                    throw fault;
                }
            }
        }
    }

    SessionIterable.Find find(String collection) {
        var documents = database.getCollection(collection);
        var found = session == null ? documents.find() : documents.find(session);
        return new SessionIterable.Find(found.allowDiskUse(true), Faults::translating);
    }

    SessionIterable<Document> aggregate(String collection, List<Bson> stages) {
        var documents = database.getCollection(collection);
        var found =
                session == null
                        ? documents.aggregate(stages)
                        : documents.aggregate(session, stages);
        return new SessionIterable<>(found.allowDiskUse(true), Faults::translating);
    }
}
