package org.leaddistribution.plan;

import java.util.List;
import org.leaddistribution.allocation.Fact;
import org.leaddistribution.distribution.Assignment.Recipient;
import org.leaddistribution.distribution.FileId;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.lead.LeadKey;

/// What one member will get, and why not more.
///
/// @param file the id that the member's file will have; unused when there are no leads
/// @param quota of the tier that counted when the plan was made
/// @param boundBy the word for what kept the share from being larger
/// @param why the facts behind that word
/// @param leads in the order of their rows
public record PlannedShare(
        FileId file,
        Recipient member,
        int quota,
        String boundBy,
        List<Fact> why,
        List<PlannedLead> leads) {
    public PlannedShare {
        why = List.copyOf(why);
        leads = List.copyOf(leads);
    }

    /// The share without its leads.
    public ShareOutline outline() {
        return new ShareOutline(member, quota, size(), boundBy, why);
    }

    public int size() {
        return leads.size();
    }

    /// A share of 0 makes no file.
    public boolean isEmpty() {
        return leads.isEmpty();
    }

    /// @param slot which of the prospect's ten copies this will be
    public record PlannedLead(LeadId lead, LeadKey key, int slot) {}
}
