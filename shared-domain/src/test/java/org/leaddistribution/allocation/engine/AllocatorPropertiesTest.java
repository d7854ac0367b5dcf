package org.leaddistribution.allocation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.PlanChecks;
import org.leaddistribution.allocation.ProblemLead;
import org.leaddistribution.allocation.ProblemMember;
import org.leaddistribution.allocation.RandomProblems;
import org.leaddistribution.allocation.certificate.PlanVerifier;
import org.leaddistribution.allocation.certificate.Verdict;

/// What must hold of every plan, tried on thousands of small problems; a failure names the problem's seed.
class AllocatorPropertiesTest {
    private static final String SEEDS = "org.leaddistribution.allocation.RandomProblems#seeds";

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void thePlanIsFeasibleAndNoDealIsLargerFairerOrMoreEven(long seed) {
        var problem = RandomProblems.of(seed);
        var plan = Allocator.allocate(problem);
        var everyDeal = new Exhaustive(problem);
        var shares = plan.members().stream().mapToInt(MemberShare::share).toArray();

        assertThat(PlanChecks.violations(problem, plan)).isEmpty();
        assertThat(plan.total()).isEqualTo(largestTotal(everyDeal));
        assertThat(Arrays.compare(sortedFillRatios(problem, shares), bestFill(problem, everyDeal)))
                .isZero();
        assertThat(shares).containsExactly(everyDeal.fairest());
        assertThat(sumOfSquares(plan)).isEqualTo(everyDeal.leastSquares(shares));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void noOrderOfTheInputChangesThePlan(long seed) {
        var problem = RandomProblems.of(seed);
        var plan = Allocator.allocate(problem);
        var again = Allocator.allocate(RandomProblems.shuffled(problem, new Random(seed)));

        assertThat(again.planHash()).isEqualTo(plan.planHash());
        assertThat(again.members()).containsExactlyInAnyOrderElementsOf(plan.members());
        assertThat(again.copiesHistogram()).isEqualTo(plan.copiesHistogram());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void whatBoundAShareIsTheFirstReasonThatHolds(long seed) {
        var problem = RandomProblems.of(seed);
        var plan = Allocator.allocate(problem);
        var tightSets = new TightSets(problem, plan);

        for (int member = 0; member < problem.members().size(); member++) {
            var boundBy = plan.members().get(member).boundBy();
            assertThat(boundBy.code()).isEqualTo(tightSets.codeFor(member));
            if (boundBy instanceof BoundBy.TightSet tightSet) {
                assertThat(tightSet.members().first())
                        .hasSameElementsAs(tightSets.namesAround(member));
                assertThat(tightSet.prospects().first())
                        .hasSameElementsAs(tightSets.contestedAround(member));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void oneLeadMoreNeverLowersTheSmallestFillRatio(long seed) {
        var problem = RandomProblems.of(seed);
        var leads = new ArrayList<>(problem.leads());
        leads.add(new ProblemLead("one more", "someone new", 0));
        var larger = new AllocationProblem(problem.seed(), problem.cap(), problem.members(), leads);

        assertThat(smallestFill(larger)).isGreaterThanOrEqualTo(smallestFill(problem));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void everyRoundUntilNothingIsLeftIsProven(long seed) {
        var problem = RandomProblems.of(seed);
        var plan = Allocator.allocate(problem);
        while (plan.total() > 0) {
            problem = afterwards(problem, plan);
            plan = Allocator.allocate(problem);
            assertThat(PlanVerifier.verify(problem, plan)).isInstanceOf(Verdict.Proven.class);
        }
        assertThat(plan.members())
                .extracting(member -> member.boundBy().code())
                .isSubsetOf("quota", "no_leads", "distinctness");
    }

    private static long largestTotal(Exhaustive everyDeal) {
        return everyDeal.possibleShares().stream()
                .mapToLong(shares -> IntStream.of(shares).sum())
                .max()
                .orElseThrow();
    }

    private static double[] bestFill(AllocationProblem problem, Exhaustive everyDeal) {
        return everyDeal.possibleShares().stream()
                .map(shares -> sortedFillRatios(problem, shares))
                .max(Arrays::compare)
                .orElseThrow();
    }

    private static double[] sortedFillRatios(AllocationProblem problem, int[] shares) {
        return IntStream.range(0, shares.length)
                .filter(m -> problem.members().get(m).quota() > 0)
                .mapToDouble(m -> (double) shares[m] / problem.members().get(m).quota())
                .sorted()
                .toArray();
    }

    private static double smallestFill(AllocationProblem problem) {
        return Allocator.allocate(problem).members().stream()
                .mapToDouble(member -> member.fillRatio().value())
                .min()
                .orElse(1);
    }

    private static long sumOfSquares(AllocationPlan plan) {
        return plan.copiesHistogram().entrySet().stream()
                .mapToLong(entry -> (long) entry.getKey() * entry.getKey() * entry.getValue())
                .sum();
    }

    private static AllocationProblem afterwards(AllocationProblem problem, AllocationPlan plan) {
        var given = plan.members().stream().flatMap(share -> share.leads().stream()).toList();
        var leads =
                problem.leads().stream()
                        .map(
                                lead ->
                                        withCopies(
                                                lead,
                                                given.stream().filter(lead.id()::equals).count()))
                        .toList();
        var members =
                IntStream.range(0, problem.members().size())
                        .mapToObj(m -> afterwards(problem, m, plan.members().get(m).leads()))
                        .toList();
        return new AllocationProblem(problem.seed(), problem.cap(), members, leads);
    }

    private static ProblemLead withCopies(ProblemLead lead, long more) {
        return new ProblemLead(lead.id(), lead.key(), lead.copies() + (int) more);
    }

    private static ProblemMember afterwards(AllocationProblem problem, int m, List<String> got) {
        var member = problem.members().get(m);
        var held = new ArrayList<>(member.held());
        problem.leads().stream()
                .filter(lead -> got.contains(lead.id()))
                .map(ProblemLead::key)
                .forEach(held::add);
        return new ProblemMember(member.id(), member.quota(), held);
    }
}
