package org.leaddistribution.member;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Every member, paid, free or suspended. Accounts are made and changed through `access`; this reads.
public interface Members {
    Optional<Member> byAddress(MemberAddress address);

    /// The members of these addresses; unknown ones are left out.
    List<Member> byAddresses(Collection<MemberAddress> addresses);

    /// Every member that is eligible now, in no promised order.
    List<Member> eligible();

    /// Hands over every member, eligible or not, in no promised order, without holding them all.
    void forEach(Consumer<Member> action);

    /// Active members by tier, free tiers too; a tier without any has a 0.
    Map<Tier, Long> countActiveByTier();

    long countSuspended();
}
