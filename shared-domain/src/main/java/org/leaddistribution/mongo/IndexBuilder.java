package org.leaddistribution.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.mongo.Indexes.Index;

/// Makes indexes, however long that takes: over millions of documents it is minutes, during which the server
/// answers others and says nothing to whoever waits for the index.
final class IndexBuilder {
    private static final int NAMED = 20;
    private static final int IDS_NAMED = 12;

    private final MongoDatabase database;
    private final Supplier<MongoClient> unhurried;

    /// @param unhurried opens a connection that waits for an answer as long as the server is there
    IndexBuilder(MongoDatabase database, Supplier<MongoClient> unhurried) {
        this.database = database;
        this.unhurried = unhurried;
    }

    /// Some of the keys that are there more than once, each with ids of its rows.
    record Doubles(List<Document> groups, long total) {
        boolean areNone() {
            return total == 0;
        }
    }

    /// @throws com.mongodb.MongoException with the code of a duplicate key when documents are in the way of a unique index
    void build(Index index) {
        if (database.getCollection(index.collection()).find().first() == null) {
            index.create(database);
            return;
        }
        try (var client = unhurried.get()) {
            index.create(client.getDatabase(database.getName()));
        }
    }

    /// Makes an index again in the place of those that have its keys and do not do what it should.
    void rebuild(Index index) {
        var inTheWay = StoredIndexes.of(database).namesInTheWayOf(index);
        inTheWay.forEach(database.getCollection(index.collection())::dropIndex);
        build(index);
    }

    Doubles doublesOf(Index index) {
        try (var client = unhurried.get()) {
            var rows = client.getDatabase(database.getName()).getCollection(index.collection());
            var groups = new ArrayList<Document>();
            rows.aggregate(named(index)).allowDiskUse(true).into(groups);
            var counted = rows.aggregate(counted(index)).allowDiskUse(true).first();
            return new Doubles(groups, counted == null ? 0 : Fields.count(counted, "total"));
        }
    }

    private static List<Bson> named(Index index) {
        var stages = doubled(index);
        stages.add(Aggregates.sort(Sorts.ascending(Fields.ID)));
        stages.add(Aggregates.limit(NAMED));
        return stages;
    }

    private static List<Bson> counted(Index index) {
        var stages = doubled(index);
        stages.add(Aggregates.count("total"));
        return stages;
    }

    private static List<Bson> doubled(Index index) {
        var key = new Document();
        index.fields().forEach(field -> key.append(field, "$" + field));
        var stages = new ArrayList<Bson>();
        stages.add(
                Aggregates.group(
                        key,
                        Accumulators.sum("rows", 1),
                        Accumulators.firstN("ids", "$" + Fields.ID, IDS_NAMED)));
        stages.add(Aggregates.match(Filters.gt("rows", 1)));
        return stages;
    }
}
