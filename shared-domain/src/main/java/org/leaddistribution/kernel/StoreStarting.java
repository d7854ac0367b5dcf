package org.leaddistribution.kernel;

/// The database answers and is being made ready: an index is built, or data brought to a newer form. The message
/// says what is done.
public final class StoreStarting extends StoreUnavailable {
    private static final long serialVersionUID = 1L;

    public StoreStarting(String doing, Throwable cause) {
        super(doing, cause);
    }
}
