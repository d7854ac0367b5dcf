package org.leaddistribution.localdb;

/// The local database cannot be had; the message says why and what to do.
public sealed class LocalDatabaseFailure extends RuntimeException permits MongodNotFound {
    private static final long serialVersionUID = 1L;

    LocalDatabaseFailure(String message) {
        super(message);
    }

    LocalDatabaseFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
