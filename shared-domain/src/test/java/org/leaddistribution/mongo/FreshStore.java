package org.leaddistribution.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.fixture.RealMongo.FreshDatabase;

/// A database that a test has alone: ready, and with nothing in it.
///
/// Making the indexes of a new database takes longer than most tests, so one is emptied for the next test
/// while its indexes are whole. Tests that run beside others have a [RealMongo#freshDatabase] of their own.
final class FreshStore {
    private static final String VERSION = "schema_version";
    private static FreshDatabase place = RealMongo.freshDatabase();
    private static List<Document> version = List.of();

    private FreshStore() {}

    private static final class OncePerJvm {
        static final MongoClient CLIENT = MongoClients.create(RealMongo.uri());
    }

    static MongoStore open() {
        var fresh = place();
        return MongoStore.open(fresh.uri(), fresh.name());
    }

    static synchronized FreshDatabase place() {
        var database = OncePerJvm.CLIENT.getDatabase(place.name());
        if (isWhole(database)) {
            empty(database);
        } else {
            database.drop();
            place = RealMongo.freshDatabase();
            try (var store = MongoStore.open(place.uri(), place.name())) {
                store.requireReady();
            }
            version = versionOf(OncePerJvm.CLIENT.getDatabase(place.name()));
        }
        return place;
    }

    /// Some tests take indexes away, or bring versions that nobody knows.
    private static boolean isWhole(MongoDatabase database) {
        return versionOf(database).equals(version)
                && StoredIndexes.of(database).lost(Indexes.ALL).isEmpty();
    }

    private static List<Document> versionOf(MongoDatabase database) {
        return database.getCollection(VERSION).find().into(new ArrayList<>());
    }

    private static void empty(MongoDatabase database) {
        for (var name : database.listCollectionNames()) {
            if (!name.equals(VERSION)) {
                database.getCollection(name).deleteMany(Filters.empty());
            }
        }
    }
}
