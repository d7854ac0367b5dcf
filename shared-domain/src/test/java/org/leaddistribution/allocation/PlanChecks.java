package org.leaddistribution.allocation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Tells whether a plan may be carried out at all, from the two records alone and by the plainest means.
public final class PlanChecks {
    private final AllocationProblem problem;
    private final AllocationPlan plan;
    private final Map<String, String> keyOfLead;
    private final Set<String> leadsToGive;
    private final Map<String, Integer> copiesBefore;
    private final Map<String, Long> given;
    private final List<String> violations = new ArrayList<>();

    private PlanChecks(AllocationProblem problem, AllocationPlan plan) {
        this.problem = problem;
        this.plan = plan;
        keyOfLead = problem.leads().stream().collect(toMap(ProblemLead::id, ProblemLead::key));
        leadsToGive = leadsToGive(problem);
        copiesBefore = copiesBefore(problem);
        given =
                plan.members().stream()
                        .flatMap(share -> share.leads().stream())
                        .filter(keyOfLead::containsKey)
                        .collect(groupingBy(keyOfLead::get, counting()));
    }

    /// What is wrong with the plan; nothing when it is feasible and its figures agree with its shares.
    public static List<String> violations(AllocationProblem problem, AllocationPlan plan) {
        var checks = new PlanChecks(problem, plan);
        checks.everyMemberIsThereOnceAndInOrder();
        plan.members().forEach(checks::theShareIsPossible);
        checks.given.forEach(checks::theCapHolds);
        checks.theFiguresAgree();
        return checks.violations;
    }

    /// The larger of what the leads count and what the members' histories count.
    public static Map<String, Integer> copiesBefore(AllocationProblem problem) {
        var copies = new TreeMap<String, Integer>();
        problem.leads().forEach(lead -> copies.merge(lead.key(), lead.copies(), Integer::sum));
        var holders =
                problem.members().stream()
                        .flatMap(member -> member.held().stream().distinct())
                        .collect(groupingBy(key -> key, counting()));
        copies.replaceAll((key, c) -> Math.max(c, holders.getOrDefault(key, 0L).intValue()));
        return copies;
    }

    private void everyMemberIsThereOnceAndInOrder() {
        require(
                plan.members().stream()
                        .map(MemberShare::id)
                        .toList()
                        .equals(problem.members().stream().map(ProblemMember::id).toList()),
                "the members are not the problem's");
    }

    private void theShareIsPossible(MemberShare share) {
        var member =
                problem.members().stream()
                        .filter(each -> each.id().equals(share.id()))
                        .findFirst()
                        .orElseThrow();
        var seen = new HashSet<>(member.held());
        require(share.share() <= member.quota(), share.id() + " is over its quota");
        require(share.quota() == member.quota(), share.id() + " has another quota");
        for (var lead : share.leads()) {
            require(keyOfLead.containsKey(lead), lead + " is no lead of the problem");
            require(seen.add(keyOfLead.get(lead)), share.id() + " has " + lead + " twice");
            require(leadsToGive.contains(lead), lead + " is not the lead to give");
        }
    }

    private static Set<String> leadsToGive(AllocationProblem problem) {
        var best = new TreeMap<String, ProblemLead>();
        for (var lead : problem.leads()) {
            best.merge(lead.key(), lead, PlanChecks::fewerCopies);
        }
        return Set.copyOf(best.values().stream().map(ProblemLead::id).toList());
    }

    private static ProblemLead fewerCopies(ProblemLead a, ProblemLead b) {
        if (a.copies() != b.copies()) {
            return a.copies() < b.copies() ? a : b;
        }
        return a.id().compareTo(b.id()) < 0 ? a : b;
    }

    private void theCapHolds(String key, long copies) {
        require(
                copiesBefore.getOrDefault(key, 0) + copies <= problem.cap(),
                key + " is over the cap");
    }

    private void theFiguresAgree() {
        long total = plan.members().stream().mapToLong(MemberShare::share).sum();
        require(plan.total() == total, "the total is not the sum of the shares");
        var histogram = new TreeMap<Integer, Integer>();
        copiesBefore.forEach((key, before) -> histogram.merge(after(key, before), 1, Integer::sum));
        require(plan.copiesHistogram().equals(histogram), "the histogram is wrong");
        var hash = PlanHash.of(problem.seed(), problem.cap(), plan.members());
        require(plan.planHash().equals(hash), "the hash is another plan's");
    }

    private int after(String key, int before) {
        return before + given.getOrDefault(key, 0L).intValue();
    }

    private void require(boolean holds, String violation) {
        if (!holds) {
            violations.add(violation);
        }
    }
}
