package org.leaddistribution.run;

/// Hears how far a preview is, and may call it off, between two steps or at once; from the preview's own thread.
@FunctionalInterface
public interface PreviewProgress {
    PreviewProgress NOBODY = _ -> Wanted.STILL;

    Wanted at(Step step);

    /// Whether it is called off in the middle of a step; asked very often.
    default boolean isCalledOff() {
        return false;
    }

    /// Whether somebody still waits for it.
    enum Wanted {
        STILL,
        NO_MORE
    }

    /// The steps in their order.
    enum Step {
        MEMBERS("Reading the members"),
        LEADS("Reading the leads and who has had them"),
        DECIDING("Working out who gets what"),
        PROVING("Checking that no plan is better"),
        KEEPING("Noting what it was made from");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
