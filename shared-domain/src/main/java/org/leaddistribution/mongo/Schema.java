package org.leaddistribution.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import org.bson.Document;
import org.leaddistribution.store.StoreRefused;

/// Makes the indexes of a new database, adds to an older one what later versions brought, and refuses one
/// that has lost any of them since.
///
/// A missing unique index would let a prospect reach somebody twice, so it is never mended in silence.
final class Schema {
    private static final int VERSION = 3;
    private static final String COLLECTION = "schema_version";
    private static final String ID = "schema";

    private final MongoDatabase database;

    Schema(MongoDatabase database) {
        this.database = database;
    }

    void require() {
        var version = versions().find(Filters.eq("_id", ID)).first();
        int known = version == null ? 0 : version.getInteger("version", 0);
        requireNotNewer(known);
        if (known < VERSION) {
            Indexes.ALL.stream()
                    .filter(index -> index.since() > known)
                    .forEach(index -> index.create(database));
            noteVersion();
        }
        requireIndexes();
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
        var missing = new ArrayList<>(Indexes.ALL);
        missing.removeIf(index -> index.isIn(database));
        if (!missing.isEmpty()) {
            throw new StoreRefused(
                    "The database has lost "
                            + missing.stream().map(Indexes.Index::toString).toList()
                            + ". Nothing runs without it. Create it again as printed here; where"
                            + " that is refused, ./leads check names the rows in its way.");
        }
    }

    private MongoCollection<Document> versions() {
        return database.getCollection(COLLECTION);
    }
}
