package org.leaddistribution.mongo;

import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.leaddistribution.kernel.StoreFault;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.kernel.StoreFault.StoreRefused;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;

/// What the driver's exceptions mean to the product.
final class Faults {
    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;
    private static final int WRITE_CONFLICT = 112;

    static final String NO_ANSWER =
            "The database does not answer. Maybe it is down or a firewall is in the way;"
                    + " the program goes on trying.";
    private static final String HELD_BY_OTHERS =
            "Somebody else is changing the same data and does not come to an end. Try again in a"
                    + " minute.";
    private static final String NOT_LET_IN =
            "The database refuses the user or the password. Correct them in LEADS_MONGODB_URI.";
    private static final String UNEXPECTED =
            "The database answered something unexpected. The log has the details.";

    private Faults() {}

    static StoreFault translated(MongoException fault) {
        if (fault.getCode() == WRITE_CONFLICT) {
            return new StoreUnavailable(HELD_BY_OTHERS, fault);
        }
        if (isOutage(fault)) {
            return new StoreUnavailable(NO_ANSWER, fault);
        }
        return isRefusal(fault)
                ? new StoreRefused(NOT_LET_IN, fault)
                : new StoreBroken(UNEXPECTED, fault);
    }

    /// A connection that breaks while it signs in is reported as a matter of security: its cause tells.
    private static boolean isOutage(MongoException fault) {
        return isPassing(fault)
                || (fault.getCause() instanceof MongoException cause && isPassing(cause));
    }

    private static boolean isRefusal(MongoException fault) {
        return fault instanceof MongoSecurityException
                || fault.getCode() == AUTHENTICATION_FAILED
                || fault.getCode() == UNAUTHORIZED;
    }

    private static boolean isPassing(MongoException fault) {
        return fault instanceof MongoTimeoutException
                || fault instanceof MongoSocketException
                || fault instanceof MongoNotPrimaryException
                || fault instanceof MongoNodeIsRecoveringException
                || fault instanceof MongoServerUnavailableException
                || fault instanceof MongoInterruptedException
                || fault instanceof MongoCursorNotFoundException
                || fault.hasErrorLabel("RetryableWriteError")
                || fault.hasErrorLabel("TransientTransactionError");
    }
}
