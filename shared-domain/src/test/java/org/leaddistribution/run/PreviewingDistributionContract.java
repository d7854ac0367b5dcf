package org.leaddistribution.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.AMember.aMember;
import static org.leaddistribution.fixture.AMember.members;
import static org.leaddistribution.member.Tier.SILVER;
import static org.leaddistribution.run.PreviewScene.completed;
import static org.leaddistribution.run.PreviewScene.distribute;
import static org.leaddistribution.run.PreviewScene.previewed;
import static org.leaddistribution.run.PreviewScene.previewing;
import static org.leaddistribution.run.RunScene.firstRound;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.allocation.certificate.Verdict;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.ShareOutline;
import org.leaddistribution.run.PreviewProgress.Step;
import org.leaddistribution.run.PreviewProgress.Wanted;
import org.leaddistribution.run.PreviewingDistribution.PreviewOutcome.Cancelled;
import org.leaddistribution.run.PreviewingDistribution.PreviewOutcome.NoSuchDistribution;

/// What is shown is what is run.
public abstract class PreviewingDistributionContract {
    private Dealing dealing;
    private DistributionId id;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
        dealing.join(aMember().build(), aMember().named("sue").gold().suspended().build());
        id = aDistribution().ofLeads(20).queuedIn(dealing);
    }

    @Test
    void whatIsShownIsWhatARunWrites() {
        firstRound(dealing, aDistribution().ofLeads(15, 25).queuedIn(dealing));
        dealing.join(members(11, SILVER));
        var shown = previewed(dealing, id);

        var run = completed(distribute(dealing, id, shown.round().planHash()));

        assertThat(run.planHash()).isEqualTo(shown.round().planHash());
        assertThat(run.assignments()).isEqualTo(shown.round().total()).isLessThan(12 * 20);
        assertThat(run.membersServed()).isEqualTo(shown.membersServed());
        assertThat(shown.verdict()).isInstanceOf(Verdict.Proven.class);
        assertThat(storedShares()).isEqualTo(shown.shares()).hasSize(12);
    }

    private List<ShareOutline> storedShares() {
        var stored = new ArrayList<ShareOutline>();
        var token = dealing.distribution(id).rounds().getLast().planToken();
        dealing.plans().forEachBatch(token, 10, b -> b.forEach(s -> stored.add(s.outline())));
        return stored;
    }

    @Test
    void aRunThatNobodyBoundToAPlanWritesTheShownOneToo() {
        var shown = previewed(dealing, id);

        assertThat(firstRound(dealing, id).planHash()).isEqualTo(shown.round().planHash());
        assertThat(dealing.distribution(id).run().planHash()).isNull();
    }

    @Test
    void lookingChangesNothingThatARunCouldSee() {
        assertThat(dealing.leases().current().isFree()).isTrue();
        var before = seen();

        var first = previewed(dealing, id);
        var second = previewed(dealing, id);

        assertThat(second.round()).isEqualTo(first.round());
        assertThat(second.shares()).isEqualTo(first.shares());
        assertThat(seen()).isEqualTo(before);
    }

    private List<String> seen() {
        return dealing.backDoor().everything().stream()
                .filter(document -> !document.startsWith("plan_previews"))
                .toList();
    }

    @Test
    void theNextRoundIsShownAndRunInItsTurn() {
        id = aDistribution().ofLeads(150).queuedIn(dealing);
        firstRound(dealing, id);
        var shown = previewed(dealing, id);

        var run = completed(distribute(dealing, id, shown.round().planHash()));

        assertThat(shown.round().round()).isEqualTo(2);
        assertThat(run.round()).isEqualTo(2);
        assertThat(run.assignments()).isEqualTo(50);
        assertThat(run.planHash()).isEqualTo(shown.round().planHash());
    }

    @Test
    void withoutMembersThePlanIsEmptyAndSaysWhy() {
        dealing.join(aMember().suspended().build());

        var shown = previewed(dealing, id);

        assertThat(shown.round().total()).isZero();
        assertThat(shown.shares()).isEmpty();
        assertThat(shown.verdict()).isInstanceOf(Verdict.Proven.class);
        assertThat(shown.round().warnings()).hasSize(1);
    }

    @Test
    void thereIsNoPlanOfWhatIsNotThere() {
        var stranger = DistributionId.create();

        assertThat(previewing(dealing).preview(stranger, PreviewProgress.NOBODY))
                .isEqualTo(new NoSuchDistribution(stranger));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 60})
    void aPreviewCanBeCalledOffInTheMiddleOfAStep(int checks) {
        var left = new int[] {checks};
        var progress =
                new PreviewProgress() {
                    @Override
                    public Wanted at(Step step) {
                        return Wanted.STILL;
                    }

                    @Override
                    public boolean isCalledOff() {
                        return left[0]-- <= 0;
                    }
                };
        dealing.join(members(40, SILVER));

        assertThat(previewing(dealing).preview(id, progress)).isEqualTo(new Cancelled());
        assertThat(left[0]).isEqualTo(-1);
    }

    @ParameterizedTest
    @EnumSource
    void aPreviewCanBeCalledOffAtEveryStep(Step last) {
        var steps = new ArrayList<Step>();

        var outcome =
                previewing(dealing)
                        .preview(
                                id,
                                step -> {
                                    steps.add(step);
                                    return step == last ? Wanted.NO_MORE : Wanted.STILL;
                                });

        assertThat(outcome).isEqualTo(new Cancelled());
        assertThat(steps.getLast()).isEqualTo(last);
    }
}
