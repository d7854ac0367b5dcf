package org.leaddistribution.admin.distributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.SampleContext;
import org.leaddistribution.admin.fixture.SampleProofs;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fx.Banner.Tone;
import org.leaddistribution.check.ProvingRound.Proof;
import org.leaddistribution.kernel.Progress;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Round;

final class ProofViewModelTest {
    private static final Distribution DISTRIBUTION = Samples.distributions().get(3);
    private static final Round LATEST = DISTRIBUTION.rounds().getLast();

    private final HeldWork work = new HeldWork();
    private final List<Integer> asked = new ArrayList<>();

    private ProofViewModel model(SampleProofs proofs) {
        var model =
                new ProofViewModel(
                        (id, round, progress) -> {
                            asked.add(round);
                            return proofs.prove(id, round, progress);
                        },
                        SampleContext.of(new ScriptedDialogs(), work, SampleContext.ANN));
        model.choose(DISTRIBUTION, LATEST);
        return model;
    }

    @Test
    void saysInPlainWordsWhatIsProven() {
        var model = model(SampleProofs.GOOD);
        model.check();
        assertThat(model.progressProperty().get()).isNotNull();
        work.doOldest();

        var found = model.findingProperty().get();
        assertThat(asked).containsExactly(3);
        assertThat(model.progressProperty().get()).isNull();
        assertThat(found.tone()).isEqualTo(Tone.SUCCESS);
        assertThat(found.title()).isEqualTo("Round 3 is proven");
        assertThat(found.lines())
                .containsExactly(
                        "Largest: it gave 3,150 leads, and no plan could have given more.",
                        "Fair: the least filled quota is 38 of 100, 38 %. Nobody could get more without"
                                + " somebody who is filled no better getting less.",
                        "Nobody twice: no member was given a prospect that it had, and no prospect has"
                                + " more than ten copies.",
                        "Even: prospects have 0 to 1 copies after it; no plan with these shares spreads"
                                + " them more evenly.",
                        "Missing: 213 more leads would have filled everyone. Fewer would not have.",
                        "Stored: every lead it names is stored as given, and no other.");
    }

    @Test
    void namesWhatDoesNotHold() {
        var model = model(SampleProofs.BROKEN);
        model.check();
        work.doOldest();

        var found = model.findingProperty().get();
        assertThat(found.tone()).isEqualTo(Tone.DANGER);
        assertThat(found.lines()).hasSize(3);
        assertThat(found.lines().getFirst())
                .isEqualTo(
                        "Round 3 was not dealt as planned: 1 of its 3150 assignments are not in its"
                                + " plan.");
    }

    @Test
    void aPlanWithoutACertificateIsNeitherProvenNorWrong() {
        var model = model(SampleProofs.NEVER_KEPT);
        model.check();
        work.doOldest();

        assertThat(model.findingProperty().get().tone()).isEqualTo(Tone.WARNING);
        assertThat(model.findingProperty().get().title()).isEqualTo("Round 3 cannot be verified");
    }

    @Test
    void aDatabaseThatIsAwayIsNoFaultOfTheRound() {
        var model = model(SampleProofs.AWAY);
        model.check();
        work.doOldest();

        assertThat(model.findingProperty().get().title())
                .isEqualTo("The proof could not be checked");
        assertThat(model.findingProperty().get().lines())
                .containsExactly("The database does not answer.");
    }

    @Test
    void whatIsCalledOffSaysThatNothingIsKnown() {
        var model = model(SampleProofs.GOOD);
        model.check();
        model.cancel();
        work.doOldest();

        assertThat(model.findingProperty().get().title()).isEqualTo("The check was called off");
    }

    @Test
    void whatIsFoundOfOneRoundIsNotSaidOfAnother() {
        var model = model(SampleProofs.GOOD);
        model.check();
        model.choose(DISTRIBUTION, DISTRIBUTION.rounds().getFirst());
        work.doOldest();

        assertThat(model.findingProperty().get().title()).isEqualTo("Not checked yet");
    }

    @Test
    void readingThePageAgainLeavesWhatIsFound() {
        var model = model(SampleProofs.GOOD);
        model.check();
        work.doOldest();
        model.choose(DISTRIBUTION, LATEST);

        assertThat(model.findingProperty().get().title()).isEqualTo("Round 3 is proven");
    }

    @Test
    void withoutARoundNothingIsAsked() {
        var model = model(SampleProofs.GOOD);
        model.choose(DISTRIBUTION, null);
        model.check();

        assertThat(work.waiting()).isZero();
    }

    @Test
    void aRoundThatWasClosedEarlySaysHowMuchOfItsPlanWasGiven() {
        var proven =
                (Proof.Proven) SampleProofs.GOOD.prove(DISTRIBUTION.id(), 3, Progress.unwatched());
        var model =
                new ProofViewModel(
                        (_, _, _) ->
                                new Proof.Proven(
                                        closed(proven.round()), proven.planned(), proven.bounds()),
                        SampleContext.of(new ScriptedDialogs(), work, SampleContext.ANN));
        model.choose(DISTRIBUTION, LATEST);
        model.check();
        work.doOldest();

        assertThat(model.findingProperty().get().lines().getFirst())
                .isEqualTo(
                        "Largest: its plan gives 3,150 leads, and no plan could give more. The round"
                                + " was closed early: 1,200 of them were given.");
    }

    private static Round closed(Round round) {
        return new Round(
                round.number(),
                round.seed(),
                round.planHash(),
                round.planToken(),
                round.eligibleMembers(),
                1_200,
                round.membersServed(),
                null,
                round.startedAt(),
                round.completedAt(),
                List.of(new Warning(Warning.ROUND_CLOSED, "Closed.")),
                List.of());
    }
}
