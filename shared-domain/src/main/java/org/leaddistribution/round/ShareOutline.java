package org.leaddistribution.round;

import java.util.List;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.Fact;
import org.leaddistribution.round.Assignment.Recipient;

/// How much one member gets, and why not more: a share without its leads.
///
/// @param quota of the tier that counted when the plan was made
/// @param size leads
/// @param reason what kept it from being larger
public record ShareOutline(Recipient member, int quota, int size, BoundBy reason) {
    /// A share that is the whole quota.
    public static ShareOutline whole(Recipient member, int quota) {
        return new ShareOutline(member, quota, quota, new BoundBy.Quota());
    }

    /// The word for the reason.
    public String boundBy() {
        return reason.code();
    }

    /// The facts behind that word.
    public List<Fact> why() {
        return reason.why();
    }

    /// 0 to 1; a quota of 0 counts as full.
    public double fillRatio() {
        return quota == 0 ? 1 : (double) size / quota;
    }

    /// Why the share is not larger, for somebody who has never heard of graphs. It names no other member.
    public String sentence() {
        return ReasonSentence.of(reason);
    }
}
