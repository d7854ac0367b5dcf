package org.leaddistribution.allocation.certificate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.AllocationProblem.Prospect;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.BoundBy.Examples;
import org.leaddistribution.allocation.CallOff;
import org.leaddistribution.allocation.Fact;
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.certificate.Verdict.Rejected;
import org.leaddistribution.allocation.certificate.Verdict.Rule;

/// Checks what is said of those who compete: for all prospects, or who for which, and up to which level.
///
/// Only for a plan that is proven optimal: then a label is the unit at which what a member could reach was
/// used up.
final class CompetitionCheck {
    private final NumberedProblem problem;
    private final AllocationPlan plan;
    private final Competition competition;
    private final long capacity;
    private final long demand;
    private int @Nullable [] prospectsByKey;

    CompetitionCheck(NumberedProblem problem, AllocationPlan plan, int[][] given) {
        this.problem = problem;
        this.plan = plan;
        int prospects = problem.prospects().size();
        int cap = problem.problem().cap();
        competition = new Competition(cap, given, problem.held(), prospects);
        capacity = problem.prospects().stream().mapToLong(Prospect::capacity).sum();
        demand =
                IntStream.range(0, given.length)
                        .mapToLong(
                                m ->
                                        Math.min(
                                                problem.members().get(m).quota(),
                                                prospects - problem.held()[m].length))
                        .sum();
    }

    Optional<Rejected> ofReasons() {
        return plan.members().stream()
                .filter(share -> isCompetition(share.boundBy()))
                .map(this::ofReason)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isCompetition(BoundBy reason) {
        return switch (reason) {
            case BoundBy.TightSet _, BoundBy.Supply _ -> true;
            case BoundBy.Quota _, BoundBy.NoLeads _, BoundBy.Distinctness _ -> false;
        };
    }

    private Optional<Rejected> ofReason(MemberShare share) {
        CallOff.check();
        var said = share.boundBy();
        var found = reasonFor(share.id());
        if (!said.code().equals(found.code())) {
            return reject(share, "should be " + found.code());
        }
        return differing(said.why(), found.why()).map(fact -> rejected(share, fact.name()));
    }

    private static Optional<Fact> differing(List<Fact> said, List<Fact> found) {
        return IntStream.range(0, found.size())
                .filter(i -> !said.get(i).equals(found.get(i)))
                .mapToObj(found::get)
                .findFirst();
    }

    private BoundBy reasonFor(String id) {
        int member = problem.memberById().of(id);
        var level = levelOf(id);
        return competition.isForEverything(member)
                ? new BoundBy.Supply(level, capacity, demand)
                : new BoundBy.TightSet(level, members(), keys());
    }

    private FillRatio levelOf(String id) {
        var certificate = plan.certificate();
        int label = certificate.shares().members().getOrDefault(id, certificate.shares().usual());
        return certificate.refused().get(label).level();
    }

    private Examples members() {
        return Examples.of(
                Arrays.stream(competition.members())
                        .mapToObj(member -> problem.members().get(member).id())
                        .toList());
    }

    /// All keys but those apart, without making a list of all.
    private Examples keys() {
        var apart = competition.apart();
        var first =
                Arrays.stream(prospectsByKey())
                        .filter(prospect -> Arrays.binarySearch(apart, prospect) < 0)
                        .limit(Examples.MOST)
                        .mapToObj(prospect -> problem.prospects().get(prospect).key())
                        .toList();
        return new Examples(first, problem.prospects().size() - apart.length);
    }

    private int[] prospectsByKey() {
        if (prospectsByKey == null) {
            prospectsByKey = problem.byKey();
        }
        return prospectsByKey;
    }

    private static Optional<Rejected> reject(MemberShare share, String what) {
        return Optional.of(rejected(share, what));
    }

    private static Rejected rejected(MemberShare share, String what) {
        var place = "member \"%s\", %s, %s".formatted(share.id(), share.boundBy().code(), what);
        return new Rejected(Rule.COMPETITION, place);
    }
}
