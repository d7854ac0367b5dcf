package org.leaddistribution.store;

/// The database does not answer now; the same call may succeed later.
public final class StoreUnavailable extends StoreFault {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
