package org.leaddistribution.run;

import java.util.Arrays;

/// The steps of a run in their order, as people are told of them.
public enum RunStep {
    WAITING(1, "waiting", "Waiting for the run before"),
    PLANNING(2, "planning", "Working out who gets what"),
    ASSIGNING(3, "assigning", "Giving out the leads"),
    FILING(4, "filing", "Writing members' files"),
    COUNTING(5, "counting", "Counting copies"),
    CHECKING(6, "checking", "Checking the result");

    private final int number;
    private final String code;
    private final String label;

    RunStep(int number, String code, String label) {
        this.number = number;
        this.code = code;
        this.label = label;
    }

    /// The step of a stored word; the first where it is none.
    static RunStep of(String code) {
        return Arrays.stream(values())
                .filter(step -> step.code.equals(code))
                .findFirst()
                .orElse(WAITING);
    }

    /// From 1, growing from step to step.
    int number() {
        return number;
    }

    /// The word as it is stored with a failure.
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
