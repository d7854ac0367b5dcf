package org.leaddistribution.allocation.certificate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.CallOff;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.PlanHash;
import org.leaddistribution.allocation.certificate.NumberedProblem.Numbers;
import org.leaddistribution.allocation.certificate.Verdict.Rejected;
import org.leaddistribution.allocation.certificate.Verdict.Rule;

/// Checks that a plan may be carried out and tells the truth about its figures, reading it into numbers.
final class Feasibility {
    private static final int NOBODY = -1;

    private final NumberedProblem problem;
    private final AllocationPlan plan;
    private final int[][] given;
    private final int[] left;
    private final int[] lastTaker;

    Feasibility(NumberedProblem problem, AllocationPlan plan) {
        this.problem = problem;
        this.plan = plan;
        given = new int[problem.members().size()][0];
        left = problem.prospects().stream().mapToInt(prospect -> prospect.capacity()).toArray();
        lastTaker = new int[left.length];
        Arrays.fill(lastTaker, NOBODY);
    }

    /// The prospects that the plan gives to each member; complete once the shares are found feasible.
    int[][] given() {
        return given;
    }

    /// What is left of each prospect's capacity after the plan.
    int[] left() {
        return left;
    }

    Optional<Rejected> ofMembers() {
        var seen = new boolean[given.length];
        for (var share : plan.members()) {
            CallOff.check();
            int member = problem.memberById().of(share.id());
            if (member == Numbers.NONE || seen[member]) {
                return reject(Rule.MEMBERS, quoted(share.id()));
            }
            seen[member] = true;
            if (share.quota() != problem.members().get(member).quota()) {
                return reject(Rule.MEMBERS, quoted(share.id()) + ", quota " + share.quota());
            }
        }
        return IntStream.range(0, seen.length)
                .filter(member -> !seen[member])
                .mapToObj(m -> rejected(Rule.MEMBERS, quoted(problem.members().get(m).id())))
                .findFirst();
    }

    Optional<Rejected> ofShares() {
        return plan.members().stream().map(this::ofShare).flatMap(Optional::stream).findFirst();
    }

    Optional<Rejected> ofFigures() {
        long total = Arrays.stream(given).mapToLong(share -> share.length).sum();
        if (plan.total() != total) {
            return reject(
                    Rule.FIGURES,
                    String.format(Locale.ROOT, "total %d, should be %d", plan.total(), total));
        }
        var histogram = new TreeMap<Integer, Integer>();
        for (var prospect : problem.everyProspect()) {
            histogram.merge(prospect.copies(), 1, Integer::sum);
        }
        for (int prospect = 0; prospect < left.length; prospect++) {
            int before = problem.prospects().get(prospect).copies();
            histogram.computeIfPresent(before, (_, count) -> count == 1 ? null : count - 1);
            histogram.merge(problem.problem().cap() - left[prospect], 1, Integer::sum);
        }
        return histogram.equals(plan.copiesHistogram())
                ? Optional.empty()
                : reject(Rule.FIGURES, "histogram " + plan.copiesHistogram());
    }

    Optional<Rejected> ofHash() {
        var asked = problem.problem();
        var hash = PlanHash.of(asked.seed(), asked.cap(), plan.members());
        return hash.equals(plan.planHash())
                ? Optional.empty()
                : reject(Rule.PLAN_HASH, "%s, should be %s".formatted(plan.planHash(), hash));
    }

    private Optional<Rejected> ofShare(MemberShare share) {
        int member = problem.memberById().of(share.id());
        if (share.share() > share.quota()) {
            return reject(
                    Rule.QUOTA,
                    String.format(
                            Locale.ROOT,
                            "%s, share %d, quota %d",
                            quoted(share.id()),
                            share.share(),
                            share.quota()));
        }
        given[member] = new int[share.share()];
        for (int i = 0; i < share.share(); i++) {
            var broken = ofLead(member, i, share.leads().get(i));
            if (broken.isPresent()) {
                return reject(
                        broken.get(),
                        "member %s, lead %s"
                                .formatted(quoted(share.id()), quoted(share.leads().get(i))));
            }
        }
        return holdsGiven(member)
                .map(key -> rejected(Rule.HISTORY, quoted(share.id()) + ", key " + quoted(key)));
    }

    private Optional<Rule> ofLead(int member, int i, String lead) {
        int prospect = problem.prospectByLead().of(lead);
        if (prospect == Numbers.NONE) {
            return Optional.of(isOfAFullProspect(lead) ? Rule.CAP : Rule.LEADS);
        }
        if (lastTaker[prospect] == member) {
            return Optional.of(Rule.DISTINCT);
        }
        lastTaker[prospect] = member;
        given[member][i] = prospect;
        return --left[prospect] < 0 ? Optional.of(Rule.CAP) : Optional.empty();
    }

    private boolean isOfAFullProspect(String lead) {
        return problem.everyProspect().stream()
                .anyMatch(prospect -> !prospect.isOpen() && prospect.lead().equals(lead));
    }

    private Optional<String> holdsGiven(int member) {
        return Arrays.stream(problem.held()[member])
                .filter(prospect -> lastTaker[prospect] == member)
                .mapToObj(prospect -> problem.prospects().get(prospect).key())
                .findFirst();
    }

    private static Optional<Rejected> reject(Rule rule, String place) {
        return Optional.of(rejected(rule, place));
    }

    private static Rejected rejected(Rule rule, String place) {
        return new Rejected(rule, place);
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
