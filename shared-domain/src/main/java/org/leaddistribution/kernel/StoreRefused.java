package org.leaddistribution.kernel;

/// The database answers, but not one that this program may work on; the message says what to do.
public sealed class StoreRefused extends StoreFault permits GuardLost {
    private static final long serialVersionUID = 1L;

    public StoreRefused(String message) {
        super(message);
    }

    public StoreRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
