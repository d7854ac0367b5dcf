package org.leaddistribution.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.WriteError;
import com.mongodb.bulk.WriteConcernError;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.StoreFault;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.kernel.StoreFault.StoreRefused;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;

/// What the driver's exceptions mean to the product.
final class Faults {
    static final int SNAPSHOT_UNAVAILABLE = 246;
    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;
    private static final int WRITE_CONFLICT = 112;
    private static final int SNAPSHOT_TOO_OLD = 239;

    /// What a server answers that steps down, recovers, is shut down, or has lost the others. The driver has a type
    /// or a label for some of them, and not in every part of an answer.
    private static final Set<Integer> LEAVING =
            Set.of(
                    6, // HostUnreachable
                    7, // HostNotFound
                    89, // NetworkTimeout
                    91, // ShutdownInProgress
                    134, // ReadConcernMajorityNotAvailableYet
                    189, // PrimarySteppedDown
                    262, // ExceededTimeLimit
                    9001, // SocketException
                    10058, // NotWritablePrimary, of older servers
                    10107, // NotWritablePrimary
                    11600, // InterruptedAtShutdown
                    11602, // InterruptedDueToReplStateChange
                    13435, // NotPrimaryNoSecondaryOk
                    13436); // NotPrimaryOrSecondary

    static final String NO_ANSWER =
            "The database does not answer. Maybe it is down or a firewall is in the way;"
                    + " the program goes on trying.";
    private static final String HELD_BY_OTHERS =
            "Somebody else is changing the same data and does not come to an end. Try again in a"
                    + " minute.";
    private static final String INDEXES_CHANGE =
            "The indexes of the database change just now. Try again in a minute.";
    private static final String READ_TOO_LONG =
            "Reading took longer than the server keeps a moment of its data. Set its parameter"
                    + " minSnapshotHistoryWindowInSeconds to 3600 (db.adminCommand({setParameter:"
                    + " 1, minSnapshotHistoryWindowInSeconds: 3600})) and try again.";
    private static final String NOT_LET_IN =
            "The database refuses the user or the password. Correct them in LEADS_MONGODB_URI.";
    private static final String UNEXPECTED =
            "The database answered something unexpected. The log has the details.";

    private Faults() {}

    /// Makes a call of the driver.
    ///
    /// @throws StoreFault where the driver throws a [MongoException]
    static <R extends @Nullable Object> R translating(Supplier<R> call) {
        try {
            return call.get();
        } catch (MongoException fault) {
            throw translated(fault);
        }
    }

    private static StoreFault translated(MongoException fault) {
        return switch (fault.getCode()) {
            case WRITE_CONFLICT -> new StoreUnavailable(HELD_BY_OTHERS, fault);
            case SNAPSHOT_UNAVAILABLE -> new StoreUnavailable(INDEXES_CHANGE, fault);
            case SNAPSHOT_TOO_OLD -> new StoreRefused(READ_TOO_LONG, fault);
            default -> {
                if (isOutage(fault)) {
                    yield new StoreUnavailable(NO_ANSWER, fault);
                }
                yield isRefusal(fault)
                        ? new StoreRefused(NOT_LET_IN, fault)
                        : new StoreBroken(UNEXPECTED, fault);
            }
        };
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
                || fault instanceof MongoConnectionPoolClearedException
                || fault instanceof MongoInterruptedException
                || fault instanceof MongoCursorNotFoundException
                || codesOf(fault).anyMatch(LEAVING::contains)
                || fault.hasErrorLabel("RetryableWriteError")
                || fault.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);
    }

    /// Of a bulk write, those of each write and of the wait for a majority.
    private static Stream<Integer> codesOf(MongoException fault) {
        if (!(fault instanceof MongoBulkWriteException partly)) {
            return Stream.of(fault.getCode());
        }
        var waiting = Stream.ofNullable(partly.getWriteConcernError());
        return Stream.concat(
                partly.getWriteErrors().stream().map(WriteError::getCode),
                waiting.map(WriteConcernError::getCode));
    }
}
