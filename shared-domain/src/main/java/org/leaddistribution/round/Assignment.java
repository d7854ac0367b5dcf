package org.leaddistribution.round;

import java.time.Instant;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.Tier;

/// One lead given to one member.
///
/// @param asUploaded what the lead says, as it was uploaded
/// @param slot which of the prospect's ten copies this is, 0 to 9
public record Assignment(
        LeadId lead,
        LeadDraft asUploaded,
        int slot,
        Recipient to,
        DistributionId distribution,
        int round,
        FileId file,
        Instant assignedAt) {
    /// How many members a prospect goes to at most.
    ///
    /// A stored plan keeps slots in four bits and [org.leaddistribution.run] free slots in a `short`, so it may
    /// be 15 at most; messages and screens say "ten".
    public static final int CAP = 10;

    public Assignment {
        if (slot < 0 || slot >= CAP) {
            throw new IllegalArgumentException("slot " + slot + " is not one of the ten, 0 to 9");
        }
    }

    public LeadKey key() {
        return asUploaded.key();
    }

    /// Who an assignment goes to, by the name and tier that counted when the plan was made.
    public record Recipient(MemberAddress address, String username, Tier tier) {}
}
