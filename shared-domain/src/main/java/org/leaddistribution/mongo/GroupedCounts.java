package org.leaddistribution.mongo;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Counts that a collection answers by grouping, without sending its documents.
final class GroupedCounts {
    private GroupedCounts() {}

    /// How many different values `field` has among the documents that match.
    static long distinct(SessionCollection collection, String field, Bson matching) {
        var counted =
                collection
                        .aggregate(
                                List.of(
                                        Aggregates.match(matching),
                                        Aggregates.group("$" + field),
                                        Aggregates.count("values")))
                        .first();
        return counted == null ? 0 : Fields.count(counted, "values");
    }

    /// How many of the documents that match have each value of `field`.
    static Map<String, Long> counts(SessionCollection collection, String field, Bson matching) {
        return counts(collection.aggregate(counting(field, matching)));
    }

    /// The stages that answer what [#counts(SessionIterable)] reads.
    static List<Bson> counting(String field, Bson matching) {
        return List.of(
                Aggregates.match(matching),
                Aggregates.group("$" + field, Accumulators.sum("count", 1)));
    }

    static Map<String, Long> counts(SessionIterable<Document> counted) {
        var counts = new HashMap<String, Long>();
        counted.forEach(g -> counts.put(Fields.text(g, Fields.ID), Fields.count(g, "count")));
        return counts;
    }

    /// The sum of `field` over the documents that match.
    static long sum(SessionCollection collection, String field, Bson matching) {
        var summed =
                collection
                        .aggregate(
                                List.of(
                                        Aggregates.match(matching),
                                        Aggregates.group(
                                                null, Accumulators.sum("sum", "$" + field))))
                        .first();
        return summed == null ? 0 : Fields.count(summed, "sum");
    }
}
