package org.leaddistribution.allocation.engine;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.allocation.AProblem.BRONZE;
import static org.leaddistribution.allocation.AProblem.GOLD;
import static org.leaddistribution.allocation.AProblem.SILVER;
import static org.leaddistribution.allocation.AProblem.aProblem;
import static org.leaddistribution.allocation.AProblem.leadIds;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leaddistribution.allocation.AProblem;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.PlanChecks;

/// The cases whose right answers are known beforehand.
class AllocatorCasesTest {
    @Test
    void eightMembersCanHoldEachOfAHundredLeadsOnce() {
        var plan =
                dealt(
                        aProblem()
                                .withMembers(5, BRONZE)
                                .withMembers(2, SILVER)
                                .withMembers(1, GOLD)
                                .withLeads(100));

        assertThat(plan.total()).isEqualTo(800);
        assertThat(plan.members()).extracting(MemberShare::share).containsOnly(100);
        assertThat(plan.copiesHistogram()).isEqualTo(Map.of(8, 100));
    }

    @Test
    void tenThousandLeadsFillEverybodyAndNoLeadGoesTwice() {
        var plan =
                dealt(
                        aProblem()
                                .withMembers(10, BRONZE)
                                .withMembers(5, SILVER)
                                .withMembers(2, GOLD)
                                .withLeads(10_000));

        assertThat(plan.total()).isEqualTo(3_250);
        assertThat(plan.members()).allMatch(share -> share.share() == share.quota());
        assertThat(plan.copiesHistogram()).isEqualTo(Map.of(0, 6_750, 1, 3_250));
    }

    @Test
    void fifteenBronzeMembersShareAHundredLeadsEvenly() {
        var plan = dealt(aProblem().withMembers(15, BRONZE).withLeads(100));

        assertThat(plan.total()).isEqualTo(1_000);
        assertThat(membersByShare(plan)).isEqualTo(Map.of(67, 10L, 66, 5L));
        assertThat(plan.copiesHistogram()).isEqualTo(Map.of(10, 100));
    }

    @Test
    void aThousandLastCopiesAreSharedByQuota() {
        var plan =
                dealt(
                        aProblem()
                                .withMembers(5, BRONZE)
                                .withMembers(2, SILVER)
                                .withMembers(1, GOLD)
                                .withLeads(1_000, 9));

        assertThat(plan.total()).isEqualTo(1_000);
        assertThat(sharesOf(plan, BRONZE)).containsExactly(67, 67, 67, 67, 67);
        assertThat(sharesOf(plan, SILVER)).containsExactlyInAnyOrder(166, 167);
        assertThat(sharesOf(plan, GOLD)).containsExactly(332);
    }

    @Test
    void aHundredLastCopiesAreSharedByQuotaAmongThreeTiers() {
        var plan =
                dealt(
                        aProblem()
                                .withMembers(1, BRONZE)
                                .withMembers(1, SILVER)
                                .withMembers(1, GOLD)
                                .withLeads(100, 9));

        assertThat(plan.members()).extracting(MemberShare::share).containsExactly(12, 30, 58);
    }

    @Test
    void whoCanTakeAnythingLeavesTheOnlyLeadsThatAnotherCanTake() {
        var plan =
                dealt(
                        aProblem()
                                .withMember("a", BRONZE, List.of())
                                .withMember("b", BRONZE, leadIds(100, 200))
                                .withLeads(200, 9));

        assertThat(plan.total()).isEqualTo(200);
        assertThat(plan.members().get(0).leads()).containsOnlyOnceElementsOf(leadIds(100, 200));
        assertThat(plan.members().get(1).leads()).containsOnlyOnceElementsOf(leadIds(0, 100));
    }

    @Test
    void aSecondRoundGivesTheRestToTheNewMembersAlone() {
        var problem = aProblem().withLeads(100, 6).withMembers(6, BRONZE);
        for (int old = 0; old < 6; old++) {
            problem.withMember("old" + old, BRONZE, leadIds(0, 100));
        }

        var plan = dealt(problem);

        assertThat(plan.total()).isEqualTo(400);
        assertThat(membersByShare(plan)).isEqualTo(Map.of(0, 6L, 67, 4L, 66, 2L));
        assertThat(plan.members())
                .filteredOn(member -> member.id().startsWith("old"))
                .extracting(MemberShare::share)
                .containsOnly(0);
    }

    @Test
    void eleventhBronzeMemberStillGetsAFairShareOfAHundredLeads() {
        var plan = dealt(aProblem().withMembers(11, BRONZE).withLeads(100));

        assertThat(plan.total()).isEqualTo(1_000);
        assertThat(membersByShare(plan)).isEqualTo(Map.of(91, 10L, 90, 1L));
    }

    @Test
    void twoLeadsOfOnePersonGoToTenMembersInAll() {
        var plan =
                dealt(
                        aProblem()
                                .withMembers(12, BRONZE)
                                .withLead("l1", "ann@example.org", 0)
                                .withLead("l2", "ann@example.org", 0));

        assertThat(membersByShare(plan)).isEqualTo(Map.of(1, 10L, 0, 2L));
        assertThat(plan.copiesHistogram()).isEqualTo(Map.of(10, 1));
        assertThat(plan.members()).flatExtracting(MemberShare::leads).containsOnly("l1");
    }

    @Test
    void twoMembersFillUpAroundWhatOneOfThemHolds() {
        var plan =
                dealt(
                        aProblem()
                                .withMember("a", 2, leadIds(2, 4))
                                .withMember("b", 2, List.of())
                                .withLeads(2, 9)
                                .withLeads(2, 1));

        assertThat(plan.total()).isEqualTo(4);
        assertThat(plan.members().get(0).leads()).containsExactly("l0", "l1");
        assertThat(plan.members().get(1).leads()).containsExactly("l2", "l3");
        assertThat(plan.copiesHistogram()).isEqualTo(Map.of(10, 2, 2, 2));
    }

    @Test
    void noMembersNoLeadsOrNothingNewMakeAnEmptyPlan() {
        var nobody = dealt(aProblem().withLeads(3));
        var nothing = dealt(aProblem().withMembers(2, BRONZE));
        var nothingNew = dealt(aProblem().withMember("a", 2, leadIds(0, 3)).withLeads(3));

        assertThat(nobody.total()).isZero();
        assertThat(nobody.members()).isEmpty();
        assertThat(nobody.copiesHistogram()).isEqualTo(Map.of(0, 3));
        assertThat(nothing.members()).extracting(MemberShare::share).containsExactly(0, 0);
        assertThat(nothing.copiesHistogram()).isEmpty();
        assertThat(nothingNew.members()).extracting(MemberShare::share).containsExactly(0);
    }

    @Test
    void aThousandLeadsForFiftyMembersAreUsedToTheLastCopy() {
        var plan = dealt(aProblem().withMembers(50, GOLD).withLeads(1_000));

        assertThat(plan.total()).isEqualTo(10_000);
        assertThat(plan.members()).extracting(MemberShare::share).containsOnly(200);
    }

    @Test
    void aTieIsWonByEitherMemberDependingOnTheSeed() {
        var wonByFirst =
                IntStream.range(0, 400)
                        .mapToObj(seed -> Allocator.allocate(aTie("seed " + seed)))
                        .filter(plan -> plan.members().getFirst().share() == 1)
                        .toList();

        assertThat(wonByFirst).hasSizeBetween(160, 240);
    }

    @Test
    void whichOfEqualLeadsIsDealtDependsOnTheSeed() {
        var timesDealt =
                IntStream.range(0, 400)
                        .mapToObj(seed -> aProblem().withSeed("seed " + seed))
                        .map(problem -> problem.withMembers(1, 1).withLeads(2).build())
                        .map(problem -> Allocator.allocate(problem).members().getFirst().leads())
                        .collect(groupingBy(List::getFirst, counting()));

        assertThat(timesDealt).containsOnlyKeys("l0", "l1");
        assertThat(timesDealt.values()).allMatch(times -> times > 160);
    }

    private static AllocationProblem aTie(String seed) {
        return aProblem().withSeed(seed).withMembers(2, 1).withLeads(1, 9).build();
    }

    /// Every plan of a case must be feasible, whatever else is expected of it.
    private static AllocationPlan dealt(AProblem aProblem) {
        var problem = aProblem.build();
        var plan = Allocator.allocate(problem);
        assertThat(PlanChecks.violations(problem, plan)).isEmpty();
        return plan;
    }

    private static Map<Integer, Long> membersByShare(AllocationPlan plan) {
        return plan.members().stream().collect(groupingBy(MemberShare::share, counting()));
    }

    private static List<Integer> sharesOf(AllocationPlan plan, int quota) {
        return plan.members().stream()
                .filter(member -> member.quota() == quota)
                .map(MemberShare::share)
                .toList();
    }
}
