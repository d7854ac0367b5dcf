package org.leaddistribution.lease;

/// Another program has the lease, or may have it, or the work was called off: nothing more may be written.
public final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LeaseLost(long token) {
        super("Whoever had token " + token + " may not write any more");
    }
}
