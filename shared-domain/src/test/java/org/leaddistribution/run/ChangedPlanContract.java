package org.leaddistribution.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.AMember.aMember;
import static org.leaddistribution.fixture.AMember.members;
import static org.leaddistribution.member.Tier.AFFILIATE;
import static org.leaddistribution.member.Tier.GOLD;
import static org.leaddistribution.member.Tier.SILVER;
import static org.leaddistribution.run.PreviewScene.changes;
import static org.leaddistribution.run.PreviewScene.completed;
import static org.leaddistribution.run.PreviewScene.distribute;
import static org.leaddistribution.run.PreviewScene.previewed;
import static org.leaddistribution.run.RunScene.firstRound;
import static org.leaddistribution.run.RunScene.running;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.Lease;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Distribution.RunRecord;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.PlanChange;
import org.leaddistribution.round.PlanPreviews;
import org.leaddistribution.run.FaultyProcess.Died;
import org.leaddistribution.run.FaultyProcess.Fault;
import org.leaddistribution.run.RunOutcome.Completed;
import org.leaddistribution.run.RunOutcome.PlanChanged;
import org.leaddistribution.run.RunOutcome.UnknownPlan;

/// A plan that somebody was shown is run as it was shown, or refused with every reason.
public abstract class ChangedPlanContract {
    private static final Member ANN = aMember().named("ann").silver().build();
    private static final Member BOB = aMember().named("bob").build();
    private static final Member SUE = aMember().named("sue").gold().suspended().build();
    private static final Member FAY = aMember().named("fay").on(AFFILIATE).build();
    private static final Member DORA = aMember().named("dora").gold().build();

    private Dealing dealing;
    private DistributionId id;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
        dealing.join(ANN, BOB, SUE, FAY);
        id = aDistribution().ofLeads(20).queuedIn(dealing);
    }

    /// What happens between looking at a plan and asking for it.
    enum Happening {
        A_NEW_MEMBER("members", "dora (Gold) is a new member") {
            @Override
            void to(Dealing dealing) {
                dealing.join(aMember().named("dora").gold().build());
            }
        },
        ANOTHER_TIER("tiers", "bob moved from Bronze to Gold") {
            @Override
            void to(Dealing dealing) {
                dealing.join(BOB.with(GOLD));
            }
        },
        PAYING_AT_LAST("tiers", "fay moved from Affiliate to Gold") {
            @Override
            void to(Dealing dealing) {
                dealing.join(FAY.with(GOLD));
            }
        },
        PAYING_NO_MORE("tiers", "bob moved from Bronze to Affiliate") {
            @Override
            void to(Dealing dealing) {
                dealing.join(BOB.with(AFFILIATE));
            }
        },
        A_SUSPENSION("statuses", "ann is suspended now") {
            @Override
            void to(Dealing dealing) {
                dealing.join(ANN.with(MemberStatus.SUSPENDED));
            }
        },
        A_RETURN("statuses", "sue is active again") {
            @Override
            void to(Dealing dealing) {
                dealing.join(SUE.with(MemberStatus.ACTIVE));
            }
        },
        ANOTHER_DISTRIBUTION("history", "4 more copies") {
            @Override
            void to(Dealing dealing) {
                firstRound(dealing, aDistribution().ofLeads(18, 30).queuedIn(dealing));
            }
        };

        private final String kind;
        private final String words;

        Happening(String kind, String words) {
            this.kind = kind;
            this.words = words;
        }

        abstract void to(Dealing dealing);
    }

    @ParameterizedTest
    @EnumSource
    void aPlanIsRefusedWhenSomethingChangedAndThatIsNamed(Happening happening) {
        var shown = previewed(dealing, id);
        happening.to(dealing);

        var changes = changes(distribute(dealing, id, shown.round().planHash()));

        assertThat(changes).singleElement().extracting(PlanChange::kind).isEqualTo(happening.kind);
        assertThat(changes.getFirst().sentence()).contains(happening.words);
        assertUntouched();
        assertThat(
                        completed(
                                        distribute(
                                                dealing,
                                                id,
                                                previewed(dealing, id).round().planHash()))
                                .round())
                .isEqualTo(1);
    }

    @Test
    void everyChangeIsNamedEvenWhereNobodysShareDiffers() {
        var shown = previewed(dealing, id);
        dealing.join(ANN.with(GOLD), BOB.with(SILVER));

        var outcome = distribute(dealing, id, shown.round().planHash());

        assertThat(changes(outcome)).extracting(PlanChange::kind).containsExactly("tiers", "tiers");
        assertThat(((PlanChanged) outcome).reason()).contains("ann", "bob", "as it is now");
    }

    @Test
    void changesThatTouchNobodyWhoTakesPartChangeNothing() {
        var shown = previewed(dealing, id);
        dealing.join(members(3, AFFILIATE));
        firstRound(dealing, aDistribution().ofLeads(40, 50).queuedIn(dealing));

        assertThat(distribute(dealing, id, shown.round().planHash())).isInstanceOf(Completed.class);
    }

    @Test
    void aRefusedNextRoundLeavesTheDistributionCompletedAsItWas() {
        firstRound(dealing, id);
        var before = dealing.distribution(id);
        var shown = previewed(dealing, id);
        dealing.join(DORA);

        assertThat(changes(distribute(dealing, id, shown.round().planHash()))).isNotEmpty();

        var after = dealing.distribution(id);
        assertThat(after.status()).isEqualTo(DistributionStatus.COMPLETED);
        assertThat(after.rounds()).isEqualTo(before.rounds());
        assertThat(after.run().completedAt()).isEqualTo(before.run().completedAt());
    }

    @Test
    void aPlanIsRunOnce() {
        var shown = previewed(dealing, id);
        distribute(dealing, id, shown.round().planHash());

        assertThat(changes(distribute(dealing, id, shown.round().planHash())))
                .containsExactly(new PlanChange.RoundDealt(1, 2));
        assertThat(dealing.distribution(id).rounds()).hasSize(1);
    }

    @Test
    void aPlanOfAnotherDistributionIsUnknown() {
        var other = aDistribution().ofLeads(3).queuedIn(dealing);
        var shown = previewed(dealing, id);

        var outcome = distribute(dealing, other, shown.round().planHash());

        assertThat(outcome).isEqualTo(new UnknownPlan(shown.round().planHash()));
    }

    @Test
    void aForgottenPlanIsUnknown() {
        var shown = previewed(dealing, id);
        for (int n = 0; n < PlanPreviews.MOST; n++) {
            previewed(dealing, aDistribution().queuedIn(dealing));
        }

        assertThat(distribute(dealing, id, shown.round().planHash()))
                .isEqualTo(new UnknownPlan(shown.round().planHash()));
    }

    @Test
    void aPlanThatIsBeingWrittenIsTheOneThatIsShownAndTheOnlyOneThatIsRun() {
        var older = previewed(dealing, id).round().planHash();
        dealing.join(DORA);
        var sealed = sealedByOneWhoDied();

        var shown = previewed(dealing, id);

        assertThat(shown.round().planHash()).isEqualTo(sealed).isNotEqualTo(older);
        assertThat(shown.shares()).hasSize(3);
        assertThat(changes(distribute(dealing, id, older)))
                .containsExactly(new PlanChange.OtherPlanSealed(1, sealed));
        assertThat(completed(distribute(dealing, id, sealed)).planHash()).isEqualTo(sealed);
    }

    /// Each process dies one call later than the one before; what it held is given back, or the run would fail
    /// after a few of them.
    private String sealedByOneWhoDied() {
        int call = 0;
        while (dealing.leases().state().sealed() == null) {
            dealing.leases().release(dealing.leases().current().token());
            try {
                running(new FaultyProcess(++call, Fault.DIES_AFTER).seeing(dealing.run()), "dies")
                        .run(id, new RunRequest.FirstRound(), RunProgress.NOBODY);
            } catch (Died _) {
                assertThat(call).isPositive();
            }
        }
        return dealing.leases().state().sealed().planHash();
    }

    private void assertUntouched() {
        var distribution = dealing.distribution(id);
        assertThat(distribution.status()).isEqualTo(DistributionStatus.QUEUED);
        assertThat(distribution)
                .extracting(Distribution::run)
                .isEqualTo(new RunRecord(distribution.run().token(), null, null, null));
        assertThat(dealing.leases().current()).matches(Lease::isFree);
        assertThat(dealing.leases().state().sealed()).isNull();
    }
}
