package org.leaddistribution.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import org.leaddistribution.kernel.StoreFault;

/// Tells a write that was done before from one that went wrong.
final class DuplicateKeys {
    private static final int DUPLICATE_KEY = 11000;

    private DuplicateKeys() {}

    /// @param fault of the driver, or what it is translated into
    /// @return whether every document that it names was there already
    static boolean is(RuntimeException fault) {
        return switch (fault) {
            case StoreFault translated ->
                    translated.getCause() instanceof MongoException cause && is(cause);
            case MongoBulkWriteException partly ->
                    partly.getWriteConcernError() == null
                            && partly.getWriteErrors().stream()
                                    .allMatch(error -> error.getCode() == DUPLICATE_KEY);
            case MongoException one -> one.getCode() == DUPLICATE_KEY;
            default -> false;
        };
    }
}
