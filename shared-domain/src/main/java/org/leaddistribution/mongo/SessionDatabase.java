package org.leaddistribution.mongo;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What an adapter is given of the database: collections that know of units of work, and nothing that does not.
///
/// Every call of the driver passes here. Outside a unit the server is checked first, and the driver's
/// exceptions are translated. Inside one they pass as they are: they tell the unit whether to try again, and
/// are translated at its edge.
///
/// @param alone for calls of their own
/// @param inUnits for calls inside a unit, without a time-out of its own: the driver has one a transaction
/// @param requireReady throws while the server is not fit for work
record SessionDatabase(
        MongoDatabase alone, MongoDatabase inUnits, MongoUnitOfWork work, Runnable requireReady) {
    /// The same without a check: for looking into a database that is not fit for work.
    SessionDatabase unchecked() {
        return new SessionDatabase(alone, inUnits, work, () -> {});
    }

    SessionCollection collection(String name) {
        return new SessionCollection(this, name);
    }

    /// For an adapter whose one call makes several writes.
    <T> T inOne(Supplier<T> several) {
        return work.inOne(several);
    }

    /// Makes a call that is the same inside a unit.
    <R extends @Nullable Object> R call(Supplier<R> call) {
        return call(_ -> call.get(), call);
    }

    <R extends @Nullable Object> R call(Function<ClientSession, R> within, Supplier<R> byItself) {
        return work.join(
                within,
                () ->
                        Faults.translating(
                                () -> {
                                    requireReady.run();
                                    return byItself.get();
                                }));
    }
}
