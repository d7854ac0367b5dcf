package org.leaddistribution.kernel;

/// Something the database did or failed to do that no caller of a port can prevent.
///
/// The message is for people and names no vendor's class; the cause is for the log.
public abstract sealed class StoreFault extends RuntimeException
        permits StoreUnavailable, StoreRefused, StoreBroken {
    private static final long serialVersionUID = 1L;

    StoreFault(String message, Throwable cause) {
        super(message, cause);
    }

    StoreFault(String message) {
        super(message);
    }
}
