package org.leaddistribution.member;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.leaddistribution.member.MemberActivity.FilesMade;

/// Every member, paid, free or suspended, and what became of each. Accounts are made and changed through `access`.
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

    /// What became of a member so far; [MemberActivity#NONE] also where there is no such member.
    MemberActivity activityOf(MemberAddress address);

    /// Keeps with the members what files they have. What is kept only grows, so whoever counted later wins.
    void noteFiles(Collection<FilesMade> made);

    /// Keeps with a member that a file was downloaded, unless a later time is kept.
    void noteDownload(MemberAddress address, Instant at);
}
