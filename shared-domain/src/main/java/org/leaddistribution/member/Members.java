package org.leaddistribution.member;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every member, paid, free or suspended. Accounts are made and changed through `access`; this reads.
public interface Members {
    Optional<Member> byAddress(MemberAddress address);

    /// The members of these addresses; unknown ones are left out.
    List<Member> byAddresses(Collection<MemberAddress> addresses);

    /// Every member that is eligible now, in no promised order.
    List<Member> eligible();

    /// Active members by tier, free tiers too; a tier without any has a 0.
    Map<Tier, Long> countActiveByTier();

    long countSuspended();
}
