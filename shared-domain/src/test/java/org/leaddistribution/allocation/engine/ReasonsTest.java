package org.leaddistribution.allocation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.allocation.AProblem.BRONZE;
import static org.leaddistribution.allocation.AProblem.GOLD;
import static org.leaddistribution.allocation.AProblem.SILVER;
import static org.leaddistribution.allocation.AProblem.aProblem;
import static org.leaddistribution.allocation.AProblem.leadIds;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaddistribution.allocation.AProblem;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.BoundBy.Examples;
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.allocation.MemberShare;

/// Each reason with its facts, and which is given where several hold.
class ReasonsTest {
    private static final BoundBy FEW_FOR_TWO =
            new BoundBy.TightSet(
                    new FillRatio(5, 100),
                    Examples.of(List.of("ann", "bob")),
                    Examples.of(leadIds(0, 10)));

    @Test
    void aScarcePoolBindsEveryoneAtOneLevel() {
        var fifteenBronze = aProblem().withMembers(15, BRONZE).withLeads(100);

        assertThat(reasons(fifteenBronze))
                .containsOnly(new BoundBy.Supply(new FillRatio(66, 100), 1_000, 1_500));
    }

    @Test
    void theLevelIsThatOfTheFirstLeadRefusedInAnyTier() {
        var oneOfEach =
                aProblem()
                        .withMembers(1, BRONZE)
                        .withMembers(1, SILVER)
                        .withMembers(1, GOLD)
                        .withLeads(100, 9);

        assertThat(reasons(oneOfEach))
                .containsOnly(new BoundBy.Supply(new FillRatio(58, 500), 100, 300));
    }

    @Test
    void whoHasEveryLeadIsBoundByDistinctness() {
        var problem =
                aProblem()
                        .withMembers(1, SILVER)
                        .withMember("old", SILVER, leadIds(0, 30))
                        .withLeads(100);

        assertThat(reasons(problem))
                .containsExactly(
                        new BoundBy.Distinctness(100, 0), new BoundBy.Distinctness(100, 30));
    }

    @Test
    void aPoolAtTheCapHasNoLeadsForAnyone() {
        assertThat(reasons(aProblem().withMembers(2, BRONZE).withLeads(3, 10)))
                .containsOnly(new BoundBy.NoLeads(3));
    }

    @Test
    void withoutAnyLeadThereAreNone() {
        assertThat(reasons(aProblem().withMembers(2, BRONZE))).containsOnly(new BoundBy.NoLeads(0));
    }

    @Test
    void membersShutOutOfMostLeadsCompeteForTheFewOthers() {
        assertThat(reasons(annAndBobShutOut().withMember("zoe", BRONZE, List.of())))
                .containsExactly(FEW_FOR_TWO, FEW_FOR_TWO, new BoundBy.Quota());
    }

    @Test
    void aFullShareIsBoundByTheQuotaWhateverElseHolds() {
        var allThatThereIs = aProblem().withMembers(1, BRONZE).withLeads(100);
        var nothingAskedOfNothing = aProblem().withMembers(1, 0).withLeads(3, 10);
        var justEnough = aProblem().withMembers(10, BRONZE).withLeads(100);

        assertThat(reasons(allThatThereIs)).containsExactly(new BoundBy.Quota());
        assertThat(reasons(nothingAskedOfNothing)).containsExactly(new BoundBy.Quota());
        assertThat(reasons(justEnough)).containsOnly(new BoundBy.Quota());
    }

    @Test
    void aPoolAtTheCapGoesBeforeWhatAMemberHolds() {
        var problem = aProblem().withMember("old", BRONZE, leadIds(0, 3)).withLeads(3, 10);

        assertThat(reasons(problem)).containsExactly(new BoundBy.NoLeads(3));
    }

    @Test
    void havingEverythingGoesBeforeCompetingForIt() {
        var problem =
                aProblem()
                        .withMember("ann", 2, leadIds(1, 30))
                        .withMember("bob", 3, leadIds(2, 30))
                        .withLead("l0", "l0", 9)
                        .withLead("l1", "l1", 9)
                        .withLeads(28, 3);

        assertThat(reasons(problem).getFirst()).isEqualTo(new BoundBy.Distinctness(30, 29));
        assertThat(reasons(problem).getLast())
                .isEqualTo(
                        new BoundBy.TightSet(
                                new FillRatio(1, 3),
                                Examples.of(List.of("ann", "bob")),
                                Examples.of(List.of("l0"))));
    }

    @Test
    void havingEverythingGoesBeforeAScarcePool() {
        var problem =
                aProblem()
                        .withMember("ann", BRONZE, leadIds(1, 12))
                        .withMembers(20, BRONZE)
                        .withLeads(12);

        assertThat(reasons(problem).getFirst()).isEqualTo(new BoundBy.Distinctness(12, 11));
        assertThat(reasons(problem).subList(1, 21))
                .containsOnly(new BoundBy.Supply(new FillRatio(5, 100), 109, 241));
    }

    @Test
    void aCompetitionOfFewGoesBeforeTheScarcePoolThatBindsTheOthers() {
        var scarceForAll = new BoundBy.Supply(new FillRatio(95, 1_000), 200, 420);

        assertThat(reasons(annAndBobShutOut().withMembers(2, 1_000)))
                .containsExactly(FEW_FOR_TWO, FEW_FOR_TWO, scarceForAll, scarceForAll);
    }

    /// Both hold all but ten leads that one more may have each; of the others there is one copy left too.
    private static AProblem annAndBobShutOut() {
        return aProblem()
                .withMember("ann", BRONZE, leadIds(10, 200))
                .withMember("bob", BRONZE, leadIds(10, 200))
                .withLeads(200, 9);
    }

    private static List<BoundBy> reasons(AProblem problem) {
        return Allocator.allocate(problem.build()).members().stream()
                .map(MemberShare::boundBy)
                .toList();
    }
}
