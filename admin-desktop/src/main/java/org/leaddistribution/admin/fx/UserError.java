package org.leaddistribution.admin.fx;

/// A failure whose message is written for the person at the screen: what, where, and what to do.
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UserError(String message) {
        super(message);
    }

    public UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
