package org.leaddistribution.localdb;

/// The local database cannot be had; the message says why and what to do.
public sealed class LocalDatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LocalDatabaseFailure(String message) {
        super(message);
    }

    LocalDatabaseFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /// There is no usable `mongod` on this machine; the message ends with three ways to get one.
    public static final class MongodNotFound extends LocalDatabaseFailure {
        private static final long serialVersionUID = 1L;
        private static final String THREE_WAYS =
                """
                Any of these helps:
                  - install MongoDB 6 or newer, so that mongod is on the PATH;
                  - set LEADS_MONGOD to a mongod program that is elsewhere;
                  - set LEADS_MONGODB_URI to a replica set that runs already.
                On 64-bit Linux, ./leads setup fetches one.""";

        MongodNotFound(String reason) {
            super(reason + "\n" + THREE_WAYS);
        }
    }
}
