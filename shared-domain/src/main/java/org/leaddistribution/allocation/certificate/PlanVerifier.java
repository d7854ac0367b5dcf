package org.leaddistribution.allocation.certificate;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.certificate.Verdict.Proven;
import org.leaddistribution.allocation.certificate.Verdict.Rejected;
import org.leaddistribution.allocation.certificate.Verdict.Rule;

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

    /// Checks how many more leads would fill everyone, as far as a plan with the largest total shows it.
    ///
    /// Each new lead goes to as many members as the cap allows, and once to each. So no fewer suffice than have
    /// room for all that is lacking, and than the quota of each member exceeds what there is for it. What
    /// certainly suffices is also the largest lack of any member. Mostly both are one number.
    private record MissingLeadsCheck(NumberedProblem problem) {
        Optional<Rejected> of(AllocationPlan plan) {
            long fewest = fewest(plan);
            long most = Math.max(fewest, largestLack(plan));
            long said = plan.missingLeads();
            return said >= fewest && said <= most
                    ? Optional.empty()
                    : Optional.of(
                            new Rejected(
                                    Rule.MISSING_LEADS,
                                    String.format(
                                            Locale.ROOT,
                                            "missing leads %d, should be %s",
                                            said,
                                            range(fewest, most))));
        }

        private static String range(long fewest, long most) {
            return fewest == most ? Long.toString(fewest) : "from " + fewest + " to " + most;
        }

        private long fewest(AllocationPlan plan) {
            long lacking = plan.members().stream().mapToLong(MissingLeadsCheck::lack).sum();
            long fewest = Math.ceilDiv(lacking, problem.problem().cap());
            for (int member = 0; member < problem.members().size(); member++) {
                int reach = problem.prospects().size() - problem.held()[member].length;
                fewest = Math.max(fewest, problem.members().get(member).quota() - (long) reach);
            }
            return fewest;
        }

        private static long largestLack(AllocationPlan plan) {
            return plan.members().stream().mapToLong(MissingLeadsCheck::lack).max().orElse(0);
        }

        private static long lack(MemberShare share) {
            return (long) share.quota() - share.share();
        }
    }

    /// Checks the reasons that shares and history alone decide; of a competition, that there may be one. What
    /// is said of it is judged by [CompetitionCheck].
    private record ReasonsCheck(NumberedProblem problem) {
        Optional<Rejected> of(AllocationPlan plan) {
            return plan.members().stream().map(this::of).flatMap(Optional::stream).findFirst();
        }

        private Optional<Rejected> of(MemberShare share) {
            var reason = share.boundBy();
            if (applies(share, reason)) {
                return Optional.empty();
            }
            var place = "member \"%s\", %s".formatted(share.id(), reason.code());
            return Optional.of(new Rejected(Rule.BOUND_BY, place));
        }

        private boolean applies(MemberShare share, BoundBy reason) {
            int open = problem.prospects().size();
            int held = problem.held()[problem.memberById().of(share.id())].length;
            boolean isFull = share.share() == share.quota();
            boolean hasEverything = share.share() + held == open;
            return switch (reason) {
                case BoundBy.Quota _ -> isFull;
                case BoundBy.NoLeads(int prospects) ->
                        !isFull && open == 0 && prospects == problem.everyProspect().size();
                case BoundBy.Distinctness(int withCapacity, int alreadyHeld) ->
                        !isFull
                                && open > 0
                                && hasEverything
                                && withCapacity == open
                                && alreadyHeld == held;
                case BoundBy.TightSet _, BoundBy.Supply _ -> !isFull && !hasEverything;
            };
        }
    }
}
