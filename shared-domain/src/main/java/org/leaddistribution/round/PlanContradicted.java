package org.leaddistribution.round;

/// What a plan wants to write is taken by something that the plan does not name.
///
/// Plans are made and written under one lease, so this tells of data changed from outside.
public final class PlanContradicted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PlanContradicted(String message) {
        super(message);
    }
}
