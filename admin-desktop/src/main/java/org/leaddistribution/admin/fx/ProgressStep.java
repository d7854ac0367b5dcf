package org.leaddistribution.admin.fx;

/// How far a piece of work is.
///
/// @param stage what is being done, for programs: nothing is ever read from `step`
/// @param step the same for people
/// @param done of `total`, in whatever the step counts
/// @param total 0 while it is not known
/// @param rows how many rows of a file that is; 0 where none are counted
public record ProgressStep(Enum<?> stage, String step, long done, long total, long rows) {
    /// How a progress bar is told that the fraction is not known.
    public static final double UNKNOWN = -1;

    /// The stage of work that has not reported any progress yet.
    public enum Stage {
        BEGINNING
    }

    public ProgressStep(Enum<?> stage, String step, long done, long total) {
        this(stage, step, done, total, 0);
    }

    public static ProgressStep beginning(String step) {
        return new ProgressStep(Stage.BEGINNING, step, 0, 0);
    }

    /// 0 to 1, or [#UNKNOWN].
    public double fraction() {
        return total <= 0 ? UNKNOWN : Math.min(1, (double) done / total);
    }
}
