package org.leaddistribution.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Counts that a collection answers by grouping, without sending its documents.
final class Groups {
    private Groups() {}

    /// How many different values `field` has among the documents that match.
    static long distinct(MongoCollection<Document> collection, String field, Bson matching) {
        var counted =
                collection
                        .aggregate(
                                List.of(
                                        Aggregates.match(matching),
                                        Aggregates.group("$" + field),
                                        Aggregates.count("values")))
                        .allowDiskUse(true)
                        .first();
        return counted == null ? 0 : Fields.count(counted, "values");
    }
}
