package org.leaddistribution.allocation.engine;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.PlanChecks;

/// What keeps a member short, found by trying every set of members of a small problem; sets are bit masks.
final class TightSets {
    private final AllocationProblem problem;
    private final AllocationPlan plan;
    private final Map<String, Integer> copies;

    TightSets(AllocationProblem problem, AllocationPlan plan) {
        this.problem = problem;
        this.plan = plan;
        copies = PlanChecks.copiesBefore(problem);
    }

    /// The word for what bound `member`, by the definitions alone.
    String codeFor(int member) {
        var share = plan.members().get(member);
        var open = openProspects();
        if (share.share() == share.quota()) {
            return "quota";
        }
        if (open.isEmpty()) {
            return "no_leads";
        }
        if (share.share() == open.stream().filter(key -> mayTake(member, key)).count()) {
            return "distinctness";
        }
        return contested(smallestAround(member)).equals(open) ? "supply" : "tight_set";
    }

    /// Ids of the smallest set around `member` that has all that it can have.
    Set<String> namesAround(int member) {
        int set = smallestAround(member);
        return members().filter(m -> has(set, m)).mapToObj(this::id).collect(toSet());
    }

    /// Keys of what the smallest set around `member` does not have enough of.
    Set<String> contestedAround(int member) {
        return contested(smallestAround(member));
    }

    /// Tight sets that share a member meet in a tight set, so the smallest one lies in all of them.
    private int smallestAround(int member) {
        int everyone = (1 << problem.members().size()) - 1;
        return IntStream.rangeClosed(0, everyone)
                .filter(set -> has(set, member) && isTight(set))
                .reduce(everyone, (a, b) -> a & b);
    }

    private boolean isTight(int set) {
        int shares =
                members().filter(m -> has(set, m)).map(m -> plan.members().get(m).share()).sum();
        int most =
                openProspects().stream()
                        .mapToInt(key -> Math.min(capacity(key), takers(set, key)))
                        .sum();
        return shares == most;
    }

    private Set<String> contested(int set) {
        return openProspects().stream()
                .filter(key -> capacity(key) < takers(set, key))
                .collect(toSet());
    }

    private Set<String> openProspects() {
        return copies.keySet().stream().filter(key -> capacity(key) > 0).collect(toSet());
    }

    private int capacity(String key) {
        return problem.cap() - copies.getOrDefault(key, 0);
    }

    private int takers(int set, String key) {
        return (int) members().filter(m -> has(set, m) && mayTake(m, key)).count();
    }

    private boolean mayTake(int member, String key) {
        return !problem.members().get(member).held().contains(key);
    }

    private IntStream members() {
        return IntStream.range(0, problem.members().size());
    }

    private String id(int member) {
        return problem.members().get(member).id();
    }

    private static boolean has(int set, int member) {
        return (set >> member & 1) == 1;
    }
}
