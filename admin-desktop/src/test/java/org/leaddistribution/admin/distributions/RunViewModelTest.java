package org.leaddistribution.admin.distributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.distributions.RunViewModel.Run;
import org.leaddistribution.admin.distributions.RunViewModel.Runs;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.fx.ScreenContext.SessionCheck;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Round.Shortage;
import org.leaddistribution.run.CancellingRun.Cancellation;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.run.RunStep;

class RunViewModelTest {
    private static final SessionCheck ANN = () -> "ann";

    private final Distribution march = ADistribution.of("march.csv").build();
    private final List<RunRequest> requests = new ArrayList<>();
    private final List<Runnable> late = new ArrayList<>();
    private Refreshing refreshing = Refreshing.AT_ONCE;
    private int changes;

    private enum Refreshing {
        AT_ONCE,
        LATE
    }

    @Test
    void saysHowManyLeadsWentToHowManyMembers() {
        var model = model(completed(), ANN, new ImmediateWork());

        model.runPlan(march, "h", _ -> {});

        assertThat(model.resultProperty().get())
                .isEqualTo(
                        Banner.success(
                                "march.csv is distributed",
                                "3,250 leads were given to 17 members in round 1."));
        assertThat(requests).containsExactly(new RunRequest.ThisPlan("h"));
    }

    @Test
    void saysHowManyLeadsMoreWouldHaveFilledEveryone() {
        var scarce =
                new RunOutcome.Completed(march.id(), 1, 1_000, 15, "", new Shortage(50), List.of());
        var model = model(scarce, ANN, new ImmediateWork());

        model.runPlan(march, "h", _ -> {});

        assertThat(model.resultProperty().get())
                .isEqualTo(
                        Banner.success(
                                "march.csv is distributed",
                                "1,000 leads were given to 15 members in round 1."
                                        + " 50 more leads would have filled everyone."));
    }

    @Test
    void aClosedRoundSaysSoAndWhoGotNothing() {
        var named = "Round 1 was closed before it was done. Without leads: bob.";
        var warnings = List.of(new Warning(Warning.ROUND_CLOSED, named));
        var model =
                model(
                        new RunOutcome.Completed(march.id(), 1, 50, 1, "", null, warnings),
                        ANN,
                        new ImmediateWork());

        model.close(march);

        assertThat(requests).containsExactly(new RunRequest.Close());
        assertThat(model.resultProperty().get())
                .isEqualTo(
                        Banner.warning(
                                "march.csv is closed",
                                "50 leads were given to 1 member in round 1. " + named));
    }

    @Test
    void warningsAreSaidWithTheResult() {
        var nobody = List.of(new Warning("no_eligible_members", "No member is eligible."));
        var model =
                model(
                        new RunOutcome.Completed(march.id(), 1, 0, 0, "", null, nobody),
                        ANN,
                        new ImmediateWork());

        model.runPlan(march, "h", _ -> {});

        assertThat(model.resultProperty().get())
                .isEqualTo(
                        Banner.warning(
                                "march.csv is distributed",
                                "0 leads were given to 0 members in round 1. No member is eligible."));
    }

    @Test
    void aFailedRunNamesItsStepAndTheWayOn() {
        var failed = new RunOutcome.Failed(march.id(), "The disk is full.", RunStep.ASSIGNING);
        var model = model(failed, ANN, new ImmediateWork());

        model.runPlan(march, "h", _ -> {});

        assertThat(model.resultProperty().get().tone()).isEqualTo(Banner.Tone.DANGER);
        assertThat(model.resultProperty().get().text())
                .contains("The disk is full.", RunStep.ASSIGNING.label(), "choose Distribute");
    }

    @Test
    void whatIsInTheWayIsPassedOn() {
        var model = model(new RunOutcome.UnderWay(march.id()), ANN, new ImmediateWork());

        model.runPlan(march, "h", _ -> {});

        assertThat(model.resultProperty().get().text()).contains("being run right now");
    }

    @Test
    void anOutageIsToldWithoutGuessingHowFarItCame() {
        Runs runs =
                (_, _, _, _) -> {
                    throw new StoreUnavailable("No answer.", new IllegalStateException());
                };
        var model = model(runs, ANN, new ImmediateWork());

        model.runPlan(march, "h", _ -> {});

        assertThat(model.resultProperty().get().text()).startsWith("No answer.");
        assertThat(model.currentProperty().get()).isNull();
    }

    @Test
    void whoMayNotDistributeDistributesNothing() {
        SessionCheck nobody =
                () -> {
                    throw new UserError("Only administrators may do that.");
                };
        var model = model(completed(), nobody, new ImmediateWork());

        model.runPlan(march, "h", _ -> {});

        assertThat(requests).isEmpty();
        assertThat(model.resultProperty().get().text()).contains("Only administrators");
    }

    @Test
    void whatIsShownIsCurrentWhenTheNewsCome() {
        refreshing = Refreshing.LATE;
        var model = model(completed(), ANN, new ImmediateWork());

        model.runPlan(march, "h", _ -> {});
        assertThat(model.resultProperty().get()).isEqualTo(Banner.NONE);
        assertThat(model.currentProperty().get()).isNotNull();

        late.forEach(Runnable::run);
        assertThat(model.resultProperty().get().title()).isEqualTo("march.csv is distributed");
        assertThat(model.currentProperty().get()).isNull();
    }

    @Test
    void oneRunAtATime() {
        var work = new HeldWork();
        var model = model(completed(), ANN, work);

        model.runPlan(march, "h", _ -> {});
        model.runPlan(ADistribution.of("april.csv").build(), "h", _ -> {});

        assertThat(work.waiting()).isEqualTo(1);
        assertThat(work.lasting()).containsExactly("Distributing march.csv");
    }

    @Test
    void tellsHowFarItIsAndThatTheDataHasChanged() {
        var seen = new ArrayList<ProgressStep>();
        Runs runs =
                (_, _, _, progress) -> {
                    progress.at(RunStep.ASSIGNING, 3, 12);
                    return completed();
                };
        var model = model(runs, ANN, new ImmediateWork());
        model.currentProperty().subscribe(run -> note(run, seen));

        model.runPlan(march, "h", _ -> {});

        assertThat(seen).contains(RunViewModel.stepOf(RunStep.ASSIGNING, 3, 12));
        assertThat(changes).isEqualTo(2);
    }

    private static void note(@Nullable Run run, List<ProgressStep> seen) {
        if (run != null) {
            seen.add(run.progress());
        }
    }

    private RunOutcome completed() {
        return new RunOutcome.Completed(march.id(), 1, 3_250, 17, "", null, List.of());
    }

    private RunViewModel model(RunOutcome outcome, SessionCheck sessionCheck, BackgroundWork work) {
        Runs runs =
                (_, _, request, _) -> {
                    requests.add(request);
                    return outcome;
                };
        return model(runs, sessionCheck, work);
    }

    private RunViewModel model(Runs runs, SessionCheck sessionCheck, BackgroundWork work) {
        var cancelling = new Cancelling((_, _) -> Cancellation.NOT_RUNNING, sessionCheck, work);
        return new RunViewModel(runs, sessionCheck, work, cancelling, this::refresh);
    }

    private void refresh(Runnable shown) {
        changes++;
        if (refreshing == Refreshing.AT_ONCE) {
            shown.run();
        } else {
            late.add(shown);
        }
    }
}
