package org.leaddistribution.allocation.certificate;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.certificate.Verdict.Proven;
import org.leaddistribution.allocation.certificate.Verdict.Rejected;

/// Judges a plan against its problem, so that nobody need trust who made it.
///
/// Time and memory are linear in leads, members, history and assignments, but for sorting the members by
/// rank and each share for the hash; with hard competition time also grows with the cap, see
/// [Competition]. Safe from many threads.
public final class PlanVerifier {
    private PlanVerifier() {}

    /// @return [Proven] when no plan is better; else the first rule that fails, in the order of [Rule]
    public static Verdict verify(AllocationProblem problem, AllocationPlan plan) {
        var numbered = new NumberedProblem(problem);
        var feasibility = new Feasibility(numbered, plan);
        var optimality = new Optimality(numbered, feasibility, plan.certificate());
        var reasons = new ReasonsCheck(numbered);
        return Stream.<Supplier<Optional<Rejected>>>of(
                        feasibility::ofMembers,
                        feasibility::ofShares,
                        feasibility::ofFigures,
                        feasibility::ofHash,
                        () -> reasons.of(plan),
                        optimality::ofLabels,
                        optimality::ofRefusedUnits,
                        optimality::ofShares,
                        optimality::ofCopies,
                        () -> competition(numbered, plan, feasibility).ofReasons(),
                        () -> new MissingLeadsCheck(numbered).of(plan))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .<Verdict>map(rejected -> rejected)
                .orElseGet(() -> proven(numbered, plan, feasibility.left()));
    }

    private static CompetitionCheck competition(
            NumberedProblem problem, AllocationPlan plan, Feasibility feasibility) {
        return new CompetitionCheck(problem, plan, feasibility.given());
    }

    private static Proven proven(NumberedProblem problem, AllocationPlan plan, int[] left) {
        int cap = problem.problem().cap();
        long squares =
                IntStream.of(left).mapToLong(rest -> (long) (cap - rest) * (cap - rest)).sum();
        return new Proven(plan.total(), lowestFill(plan), squares);
    }

    private static FillRatio lowestFill(AllocationPlan plan) {
        return plan.members().stream()
                .map(MemberShare::fillRatio)
                .filter(ratio -> ratio.quota() > 0)
                .min(PlanVerifier::byValue)
                .orElse(new FillRatio(0, 0));
    }

    private static int byValue(FillRatio a, FillRatio b) {
        return Long.compare((long) a.leads() * b.quota(), (long) b.leads() * a.quota());
    }
}
