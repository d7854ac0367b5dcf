package org.leaddistribution.plan;

import java.util.List;
import org.leaddistribution.allocation.Fact;
import org.leaddistribution.distribution.Assignment.Recipient;

/// How much one member gets, and why not more: a share without its leads.
///
/// @param size leads
/// @param boundBy the word for what kept it from being larger
/// @param why the facts behind that word
public record ShareOutline(Recipient member, int quota, int size, String boundBy, List<Fact> why) {
    public ShareOutline {
        why = List.copyOf(why);
    }

    /// 0 to 1; a quota of 0 counts as full.
    public double fillRatio() {
        return quota == 0 ? 1 : (double) size / quota;
    }
}
