package org.leaddistribution.admin.distributions;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.fx.ScreenContext.SessionCheck;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.run.CancellingRun.Cancellation;
import org.leaddistribution.run.RunStep;

/// Cancels the run that this console carries out, as long as its plan is not decided.
///
/// A run that still waits for its turn is cancelled as soon as that comes: before, there is nothing stored
/// that could be cancelled.
public final class Cancelling {
    private final BiFunction<Actor, DistributionId, Cancellation> cancelRun;
    private final SessionCheck sessionCheck;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<CancelState> state =
            new ReadOnlyObjectWrapper<>(CancelState.OFFERED);
    private RunStep step = RunStep.WAITING;
    private @Nullable Request request;

    /// @param cancelRun [org.leaddistribution.run.CancellingRun#cancel]
    public Cancelling(
            BiFunction<Actor, DistributionId, Cancellation> cancelRun,
            SessionCheck sessionCheck,
            BackgroundWork work) {
        this.cancelRun = cancelRun;
        this.sessionCheck = sessionCheck;
        this.work = work;
    }

    /// Whether the current run can be cancelled.
    public enum CancelState {
        OFFERED,
        ASKED,
        /// Nothing stops the run any more.
        DECIDED
    }

    /// A request for one run, so that a late answer for an earlier run is recognised as such.
    private static final class Request {
        private final Distribution running;
        private final Consumer<Banner> told;

        private Request(Distribution running, Consumer<Banner> told) {
            this.running = running;
            this.told = told;
        }
    }

    /// A run begins, with everything open.
    ///
    /// @param told called with why it could not be cancelled
    void begin(Distribution running, Consumer<Banner> told) {
        request = new Request(running, told);
        step = RunStep.WAITING;
        state.set(CancelState.OFFERED);
    }

    void progressed(ProgressStep progress) {
        var before = step;
        step = progress.stage() instanceof RunStep known ? known : RunStep.WAITING;
        if (step.compareTo(RunStep.PLANNING) > 0) {
            state.set(CancelState.DECIDED);
        } else if (before == RunStep.WAITING && state.get() == CancelState.ASKED) {
            sendIfBegun();
        }
    }

    public void ask() {
        if (state.get() == CancelState.OFFERED) {
            state.set(CancelState.ASKED);
            sendIfBegun();
        }
    }

    private void sendIfBegun() {
        var sent = request;
        if (sent == null || step == RunStep.WAITING) {
            return;
        }
        work.start(
                Job.passing("Cancelling", () -> cancel(sent.running.id())),
                Watcher.of(
                        answer -> hear(sent, answer),
                        message -> refuse(sent, Banner.danger(title(sent), message))));
    }

    private Cancellation cancel(DistributionId id) {
        return cancelRun.apply(new Actor(sessionCheck.requireAdmin()), id);
    }

    /// A run that is cancelled reports so itself when it ends.
    private void hear(Request sent, Cancellation answer) {
        switch (answer) {
            case CANCELLED, ASKED, NOT_RUNNING, UNKNOWN -> {}
            case DECIDED -> {
                if (sent == request) {
                    state.set(CancelState.DECIDED);
                }
            }
            case UNSETTLED ->
                    refuse(
                            sent,
                            Banner.warning(
                                    title(sent), "The run was changing hands. Cancel it again."));
        }
    }

    private void refuse(Request sent, Banner why) {
        if (sent == request) {
            state.set(CancelState.OFFERED);
            sent.told.accept(why);
        }
    }

    private static String title(Request sent) {
        return sent.running.upload().filename() + " was not cancelled";
    }

    void end() {
        request = null;
    }

    public ReadOnlyObjectProperty<CancelState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
