package org.leaddistribution.round;

import org.leaddistribution.lead.LeadId;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.member.MemberAddress;

/// One copy of a prospect that somebody has: what a new deal has to respect.
public record HeldCopy(LeadKey key, int slot, LeadId lead, MemberAddress by) {}
