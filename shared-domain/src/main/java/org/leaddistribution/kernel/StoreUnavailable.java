package org.leaddistribution.kernel;

/// The database does not answer now; the same call may succeed later.
public sealed class StoreUnavailable extends StoreFault permits StoreStarting {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
