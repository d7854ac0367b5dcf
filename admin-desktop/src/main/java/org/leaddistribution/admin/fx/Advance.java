package org.leaddistribution.admin.fx;

/// How far a piece of work is.
///
/// @param step what is being done, for people
/// @param done of `total`, in whatever the step counts
/// @param total 0 while it is not known
/// @param rows how many rows of a file that is; 0 where none are counted
public record Advance(String step, long done, long total, long rows) {
    /// What a progress bar takes for "nobody knows".
    public static final double UNKNOWN = -1;

    public Advance(String step, long done, long total) {
        this(step, done, total, 0);
    }

    public static Advance beginning(String step) {
        return new Advance(step, 0, 0);
    }

    /// 0 to 1, or [#UNKNOWN].
    public double fraction() {
        return total <= 0 ? UNKNOWN : Math.min(1, (double) done / total);
    }
}
