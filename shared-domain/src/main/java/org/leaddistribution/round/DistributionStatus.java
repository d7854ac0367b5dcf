package org.leaddistribution.round;

import org.leaddistribution.kernel.Coded;

/// The life of a distribution. [#FAILED] is not an end: distributing again resumes it.
public enum DistributionStatus implements Coded {
    QUEUED("Queued", "Ready to distribute"),
    PROCESSING("Processing", "Currently distributing"),
    COMPLETED("Completed", "Distribution finished"),
    FAILED("Failed", "Distribution encountered an error");

    private final String label;
    private final String meaning;

    DistributionStatus(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /// @throws IllegalStateException naming both, when no run can make this move
    public DistributionStatus moveTo(DistributionStatus next) {
        if (!canMoveTo(next)) {
            throw new IllegalStateException(
                    "A distribution cannot move from " + this + " to " + next);
        }
        return next;
    }

    public boolean canMoveTo(DistributionStatus next) {
        return switch (this) {
            case QUEUED, FAILED, COMPLETED -> next == PROCESSING; // COMPLETED: the next round
            case PROCESSING -> next != PROCESSING; // QUEUED: given back before its plan was sealed
        };
    }

    /// The word as people read it.
    public String label() {
        return label;
    }

    /// What the word means, for a tooltip or a legend.
    public String meaning() {
        return meaning;
    }

    /// @throws IllegalArgumentException when `code` names none
    public static DistributionStatus of(String code) {
        return Coded.require(DistributionStatus.class, code);
    }
}
