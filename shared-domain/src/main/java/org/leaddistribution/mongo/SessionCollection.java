package org.leaddistribution.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.client.result.UpdateResult;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.StoreFault;

/// One collection as the adapters see it: inside a unit of work every call is part of the unit, outside it
/// stands alone.
///
/// The driver wants the session with every call and takes one that was forgotten for a call of its own; here
/// it cannot be forgotten. The methods are the driver's; each is added when an adapter needs it.
final class SessionCollection {
    private static final Bson ALL = Filters.empty();

    private final SessionDatabase database;
    private final MongoCollection<Document> alone;
    private final MongoCollection<Document> inUnits;

    SessionCollection(SessionDatabase database, String name) {
        this.database = database;
        this.alone = database.alone().getCollection(name);
        this.inUnits = database.inUnits().getCollection(name);
    }

    private <R extends @Nullable Object> R call(
            Function<MongoCollection<Document>, R> byItself,
            BiFunction<MongoCollection<Document>, ClientSession, R> within) {
        return database.call(
                session -> within.apply(inUnits, session), () -> byItself.apply(alone));
    }

    SessionIterable.Find find() {
        return find(ALL);
    }

    SessionIterable.Find find(Bson filter) {
        var found = call(c -> c.find(filter), (c, session) -> c.find(session, filter));
        return new SessionIterable.Find(found, database::call);
    }

    /// What does not fit into the server's memory goes to its disk.
    SessionIterable<Document> aggregate(List<? extends Bson> stages) {
        var found = call(c -> c.aggregate(stages), (c, session) -> c.aggregate(session, stages));
        return new SessionIterable<>(found.allowDiskUse(true), database::call);
    }

    /// Counts keys, where the driver would have the server read every document.
    long countDocuments() {
        var byKeys = new CountOptions().hint(Indexes.PRIMARY);
        return call(c -> c.countDocuments(ALL, byKeys), (c, s) -> c.countDocuments(s, ALL, byKeys));
    }

    long countDocuments(Bson filter) {
        return call(c -> c.countDocuments(filter), (c, s) -> c.countDocuments(s, filter));
    }

    void insertOne(Document document) {
        call(c -> c.insertOne(document), (c, session) -> c.insertOne(session, document));
    }

    /// A thousand at once.
    void insertMany(List<Document> documents) {
        Batches.of(documents).forEach(batch -> insertMany(batch, new InsertManyOptions()));
    }

    /// Inserts those whose keys are not there yet.
    ///
    /// @return whether that was all of them
    boolean insertMissing(List<Document> documents) {
        try {
            insertMany(documents, new InsertManyOptions().ordered(false));
            return true;
        } catch (MongoException | StoreFault fault) {
            if (!DuplicateKeys.is(fault)) {
                throw fault;
            }
            return false;
        }
    }

    void insertMany(List<Document> documents, InsertManyOptions options) {
        call(
                c -> c.insertMany(documents, options),
                (c, session) -> c.insertMany(session, documents, options));
    }

    UpdateResult updateOne(Bson filter, Bson update) {
        return updateOne(filter, update, new UpdateOptions());
    }

    UpdateResult updateOne(Bson filter, Bson update, UpdateOptions options) {
        return call(
                c -> c.updateOne(filter, update, options),
                (c, session) -> c.updateOne(session, filter, update, options));
    }

    UpdateResult updateOne(Bson filter, List<? extends Bson> stages, UpdateOptions options) {
        return call(
                c -> c.updateOne(filter, stages, options),
                (c, session) -> c.updateOne(session, filter, stages, options));
    }

    UpdateResult updateMany(Bson filter, Bson update) {
        return call(
                c -> c.updateMany(filter, update),
                (c, session) -> c.updateMany(session, filter, update));
    }

    UpdateResult updateMany(Bson filter, List<? extends Bson> stages) {
        return call(
                c -> c.updateMany(filter, stages),
                (c, session) -> c.updateMany(session, filter, stages));
    }

    UpdateResult replaceOne(Bson filter, Document document, ReplaceOptions options) {
        return call(
                c -> c.replaceOne(filter, document, options),
                (c, session) -> c.replaceOne(session, filter, document, options));
    }

    DeleteResult deleteOne(Bson filter) {
        return call(c -> c.deleteOne(filter), (c, session) -> c.deleteOne(session, filter));
    }

    DeleteResult deleteMany(Bson filter) {
        return call(c -> c.deleteMany(filter), (c, session) -> c.deleteMany(session, filter));
    }

    @Nullable Document findOneAndUpdate(Bson filter, Bson update) {
        return findOneAndUpdate(filter, update, new FindOneAndUpdateOptions());
    }

    @Nullable Document findOneAndUpdate(Bson filter, Bson update, FindOneAndUpdateOptions options) {
        return this.<@Nullable Document>call(
                c -> c.findOneAndUpdate(filter, update, options),
                (c, session) -> c.findOneAndUpdate(session, filter, update, options));
    }

    @Nullable Document findOneAndUpdate(
            Bson filter, List<? extends Bson> stages, FindOneAndUpdateOptions options) {
        return this.<@Nullable Document>call(
                c -> c.findOneAndUpdate(filter, stages, options),
                (c, session) -> c.findOneAndUpdate(session, filter, stages, options));
    }

    @Nullable Document findOneAndDelete(Bson filter) {
        return this.<@Nullable Document>call(
                c -> c.findOneAndDelete(filter),
                (c, session) -> c.findOneAndDelete(session, filter));
    }

    void bulkWrite(List<? extends WriteModel<Document>> writes, BulkWriteOptions options) {
        call(
                c -> c.bulkWrite(writes, options),
                (c, session) -> c.bulkWrite(session, writes, options));
    }
}
