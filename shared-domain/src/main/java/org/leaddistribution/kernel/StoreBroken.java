package org.leaddistribution.kernel;

/// The database holds or answers what it never should; trying again does not help.
public final class StoreBroken extends StoreFault {
    private static final long serialVersionUID = 1L;

    public StoreBroken(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreBroken(String message) {
        super(message);
    }
}
