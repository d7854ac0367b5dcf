package org.leaddistribution.admin.distributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.distributions.Cancelling.CancelState;
import org.leaddistribution.admin.distributions.RunViewModel.Runs;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.ScreenContext.SessionCheck;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.run.CancellingRun.Cancellation;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunStep;

class CancellingTest {
    private static final Actor ANN = new Actor("ann");

    private final Distribution march = ADistribution.of("march.csv").build();
    private final List<Map.Entry<Actor, DistributionId>> asked = new ArrayList<>();
    private final List<CancelState> stands = new ArrayList<>();
    private final List<Banner> said = new ArrayList<>();
    private Cancellation answer = Cancellation.ASKED;
    private SessionCheck sessionCheck = () -> "ann";
    private @Nullable RunStep cancelledAt;

    @Test
    void aRunThatIsPlannedIsCancelledAndLeavesAllAsItWas() {
        cancelledAt = RunStep.PLANNING;

        var result = runThrough(new RunOutcome.Cancelled(march.id()), RunStep.PLANNING);

        assertThat(asked).containsExactly(Map.entry(ANN, march.id()));
        assertThat(stands).containsExactly(CancelState.OFFERED, CancelState.ASKED);
        assertThat(result.title()).isEqualTo("march.csv is as it was before");
        assertThat(result.text()).contains("nothing was given to anybody");
    }

    @Test
    void aRunThatWaitsIsCancelledOnceItsTurnComes() {
        cancelledAt = RunStep.WAITING;

        runThrough(new RunOutcome.Cancelled(march.id()), RunStep.WAITING);
        assertThat(stands).endsWith(CancelState.ASKED);
        assertThat(asked).isEmpty();

        runThrough(new RunOutcome.Cancelled(march.id()), RunStep.WAITING, RunStep.PLANNING);
        assertThat(asked).containsExactly(Map.entry(ANN, march.id()));
    }

    @Test
    void onceThePlanIsDecidedNothingIsOfferedAnyMore() {
        for (var step : List.of(RunStep.ASSIGNING, RunStep.COUNTING, RunStep.CHECKING)) {
            stands.clear();
            cancelledAt = step;

            runThrough(completed(), RunStep.WAITING, RunStep.PLANNING, step);

            assertThat(stands).containsExactly(CancelState.OFFERED, CancelState.DECIDED);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void whoAsksTooLateIsTold() {
        cancelledAt = RunStep.PLANNING;
        answer = Cancellation.DECIDED;

        runThrough(completed(), RunStep.PLANNING);

        assertThat(stands)
                .containsExactly(CancelState.OFFERED, CancelState.ASKED, CancelState.DECIDED);
    }

    @Test
    void aRunThatChangedHandsCanBeCancelledAgain() {
        cancelledAt = RunStep.PLANNING;
        answer = Cancellation.UNSETTLED;

        runThrough(completed(), RunStep.PLANNING);

        assertThat(stands)
                .containsExactly(CancelState.OFFERED, CancelState.ASKED, CancelState.OFFERED);
        assertThat(said).extracting(Banner::title).contains("march.csv was not cancelled");
    }

    @Test
    void whoMayNotCancelCancelsNothing() {
        var cancelling = new Cancelling(this::note, this::admitted, new ImmediateWork());
        sessionCheck =
                () -> {
                    throw new UserError("Only administrators may do that.");
                };
        cancelling.begin(march, said::add);
        cancelling.progressed(RunViewModel.stepOf(RunStep.PLANNING, 0, 0));

        cancelling.ask();

        assertThat(asked).isEmpty();
        assertThat(cancelling.stateProperty().get()).isEqualTo(CancelState.OFFERED);
        assertThat(said)
                .extracting(Banner::text)
                .containsExactly("Only administrators may do that.");
    }

    @Test
    void aLateAnswerIsNotTakenForTheNextRun() {
        var work = new HeldWork();
        answer = Cancellation.DECIDED;
        var cancelling = new Cancelling(this::note, this::admitted, work);
        cancelling.begin(march, said::add);
        cancelling.progressed(RunViewModel.stepOf(RunStep.PLANNING, 0, 0));
        cancelling.ask();
        cancelling.end();
        cancelling.begin(march, said::add);

        work.doOldest();

        assertThat(cancelling.stateProperty().get()).isEqualTo(CancelState.OFFERED);
    }

    private Banner runThrough(RunOutcome outcome, RunStep... steps) {
        var cancelling = new Cancelling(this::note, this::admitted, new ImmediateWork());
        Runs runs =
                (_, _, _, progress) -> {
                    for (var step : steps) {
                        progress.at(step, 0, 0);
                        if (step == cancelledAt) {
                            cancelling.ask();
                        }
                    }
                    return outcome;
                };
        var model =
                new RunViewModel(
                        runs, this::admitted, new ImmediateWork(), cancelling, Runnable::run);
        cancelling.stateProperty().subscribe(state -> stands.add(state));
        model.resultProperty().subscribe(banner -> said.add(banner));
        model.runPlan(march, "h", _ -> {});
        return model.resultProperty().get();
    }

    private Cancellation note(Actor actor, DistributionId id) {
        asked.add(Map.entry(actor, id));
        return answer;
    }

    private String admitted() {
        return sessionCheck.requireAdmin();
    }

    private RunOutcome completed() {
        return new RunOutcome.Completed(march.id(), 1, 3_250, 17, "", null, List.of());
    }
}
