package org.leaddistribution.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.leaddistribution.mongo.Indexes.Index;
import org.leaddistribution.store.GuardLost;
import org.leaddistribution.store.Guards.LostGuard;
import org.leaddistribution.store.StoreRefused;

/// Makes the indexes of a new database, adds to an older one what later versions brought, and refuses one
/// that has lost any of them since.
///
/// A missing unique index would let a prospect reach somebody twice, so it is never mended in silence.
final class Schema {
    private static final int VERSION = 4;
    private static final String COLLECTION = "schema_version";
    private static final String ID = "schema";

    private final MongoDatabase database;

    Schema(MongoDatabase database) {
        this.database = database;
    }

    void require() {
        int known = knownVersion();
        requireNotNewer(known);
        if (known < VERSION) {
            Indexes.ALL.stream()
                    .filter(index -> index.since() > known)
                    .forEach(index -> index.create(database));
            noteVersion();
        }
        requireIndexes();
    }

    /// Guards that are not in place. Nothing is lost in a new database, nor what a later version brings.
    List<LostGuard> lostGuards() {
        var version = knownVersion();
        var expected = Indexes.ALL.stream().filter(index -> isExpected(index, version)).toList();
        return StoredIndexes.of(database).lostAmong(expected);
    }

    /// Where the version is lost too, documents tell that there was one.
    private boolean isExpected(Index index, int version) {
        boolean isDue =
                version > 0
                        ? index.since() <= version
                        : database.getCollection(index.collection()).find().first() != null;
        return index.isGuard() && isDue;
    }

    private int knownVersion() {
        var version = versions().find(Filters.eq("_id", ID)).first();
        return version == null ? 0 : version.getInteger("version", 0);
    }

    private void noteVersion() {
        var note =
                new Document("_id", ID).append("version", VERSION).append("since", Instant.now());
        versions().replaceOne(Filters.eq("_id", ID), note, new ReplaceOptions().upsert(true));
    }

    private static void requireNotNewer(int version) {
        if (version > VERSION) {
            throw new StoreRefused(
                    "The data is of version "
                            + version
                            + ", this program knows "
                            + VERSION
                            + ". Start the newer program, or give this one a database of its own.");
        }
    }

    private void requireIndexes() {
        var stored = StoredIndexes.of(database);
        var lost = stored.lostGuards();
        if (!lost.isEmpty()) {
            throw new GuardLost(lost);
        }
        stored.lost(Indexes.ALL).forEach(index -> index.create(database));
    }

    private MongoCollection<Document> versions() {
        return database.getCollection(COLLECTION);
    }
}
