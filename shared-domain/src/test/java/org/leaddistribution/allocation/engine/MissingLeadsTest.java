package org.leaddistribution.allocation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.allocation.AProblem.BRONZE;
import static org.leaddistribution.allocation.AProblem.GOLD;
import static org.leaddistribution.allocation.AProblem.SILVER;
import static org.leaddistribution.allocation.AProblem.aProblem;
import static org.leaddistribution.allocation.AProblem.leadIds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.allocation.AProblem;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.CompetitiveProblems;
import org.leaddistribution.allocation.ProblemLead;
import org.leaddistribution.allocation.ProblemMember;
import org.leaddistribution.allocation.RandomProblems;

/// So many leads more fill everyone, and not one fewer.
class MissingLeadsTest {
    private static final int TRIED = 600;

    @Test
    void noneIsMissingWhereEverybodyIsFull() {
        assertThat(missing(aProblem().withMembers(10, BRONZE).withLeads(100))).isZero();
    }

    @Test
    void noneIsMissingWhereNobodyAsks() {
        assertThat(missing(aProblem().withLeads(5))).isZero();
        assertThat(missing(aProblem().withMembers(3, 0))).isZero();
    }

    @Test
    void aPoolTooSmallForTheDemandLacksATenthOfIt() {
        assertThat(missing(aProblem().withMembers(15, BRONZE).withLeads(100))).isEqualTo(50);
        assertThat(missing(aProblem().withMembers(11, BRONZE).withLeads(101))).isEqualTo(9);
    }

    @Test
    void fewMembersLackWhatTheLargestQuotaHasTooMuch() {
        var examples = aProblem().withMembers(5, BRONZE).withMembers(2, SILVER);

        assertThat(missing(examples.withMembers(1, GOLD).withLeads(100))).isEqualTo(400);
    }

    @Test
    void whatAMemberHoldsDoesNotHelpIt() {
        var problem =
                aProblem()
                        .withMember("ann", BRONZE, leadIds(0, 70))
                        .withMember("bob", BRONZE, List.of())
                        .withLeads(100);

        assertThat(missing(problem)).isEqualTo(70);
    }

    @Test
    void withoutAnyLeadTheLargestQuotaIsMissing() {
        assertThat(missing(aProblem().withMembers(2, BRONZE).withMembers(1, SILVER)))
                .isEqualTo(250);
    }

    @Test
    void membersWhoCompeteForFewLeadsLackMoreThanTheTotalTells() {
        var problem =
                aProblem()
                        .withCap(3)
                        .withMember("ann", 4, leadIds(3, 20))
                        .withMember("bob", 4, leadIds(3, 20))
                        .withMember("zoe", 4, List.of())
                        .withLeads(3, 2)
                        .withLeads(17, 2);

        assertThat(missing(problem)).isEqualTo(3);
    }

    /// The plan leaves all that is lacking to one of the two, while a deal that splits it needs fewer leads.
    @Test
    void anotherDealOfThePoolMayNeedFewerThanThePlanSuggests() {
        var problem =
                aProblem()
                        .withMember("small", 1, leadIds(1, 20))
                        .withMember("large", 3, leadIds(4, 20))
                        .withLead("l0", "l0", 9)
                        .withLead("l1", "l1", 10)
                        .withLead("l2", "l2", 10)
                        .withLead("l3", "l3", 9);

        assertThat(missing(problem)).isEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void soManyMoreFillEveryoneInASmallProblemAndNotOneFewer(long seed) {
        assertFewestThatFill(RandomProblems.of(seed));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void soManyMoreFillEveryoneWhoCompetesAndNotOneFewer(long seed) {
        assertFewestThatFill(CompetitiveProblems.of(seed));
    }

    static LongStream seeds() {
        return LongStream.range(0, TRIED);
    }

    private static void assertFewestThatFill(AllocationProblem problem) {
        long missing = Allocator.allocate(problem).missingLeads();

        assertThat(fillsEveryone(withMore(problem, missing))).isTrue();
        if (missing > 0) {
            assertThat(fillsEveryone(withMore(problem, missing - 1))).isFalse();
        }
    }

    private static boolean fillsEveryone(AllocationProblem problem) {
        return Allocator.allocate(problem).total()
                == problem.members().stream().mapToLong(ProblemMember::quota).sum();
    }

    private static AllocationProblem withMore(AllocationProblem problem, long more) {
        var leads = new ArrayList<>(problem.leads());
        for (int i = 0; i < more; i++) {
            leads.add(new ProblemLead("more " + i, "someone new " + i, 0));
        }
        return new AllocationProblem(problem.seed(), problem.cap(), problem.members(), leads);
    }

    private static long missing(AProblem problem) {
        return Allocator.allocate(problem.build()).missingLeads();
    }
}
