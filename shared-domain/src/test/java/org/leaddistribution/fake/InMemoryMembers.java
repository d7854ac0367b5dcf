package org.leaddistribution.fake;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberActivity;
import org.leaddistribution.member.MemberActivity.FilesMade;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Members;
import org.leaddistribution.member.Tier;

/// Members in a map. For one thread.
public final class InMemoryMembers implements Members {
    private final Map<MemberAddress, Member> members = new LinkedHashMap<>();
    private final Map<MemberAddress, MemberActivity> activities = new HashMap<>();

    /// Adds a member, or replaces the one of that address.
    public void put(Member member) {
        members.put(member.address(), member);
    }

    @Override
    public Optional<Member> byAddress(MemberAddress address) {
        return Optional.ofNullable(members.get(address));
    }

    @Override
    public List<Member> byAddresses(Collection<MemberAddress> addresses) {
        return addresses.stream().distinct().flatMap(a -> byAddress(a).stream()).toList();
    }

    @Override
    public List<Member> eligible() {
        return members.values().stream().filter(Member::isEligible).toList();
    }

    @Override
    public void forEach(Consumer<Member> action) {
        members.values().forEach(action);
    }

    @Override
    public Map<Tier, Long> countActiveByTier() {
        var counts = new EnumMap<Tier, Long>(Tier.class);
        for (var tier : Tier.values()) {
            counts.put(tier, count(MemberStatus.ACTIVE, tier));
        }
        return counts;
    }

    @Override
    public long countSuspended() {
        return members.values().stream()
                .filter(member -> member.status() == MemberStatus.SUSPENDED)
                .count();
    }

    @Override
    public MemberActivity activityOf(MemberAddress address) {
        return activities.getOrDefault(address, MemberActivity.NONE);
    }

    @Override
    public void noteFiles(Collection<FilesMade> made) {
        made.forEach(one -> note(one.member(), before -> before.with(one)));
    }

    @Override
    public void noteDownload(MemberAddress address, Instant at) {
        note(address, before -> before.withDownload(at));
    }

    private void note(MemberAddress address, UnaryOperator<MemberActivity> change) {
        if (members.containsKey(address)) {
            activities.put(address, change.apply(activityOf(address)));
        }
    }

    private long count(MemberStatus status, Tier tier) {
        return members.values().stream()
                .filter(member -> member.status() == status && member.tier() == tier)
                .count();
    }
}
