package org.leaddistribution.mongo;

import com.mongodb.client.MongoDatabase;

/// A change of stored data that a version of the schema brings.
///
/// It may be cut off anywhere and is then done again from its beginning, perhaps by two programs for a moment: it
/// looks for what is still in the old form and changes that, a batch at a time.
///
/// @param version of the data once it is done
/// @param what is done, completing the sentence "The database is being made ready: …"
record SchemaStep(int version, String what, Change change) {
    /// What a step does.
    @FunctionalInterface
    interface Change {
        /// @param turn to be asked before each batch
        void in(MongoDatabase database, SchemaLock.Turn turn);
    }
}
