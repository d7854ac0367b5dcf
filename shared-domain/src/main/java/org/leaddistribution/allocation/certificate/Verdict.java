package org.leaddistribution.allocation.certificate;

import org.leaddistribution.allocation.FillRatio;

/// What the verifier found.
public sealed interface Verdict {
    /// The plan may be carried out, and these bounds are proven.
    ///
    /// @param total no plan makes more assignments
    /// @param lowestFill no plan fills the least filled quota more; 1 when nobody has a quota
    /// @param squaredCopies no plan with these shares has a smaller sum of the squares of the final copies,
    ///     over the prospects that had capacity
    record Proven(long total, FillRatio lowestFill, long squaredCopies) implements Verdict {}

    /// The first rule that fails.
    ///
    /// @param place where it fails, for a person to look it up: names and values
    record Rejected(Rule rule, String place) implements Verdict {}
}
