package org.leaddistribution.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.function.Supplier;

/// What an adapter is given of the database: collections that know of units of work, and nothing that does not.
///
/// @param alone for calls of their own
/// @param inUnits for calls inside a unit; of the client that units are begun with
record SessionDatabase(MongoDatabase alone, MongoDatabase inUnits, MongoUnitOfWork work) {
    SessionCollection collection(String name) {
        return new SessionCollection(alone.getCollection(name), inUnits.getCollection(name), work);
    }

    /// For an adapter whose one call makes several writes.
    <T> T inOne(Supplier<T> several) {
        return work.inOne(several);
    }
}
