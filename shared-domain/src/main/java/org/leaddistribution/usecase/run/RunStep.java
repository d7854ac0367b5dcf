package org.leaddistribution.usecase.run;

/// The steps of a run in their order, as people are told of them.
public enum RunStep {
    WAITING("waiting", "Waiting for the run before"),
    PLANNING("planning", "Working out who gets what"),
    ASSIGNING("assigning", "Giving out the leads"),
    FILING("filing", "Writing members' files"),
    COUNTING("counting", "Counting copies"),
    CHECKING("checking", "Checking the result");

    private final String code;
    private final String label;

    RunStep(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /// The word as it is stored with a failure.
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
