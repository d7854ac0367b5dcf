package org.leaddistribution.admin.distributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaddistribution.admin.distributions.RunLine.Cancel;
import org.leaddistribution.admin.distributions.RunLine.Kind;
import org.leaddistribution.admin.distributions.RunStripViewModel.Elsewhere;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.ARun;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.SamplePrograms;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.admin.fx.Drafts;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.ScreenContext.SessionCheck;
import org.leaddistribution.admin.fx.TableMemory;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Distribution.RunFailure;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.run.CancellingRun.Cancellation;
import org.leaddistribution.run.CurrentRun;
import org.leaddistribution.run.CurrentRun.Carrier;
import org.leaddistribution.run.CurrentRun.Stage;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunSight;
import org.leaddistribution.run.RunSight.RunEnd;
import org.leaddistribution.run.RunStep;

class RunStripViewModelTest {
    private static final SessionCheck ANN = () -> "ann";
    private static final RunSight NOTHING = new RunSight(null, null);

    private final Distribution march =
            ADistribution.of("march.csv").is(DistributionStatus.PROCESSING).build();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final AtomicLong clock = new AtomicLong();
    private final Deque<RunSight> sights = new ArrayDeque<>();
    private final List<@Nullable CurrentRun> lookedFrom = new ArrayList<>();
    private final List<String> cancelled = new ArrayList<>();
    private final List<Distribution> shown = new ArrayList<>();
    private final HeldWork ownWork = new HeldWork();
    private final RunViewModel own =
            new RunViewModel(
                    (_, id, _, progress) -> {
                        progress.at(RunStep.ASSIGNING, 3, 12);
                        return new RunOutcome.Failed(id, "No room.", RunStep.ASSIGNING);
                    },
                    ANN,
                    ownWork,
                    new Cancelling((_, _) -> Cancellation.ASKED, ANN, new ImmediateWork()),
                    Runnable::run);
    private int refreshed;

    private RunStripViewModel model(Rights rights, BackgroundWork work) {
        var elsewhere =
                new Elsewhere(
                        SamplePrograms.HERE,
                        before -> {
                            lookedFrom.add(before);
                            return sights.removeFirst();
                        },
                        (actor, id) -> {
                            cancelled.add(actor.name() + " " + id);
                            return Cancellation.ASKED;
                        },
                        done -> {
                            refreshed++;
                            done.run();
                        },
                        shown::add);
        var context =
                new ScreenContext(
                        dialogs,
                        work,
                        ANN,
                        rights,
                        new Formats(ZoneOffset.UTC),
                        TableMemory.NONE,
                        new Drafts(null));
        return new RunStripViewModel(own, elsewhere, context, clock::get);
    }

    private final RunStripViewModel model = model(Rights.WRITE, new ImmediateWork());

    private RunLine look(RunSight sight) {
        sights.add(sight);
        model.keepFresh();
        return line();
    }

    private RunLine line() {
        return Objects.requireNonNull(model.lineProperty().get());
    }

    private ARun ofAlex() {
        return ARun.of(march).by("alex").in(SamplePrograms.OTHER);
    }

    @Test
    void saysNothingWhileNothingRuns() {
        assertThat(look(NOTHING)).isEqualTo(RunLine.NONE);
        assertThat(model.obstacleProperty().get()).isEmpty();
    }

    @Test
    void tellsFileStepProgressAndByWhomOfARunElsewhere() {
        var line = look(ofAlex().at(RunStep.ASSIGNING, 1_200, 3_250).seen());

        assertThat(line.kind()).isEqualTo(Kind.RUNNING);
        assertThat(line.what()).isEqualTo("march.csv: Giving out the leads");
        assertThat(line.count()).isEqualTo("1,200 of 3,250");
        assertThat(line.fraction()).isBetween(0.36, 0.37);
        assertThat(line.left()).isEmpty();
        assertThat(line.who()).isEqualTo("by alex in another console");
        assertThat(line.cancel()).isEqualTo(Cancel.DECIDED);
        assertThat(model.where()).isEqualTo("Console on laptop-of-alex, process 90210");
        assertThat(model.obstacleProperty().get())
                .isEqualTo(
                        "march.csv is being distributed by alex in another console. The next can begin"
                                + " when that is done.");
    }

    @Test
    void tellsTheTimeLeftOnceItIsMeasured() {
        look(ofAlex().at(RunStep.ASSIGNING, 1_000, 3_000).seen());
        clock.addAndGet(Duration.ofSeconds(4).toNanos());

        assertThat(look(ofAlex().at(RunStep.ASSIGNING, 2_000, 3_000).seen()).left())
                .isEqualTo("about 4 s for this step");
    }

    @Test
    void looksOnFromWhatItSawLast() {
        var first = ofAlex().seen();
        look(first);
        look(NOTHING);
        look(NOTHING);

        assertThat(lookedFrom).containsExactly(null, first.current(), null);
    }

    @Test
    void saysWhichProgramItIsIn() {
        var run = ARun.of(march);

        assertThat(look(run.in(SamplePrograms.PORTAL).seen()).who()).isEqualTo("by the portal");
        assertThat(look(run.by("alex").in(SamplePrograms.PORTAL).seen()).who())
                .isEqualTo("by alex in the portal");
        assertThat(look(run.by("ann").in(SamplePrograms.THIS).seen()).who())
                .isEqualTo("by ann in this console");
        assertThat(look(run.in(SamplePrograms.OTHER).seen()).who()).isEqualTo("in another console");
        assertThat(look(run.by("(operator)").seen()).who()).isEqualTo("by the operator");
        assertThat(look(run.seen()).who()).isEqualTo("in another program");
    }

    @ParameterizedTest
    @EnumSource
    void offersToCancelWhatCanBeCancelled(Stage stage) {
        var line = look(ofAlex().is(stage).seen());

        assertThat(line.cancel())
                .isEqualTo(
                        switch (stage) {
                            case STARTING -> Cancel.HIDDEN;
                            case CANCELLABLE -> Cancel.OFFERED;
                            case CANCELLING -> Cancel.ASKED;
                            case DECIDED -> Cancel.DECIDED;
                        });
    }

    @Test
    void supportCancelsNothing() {
        var ofSupport = model(Rights.READ, new ImmediateWork());
        sights.add(ofAlex().seen());
        ofSupport.keepFresh();

        assertThat(Objects.requireNonNull(ofSupport.lineProperty().get()).cancel())
                .isEqualTo(Cancel.HIDDEN);
    }

    @Test
    void somebodyElsesRunIsCancelledAfterAQuestion() {
        look(ofAlex().seen());
        dialogs.willAnswer(Answer.NO);
        model.cancel();
        assertThat(cancelled).isEmpty();

        dialogs.willAnswer(Answer.YES);
        model.cancel();

        assertThat(cancelled).containsExactly("ann " + march.id());
        assertThat(own.resultProperty().get().title())
                .isEqualTo("The run of march.csv is being cancelled");
    }

    @Test
    void aRunWhoseProgramIsSilentIsSaidToBe() {
        assertThat(look(ofAlex().silentFor(Duration.ofSeconds(9)).seen()).kind())
                .isEqualTo(Kind.RUNNING);

        var line = look(ofAlex().silentFor(Duration.ofSeconds(14)).seen());

        assertThat(line.kind()).isEqualTo(Kind.STALE);
        assertThat(line.what()).contains("march.csv: no sign of life for 14 s", "goes on with it");
        assertThat(line.who()).isEqualTo("by alex in another console");
        assertThat(line.cancel()).isEqualTo(Cancel.OFFERED);
        assertThat(model.obstacleProperty().get()).isNotEmpty();
    }

    @Test
    void aRunThatItsProgramHasLeftIsSaidToBe() {
        var line = look(ofAlex().with(new Carrier.Nobody()).seen());

        assertThat(line.kind()).isEqualTo(Kind.STALE);
        assertThat(line.what()).contains("march.csv: its program has ended");
        assertThat(line.who()).isEqualTo("by alex");
    }

    @Test
    void aRepairIsInTheWayToo() {
        var line = look(ARun.of(null).is(Stage.STARTING).seen());

        assertThat(line.what()).isEqualTo("The data is being repaired");
        assertThat(line.cancel()).isEqualTo(Cancel.HIDDEN);
        assertThat(model.obstacleProperty().get()).contains("being repaired");
        model.cancel();
        assertThat(cancelled).isEmpty();
    }

    private RunEnd failed() {
        return new RunEnd.Failed(march, new RunFailure("The disk is full.", "assigning"));
    }

    @Test
    void saysHowARunElsewhereHasEndedUntilThatIsDismissed() {
        look(ofAlex().seen());
        int before = refreshed;

        var line = look(new RunSight(null, failed()));

        assertThat(line.kind()).isEqualTo(Kind.FAILED);
        assertThat(line.what())
                .isEqualTo("march.csv failed at “Giving out the leads”: The disk is full.");
        assertThat(model.obstacleProperty().get()).isEmpty();
        assertThat(refreshed).isEqualTo(before + 1);
        assertThat(look(NOTHING)).isEqualTo(line);
        model.showEnded();
        assertThat(shown).containsExactly(march);

        model.dismiss();
        assertThat(line()).isEqualTo(RunLine.NONE);
    }

    @Test
    void saysWhatACompletedRunGave() {
        var done = ADistribution.of("march.csv").withRound(3_250, 17).build();
        look(ofAlex().seen());

        var line = look(new RunSight(null, new RunEnd.Completed(done, done.rounds().getFirst())));

        assertThat(line.kind()).isEqualTo(Kind.COMPLETED);
        assertThat(line.what())
                .isEqualTo("march.csv is distributed: 3,250 leads to 17 members in round 1");
    }

    @Test
    void saysThatACancelledRunGaveNothing() {
        look(ofAlex().seen());

        var line = look(new RunSight(null, new RunEnd.GivenBack(march)));

        assertThat(line.kind()).isEqualTo(Kind.GIVEN_BACK);
        assertThat(line.what()).startsWith("march.csv is as it was before");
    }

    @Test
    void theNextRunTakesThePlaceOfOldNews() {
        look(new RunSight(null, failed()));
        look(ofAlex().seen());

        assertThat(look(NOTHING)).isEqualTo(RunLine.NONE);
    }

    @Test
    void ofTheRunThatWasBegunHereNothingIsToldTwice() {
        own.runPlan(march, "h", _ -> {});
        assertThat(line().what()).isEqualTo("Starting");
        assertThat(line().who()).isEmpty();
        assertThat(model.obstacleProperty().get()).startsWith("march.csv is being distributed.");
        look(ARun.of(march).by("ann").in(SamplePrograms.THIS).seen());
        assertThat(line().who()).as("heard at once, not from the database").isEmpty();

        ownWork.doOldest();

        assertThat(line()).as("before the database is looked at again").isEqualTo(RunLine.NONE);
        assertThat(look(new RunSight(null, failed()))).isEqualTo(RunLine.NONE);
        look(ofAlex().seen());
        assertThat(look(new RunSight(null, failed())).kind()).isEqualTo(Kind.FAILED);
    }

    @Test
    void ownRunThatGoesOnElsewhereIsShownAgain() {
        own.runPlan(march, "h", _ -> {});
        ownWork.doOldest();
        look(ofAlex().seen());

        assertThat(look(ofAlex().seen()).who()).isEqualTo("by alex in another console");
    }

    @Test
    void ownRunIsCancelledAtOnce() {
        own.runPlan(march, "h", _ -> {});
        assertThat(line().cancel()).isEqualTo(Cancel.OFFERED);

        model.cancel();

        assertThat(line().cancel()).isEqualTo(Cancel.ASKED);
        assertThat(cancelled).isEmpty();
    }

    @Test
    void looksOnceAtATimeAndAgainAfterAnOutage() {
        var work = new HeldWork();
        var slow = model(Rights.WRITE, work);
        slow.keepFresh();
        slow.keepFresh();
        assertThat(work.waiting()).isEqualTo(1);

        sights.add(NOTHING);
        work.doOldest();
        slow.keepFresh();
        assertThat(work.waiting()).isEqualTo(1);
    }

    @Test
    void anOutageChangesNothingThatWasSeen() {
        look(ofAlex().seen());
        var before = line();
        var away =
                new RunStripViewModel(
                        own,
                        new Elsewhere(
                                SamplePrograms.HERE,
                                _ -> {
                                    throw new UserError("No answer.");
                                },
                                (_, _) -> Cancellation.ASKED,
                                Runnable::run,
                                shown::add),
                        new ScreenContext(
                                dialogs,
                                new ImmediateWork(),
                                ANN,
                                Rights.WRITE,
                                new Formats(ZoneOffset.UTC),
                                TableMemory.NONE,
                                new Drafts(null)),
                        clock::get);
        away.keepFresh();
        away.keepFresh();

        assertThat(line()).isEqualTo(before);
        assertThat(away.lineProperty().get()).isEqualTo(RunLine.NONE);
    }
}
