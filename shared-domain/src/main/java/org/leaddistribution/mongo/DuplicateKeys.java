package org.leaddistribution.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;

/// Tells a write that was done before from one that went wrong.
final class DuplicateKeys {
    private static final int DUPLICATE_KEY = 11000;

    private DuplicateKeys() {}

    /// Throws `partly` again unless every document that it names was there already.
    static void requireOnly(MongoBulkWriteException partly) {
        if (!areOnlyRepeats(partly)) {
            throw partly;
        }
    }

    static boolean is(MongoException fault) {
        return fault instanceof MongoBulkWriteException partly
                ? areOnlyRepeats(partly)
                : fault.getCode() == DUPLICATE_KEY;
    }

    private static boolean areOnlyRepeats(MongoBulkWriteException partly) {
        return partly.getWriteConcernError() == null
                && partly.getWriteErrors().stream()
                        .allMatch(error -> error.getCode() == DUPLICATE_KEY);
    }
}
