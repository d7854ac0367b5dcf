package org.leaddistribution.admin.fx;

/// A failure whose message is written for the person at the screen: what, where, and what to do.
public final class Explained extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Explained(String message) {
        super(message);
    }

    public Explained(String message, Throwable cause) {
        super(message, cause);
    }
}
