package org.leaddistribution.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.leaddistribution.kernel.Guards.LostGuard;
import org.leaddistribution.mongo.Indexes.Index;

/// The indexes that a database has at one moment, beside those that it should have.
final class StoredIndexes {
    private static final int NO_SUCH_COLLECTION = 26;

    private final MongoDatabase database;
    private final Map<String, List<Document>> byCollection = new HashMap<>();

    private StoredIndexes(MongoDatabase database) {
        this.database = database;
    }

    /// Asks each collection when it is first spoken of.
    static StoredIndexes of(MongoDatabase database) {
        return new StoredIndexes(database);
    }

    /// Unique indexes that are not in place.
    List<LostGuard> lostGuards() {
        return lostAmong(Indexes.ALL.stream().filter(Index::isGuard).toList());
    }

    List<LostGuard> lostAmong(List<Index> wanted) {
        return lost(wanted).stream()
                .map(index -> new LostGuard(index.toString(), state(index).how()))
                .toList();
    }

    List<Index> lost(List<Index> wanted) {
        return wanted.stream().filter(index -> state(index) != State.IN_PLACE).toList();
    }

    /// What is said of an index that is not as it should be completes "The index …".
    enum State {
        IN_PLACE("is in place"),
        MISSING("is missing"),
        NOT_UNIQUE("does not refuse doubles: it is not unique"),
        PARTIAL("covers only a part of the documents"),
        COLLATED("compares texts by a collation"),
        HIDDEN("is hidden"),
        BUILDING("is still being built");

        private final String how;

        State(String how) {
            this.how = how;
        }

        String how() {
            return how;
        }
    }

    State state(Index wanted) {
        var best = State.MISSING;
        for (var found : indexesOf(wanted.collection())) {
            if (hasKeys(specOf(found), wanted.fields())) {
                var state = state(wanted, found);
                best = state == State.IN_PLACE || best == State.MISSING ? state : best;
                if (best == State.IN_PLACE) {
                    return best;
                }
            }
        }
        return best;
    }

    /// Names of indexes with the right keys that do not do what they should.
    List<String> namesInTheWayOf(Index wanted) {
        return indexesOf(wanted.collection()).stream()
                .filter(found -> hasKeys(specOf(found), wanted.fields()))
                .filter(found -> state(wanted, found) != State.IN_PLACE)
                .map(found -> specOf(found).getString("name"))
                .toList();
    }

    private static State state(Index wanted, Document found) {
        var spec = specOf(found);
        if (found.containsKey("spec")) {
            return State.BUILDING;
        }
        if (wanted.isGuard() && !spec.getBoolean("unique", false)) {
            return State.NOT_UNIQUE;
        }
        if (spec.containsKey("partialFilterExpression") || spec.getBoolean("sparse", false)) {
            return State.PARTIAL;
        }
        if (spec.containsKey("collation")) {
            return State.COLLATED;
        }
        return spec.getBoolean("hidden", false) ? State.HIDDEN : State.IN_PLACE;
    }

    /// One that is being built is wrapped.
    private static Document specOf(Document found) {
        return Optional.ofNullable(found.get("spec", Document.class)).orElse(found);
    }

    private static boolean hasKeys(Document spec, List<String> fields) {
        var keys = spec.get("key", new Document());
        return List.copyOf(keys.keySet()).equals(fields)
                && keys.values().stream()
                        .allMatch(order -> order instanceof Number up && up.intValue() == 1);
    }

    private List<Document> indexesOf(String collection) {
        return byCollection.computeIfAbsent(collection, this::read);
    }

    private List<Document> read(String collection) {
        var command = new Document("listIndexes", collection).append("includeBuildUUIDs", true);
        try {
            var cursor = database.runCommand(command).get("cursor", new Document());
            return new ArrayList<>(cursor.getList("firstBatch", Document.class, List.of()));
        } catch (MongoCommandException fault) {
            if (fault.getErrorCode() != NO_SUCH_COLLECTION) {
                throw fault;
            }
            return List.of();
        }
    }
}
