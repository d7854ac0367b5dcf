package org.leaddistribution.localdb;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The local database cannot be had; the message says why and what to do.
public sealed class LocalDatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LocalDatabaseFailure(String message) {
        super(message);
    }

    LocalDatabaseFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// There is no usable `mongod` on this machine; the message ends with the ways to get one.
    public static final class MongodNotFound extends LocalDatabaseFailure {
        private static final long serialVersionUID = 1L;
        private final String reason;

        /// @param put where a program that somebody brings is found
        MongodNotFound(String reason, Path put) {
            super(
                    """
                    %s
                    Any of these helps:
                      - install MongoDB 6 or newer, so that mongod is on the PATH;
                      - put its mongod program at %s;
                      - set LEADS_MONGOD to a mongod program that is elsewhere;
                      - set LEADS_MONGODB_URI to a replica set that runs already.
                    On 64-bit Linux, %s setup --mongod-only fetches one."""
                            .formatted(reason, put, launcher()));
            this.reason = reason;
        }

        /// Why, without the ways to get one.
        String reason() {
            return reason;
        }

        /// Of the checkout or the package that this program was started from.
        private static Path launcher() {
            return Path.of(System.getProperty("leads.home", "."), "leads");
        }
    }

    /// None could be fetched either; the message says why.
    public static final class MongodNotFetched extends LocalDatabaseFailure {
        private static final long serialVersionUID = 1L;

        /// @param why completes the sentence "MongoDB could not be fetched: …"
        MongodNotFetched(String why, @Nullable Throwable cause) {
            super(FetchingMongod.WHAT + " could not be fetched: " + why, cause);
        }
    }
}
