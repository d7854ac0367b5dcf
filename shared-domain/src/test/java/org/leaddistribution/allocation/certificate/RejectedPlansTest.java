package org.leaddistribution.allocation.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.allocation.AProblem.aProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.allocation.Labels;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.Unit;
import org.leaddistribution.allocation.certificate.Verdict.Rejected;
import org.leaddistribution.allocation.certificate.Verdict.Rule;
import org.leaddistribution.allocation.engine.Allocator;

/// Each rule, broken alone: the verifier names it and the place.
class RejectedPlansTest {
    /// Ann holds l0 and gets l1 and l2; bob wants one lead only; zoe wants none; l3 is at the cap.
    private final AllocationProblem problem =
            aProblem()
                    .withMember("ann", 2, List.of("l0"))
                    .withMember("bob", 1, List.of())
                    .withMember("zoe", 0, List.of())
                    .withLead("l0", "l0", 1)
                    .withLead("l1", "l1", 8)
                    .withLead("l2", "l2", 8)
                    .withLead("l3", "l3", 10)
                    .withLead("l4", "l2", 0)
                    .build();

    private final AllocationPlan plan = Allocator.allocate(problem);
    private final Mutilation mutilation = new Mutilation(problem, plan);

    @Test
    void thePlanItselfIsProvenInEveryOrderOfItsMembers() {
        var turned = mutilation.withMembers(plan.members().reversed());

        assertThat(PlanVerifier.verify(problem, plan)).isInstanceOf(Verdict.Proven.class);
        assertThat(PlanVerifier.verify(problem, turned)).isInstanceOf(Verdict.Proven.class);
        assertThat(plan.members().getFirst().leads()).containsExactly("l1", "l4");
        assertThat(plan.members().get(1).leads()).containsExactly("l0");
    }

    @Test
    void everyMemberMustBeThereOnceWithItsQuota() {
        var members = plan.members();
        var richer = new ArrayList<>(members);
        richer.set(1, new MemberShare("bob", 7, List.of("l0"), new BoundBy.Quota()));
        var stranger = new ArrayList<>(members);
        stranger.set(1, new MemberShare("eve", 1, List.of("l0"), new BoundBy.Quota()));

        assertRejected(mutilation.withMembers(members.subList(0, 2)), Rule.MEMBERS, "\"zoe\"");
        assertRejected(mutilation.withMembers(richer), Rule.MEMBERS, "\"bob\", quota 7");
        assertRejected(mutilation.withMembers(stranger), Rule.MEMBERS, "\"eve\"");
    }

    @Test
    void aShareOverItsQuotaIsNamedWithBothNumbers() {
        assertRejected(
                mutilation.withLeads(1, _ -> List.of("l0", "l1")),
                Rule.QUOTA,
                "\"bob\", share 2, quota 1");
    }

    @Test
    void onlyTheLeadThatAProspectGivesMayBeGiven() {
        assertRejected(given("bob", "l2"), Rule.LEADS, "member \"bob\", lead \"l2\"");
        assertRejected(given("bob", "l9"), Rule.LEADS, "member \"bob\", lead \"l9\"");
    }

    @Test
    void aProspectAtTheCapMayNotBeGiven() {
        assertRejected(given("bob", "l3"), Rule.CAP, "member \"bob\", lead \"l3\"");
    }

    @Test
    void aProspectMayGoToNoMoreThanItsCapacity() {
        var three =
                aProblem().withMembers(3, 1).withLead("a", "a", 8).withLead("b", "b", 9).build();
        var fair = new Mutilation(three, Allocator.allocate(three));
        var all = new ArrayList<MemberShare>();
        fair.plan()
                .members()
                .forEach(
                        share ->
                                all.add(
                                        new MemberShare(
                                                share.id(), 1, List.of("a"), share.boundBy())));

        assertThat(PlanVerifier.verify(three, fair.withMembers(all)))
                .isEqualTo(new Rejected(Rule.CAP, "member \"m2\", lead \"a\""));
    }

    @Test
    void nothingMayBeGivenTwiceToOneMemberOrAgain() {
        assertRejected(
                mutilation.withLeads(0, _ -> List.of("l1", "l1")),
                Rule.DISTINCT,
                "member \"ann\", lead \"l1\"");
        assertRejected(
                mutilation.withLeads(0, _ -> List.of("l1", "l0")),
                Rule.HISTORY,
                "\"ann\", key \"l0\"");
    }

    @Test
    void totalHistogramAndHashMustBeThoseOfTheShares() {
        var histogram = new TreeMap<>(plan.copiesHistogram());
        histogram.merge(3, 1, Integer::sum);
        var zeros = "0".repeat(64);

        assertRejected(
                mutilation.withFigures(plan.planHash(), 4, plan.copiesHistogram()),
                Rule.FIGURES,
                "total 4, should be 3");
        assertRejected(
                mutilation.withFigures(plan.planHash(), 3, histogram),
                Rule.FIGURES,
                "histogram " + histogram);
        assertRejected(
                mutilation.withFigures(zeros, 3, plan.copiesHistogram()),
                Rule.PLAN_HASH,
                zeros + ", should be " + plan.planHash());
    }

    @Test
    void whoIsFullIsBoundByNothingElse() {
        var members = new ArrayList<>(plan.members());
        members.set(1, withReason(members.get(1), new BoundBy.Distinctness(3, 0)));

        assertRejected(
                mutilation.withMembers(members), Rule.BOUND_BY, "member \"bob\", distinctness");
    }

    @Test
    void aLargerPlanExists() {
        assertRejected(
                mutilation.withMembers(
                        List.of(
                                new MemberShare("ann", 2, List.of("l1"), new BoundBy.NoLeads(4)),
                                plan.members().get(1),
                                plan.members().get(2))),
                Rule.BOUND_BY,
                "member \"ann\", no_leads");
        assertRejected(
                mutilation.withMembers(
                        List.of(
                                withReason(
                                        new MemberShare(
                                                "ann", 2, List.of("l1"), new BoundBy.Quota()),
                                        someSupply()),
                                plan.members().get(1),
                                plan.members().get(2))),
                Rule.ASKS_NO_EARLIER,
                "member \"ann\"");
    }

    @Test
    void aMoreEvenPlanExists() {
        assertRejected(given("bob", "l1"), Rule.COPIES_START, "key \"l1\"");
    }

    @Test
    void labelsMustBeInRangeAndKnown() {
        var good = plan.certificate();
        var stranger = new TreeMap<>(Map.of("eve", 0));

        assertRejected(
                certified(good.refused(), Labels.all(1), good.copies()),
                Rule.LABELS,
                "shares, usual label 1");
        assertRejected(
                certified(good.refused(), good.shares(), new Labels(0, stranger, new TreeMap<>())),
                Rule.LABELS,
                "copies, \"eve\"");
    }

    @Test
    void refusedUnitsMustBeInOrderAndSomeones() {
        var good = plan.certificate();
        var nobodys = new Unit(0, 2, 3);
        var twice = new Unit(1, 2, 0);

        assertRejected(
                certified(List.of(nobodys), Labels.all(1), good.copies()),
                Rule.REFUSED_UNITS,
                "number 0, " + nobodys);
        assertRejected(
                certified(List.of(twice, twice), Labels.all(2), good.copies()),
                Rule.REFUSED_UNITS,
                "number 1, " + twice);
    }

    private AllocationPlan certified(List<Unit> refused, Labels shares, Labels copies) {
        return mutilation.withCertificate(new Certificate(refused, shares, copies));
    }

    private static BoundBy someSupply() {
        return new BoundBy.Supply(new FillRatio(1, 2), 1, 2);
    }

    private static MemberShare withReason(MemberShare share, BoundBy reason) {
        return new MemberShare(share.id(), share.quota(), share.leads(), reason);
    }

    private AllocationPlan given(String member, String lead) {
        var ids = plan.members().stream().map(MemberShare::id).toList();
        return mutilation.withLeads(ids.indexOf(member), _ -> List.of(lead));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 4, 6, Long.MAX_VALUE})
    void howManyLeadsAreMissingIsNoGuess(long wrong) {
        var scarce = aProblem().withCap(1).withMembers(2, 3).withLeads(1).build();
        var scarcePlan = Allocator.allocate(scarce);

        assertThat(scarcePlan.missingLeads()).isEqualTo(5);
        assertThat(
                        PlanVerifier.verify(
                                scarce, new Mutilation(scarce, scarcePlan).withMissingLeads(wrong)))
                .isEqualTo(
                        new Rejected(
                                Rule.MISSING_LEADS, "missing leads " + wrong + ", should be 5"));
    }

    private void assertRejected(AllocationPlan mutilated, Rule rule, String place) {
        assertThat(PlanVerifier.verify(problem, mutilated)).isEqualTo(new Rejected(rule, place));
    }
}
