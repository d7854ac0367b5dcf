package org.leaddistribution.statistics;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.allocation.EstimatedWeeks;
import org.leaddistribution.allocation.EstimatedWeeks.Appetite;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.Members;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Distributions;

/// Keeps at hand what can still be dealt. Counting that goes through every lead and every assignment, so it is done
/// only after an upload, a withdrawal or a round; between those only members are looked at.
///
/// [#look] is for one thread at a time, [#latest] for any.
public final class WatchingCapacity {
    private static final PageRequest NEWEST = new PageRequest(1, 1);

    private final Distributions distributions;
    private final Members members;
    private final ProspectHolders holders;
    private final InstantSource clock;
    private @Nullable Supply counted;
    private volatile @Nullable Capacity latest;

    public WatchingCapacity(
            Distributions distributions,
            Members members,
            ProspectHolders holders,
            InstantSource clock) {
        this.distributions = distributions;
        this.members = members;
        this.holders = holders;
        this.clock = clock;
    }

    /// As it was at the last look; null before the first.
    public @Nullable Capacity latest() {
        return latest;
    }

    /// Looks whether anything is different, and counts it if so. A round counts once it is complete.
    public void look() {
        var at = clock.instant();
        var mark = mark();
        var supply = counted;
        if (supply == null || !supply.mark.equals(mark)) {
            supply = new Supply(mark);
            holders.forEachProspect(supply::note);
            counted = supply;
        }
        latest = supply.capacity(at, members.eligible());
    }

    /// Differs after whatever brings, takes away or gives leads.
    private Mark mark() {
        var newest = distributions.page(NEWEST);
        return new Mark(
                newest.totalCount(),
                newest.items().stream().map(Distribution::id).map(Object::toString).toList(),
                distributions.leadsIn(EnumSet.allOf(DistributionStatus.class)),
                distributions.assignmentsMade());
    }

    private record Mark(long distributions, List<String> newest, long leads, long made) {}

    /// What there is to deal, whoever may get it.
    private static final class Supply {
        private final Mark mark;
        private final Map<MemberAddress, Integer> openHeldBy = new HashMap<>();
        private long copiesFree;
        private int open;
        private long atCap;

        Supply(Mark mark) {
            this.mark = mark;
        }

        void note(List<MemberAddress> holders) {
            int free = Assignment.CAP - holders.size();
            if (free > 0) {
                copiesFree += free;
                open++;
                holders.forEach(holder -> openHeldBy.merge(holder, 1, Integer::sum));
            } else {
                atCap++;
            }
        }

        Capacity capacity(Instant at, List<Member> eligible) {
            var appetites = eligible.stream().map(this::appetite).toList();
            return new Capacity(
                    at,
                    copiesFree,
                    atCap,
                    appetites.isEmpty() ? null : EstimatedWeeks.of(copiesFree, appetites));
        }

        private Appetite appetite(Member member) {
            int had = openHeldBy.getOrDefault(member.address(), 0);
            return new Appetite(member.tier().quotaPerRound(), open - had);
        }
    }
}
