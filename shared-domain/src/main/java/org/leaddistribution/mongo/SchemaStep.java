package org.leaddistribution.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

/// A change of stored data that a version of the schema brings.
///
/// It may be cut off anywhere and is then done again from its beginning, perhaps by two programs for a moment: it
/// looks for what is still in the old form and changes that, a batch at a time.
///
/// @param version of the data once it is done
/// @param what is done, completing the sentence "The database is being made ready: …"
record SchemaStep(int version, String what, Change change) {
    /// Uploads that were under way without one are free for the sweep; a program that knows no leases finds its
    /// upload taken, and says so.
    static final SchemaStep UPLOADS_HAVE_LEASES =
            new SchemaStep(
                    6,
                    "giving the uploads under way a lease",
                    (database, _) ->
                            database.getCollection(MongoUploads.COLLECTION)
                                    .updateMany(
                                            Filters.exists(MongoLeases.TOKEN, false),
                                            Updates.combine(
                                                    Updates.set(MongoLeases.TOKEN, 0L),
                                                    Updates.set(MongoLeases.OWNER, null),
                                                    Updates.unset("claimed_by_sweep"))));

    /// What a step does.
    @FunctionalInterface
    interface Change {
        /// @param turn to be asked before each batch
        void in(MongoDatabase database, SchemaLock.Turn turn);
    }
}
