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
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.NamedFew;

class ReasonsTest {
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
    void whoHasEveryLeadIsBoundByDistinctnessAloneOrFull() {
        var problem =
                aProblem()
                        .withMembers(1, BRONZE)
                        .withMembers(1, SILVER)
                        .withMember("old", SILVER, leadIds(0, 30))
                        .withLeads(100);

        assertThat(reasons(problem))
                .containsExactly(
                        new BoundBy.Quota(),
                        new BoundBy.Distinctness(100, 0),
                        new BoundBy.Distinctness(100, 30));
    }

    @Test
    void aPoolAtTheCapHasNoLeadsForAnyoneWithAQuota() {
        var problem = aProblem().withMembers(1, BRONZE).withMembers(1, 0).withLeads(3, 10);

        assertThat(reasons(problem)).containsExactly(new BoundBy.NoLeads(3), new BoundBy.Quota());
    }

    @Test
    void membersShutOutOfMostLeadsCompeteForTheFewOthers() {
        var problem =
                aProblem()
                        .withMember("ann", BRONZE, leadIds(10, 200))
                        .withMember("bob", BRONZE, leadIds(10, 200))
                        .withMember("zoe", BRONZE, List.of())
                        .withLeads(10, 9)
                        .withLeads(190, 5);
        var fewForTwo =
                new BoundBy.TightSet(
                        new FillRatio(5, 100),
                        NamedFew.of(List.of("ann", "bob")),
                        NamedFew.of(leadIds(0, 10)));

        assertThat(reasons(problem)).containsExactly(fewForTwo, fewForTwo, new BoundBy.Quota());
    }

    private static List<BoundBy> reasons(AProblem problem) {
        return Allocator.allocate(problem.build()).members().stream()
                .map(MemberShare::boundBy)
                .toList();
    }
}
