package org.leaddistribution.usecase.run;

/// Another run has the lease, or may have it, or the run was cancelled: nothing more may be written.
final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost(long token) {
        super("The run with token " + token + " may not write any more");
    }
}
