package org.leaddistribution.admin.distributions;

import org.leaddistribution.round.DistributionStatus;

/// What can be done with a distribution as it stands: each leads to the plan first, nothing is dealt unseen.
public enum RunAction {
    DISTRIBUTE("Distribute…"),
    NEXT_ROUND("Distribute next round…"),
    NONE("");

    private final String label;

    RunAction(String label) {
        this.label = label;
    }

    /// What the button or menu item says; empty for [#NONE].
    public String label() {
        return label;
    }

    public static RunAction offeredTo(DistributionStatus status) {
        return switch (status) {
            case QUEUED, FAILED -> DISTRIBUTE;
            case COMPLETED -> NEXT_ROUND;
            case PROCESSING -> NONE;
        };
    }
}
