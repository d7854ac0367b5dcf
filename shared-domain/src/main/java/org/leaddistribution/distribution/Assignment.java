package org.leaddistribution.distribution;

import java.time.Instant;
import org.leaddistribution.lead.Lead;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.Tier;

/// One lead given to one member.
///
/// @param lead what was given, as it was uploaded
/// @param slot which of the prospect's ten copies this is, 0 to 9
/// @param to who received it
/// @param tier the tier that counted when the plan was made
public record Assignment(
        Lead lead, int slot, Recipient to, Tier tier, int round, FileId file, Instant assignedAt) {
    public static final int CAP = 10;

    public Assignment {
        if (slot < 0 || slot >= CAP) {
            throw new IllegalArgumentException(
                    "slot " + slot + " is not one of the ten copies, 0 to 9");
        }
    }

    /// Who an assignment goes to, by the name that counted when the plan was made.
    public record Recipient(MemberAddress address, String username) {}
}
