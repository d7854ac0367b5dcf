package org.leaddistribution.mongo;

import org.leaddistribution.fixture.RealMongo;

/// A store on a database of its own, on the server that all tests share.
final class FreshStore {
    private FreshStore() {}

    static MongoStore open() {
        var database = RealMongo.freshDatabase();
        return MongoStore.open(database.uri(), database.name());
    }
}
