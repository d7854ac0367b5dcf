package org.leaddistribution.admin.distributions;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Actor;
import org.leaddistribution.admin.fx.Admission;
import org.leaddistribution.admin.fx.Advance;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Watcher;
import org.leaddistribution.distribution.Distribution;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.usecase.run.CancellingRun.Cancellation;
import org.leaddistribution.usecase.run.RunStep;

/// Cancels the run that this console carries out, as long as its plan is not decided.
///
/// A run that still waits for its turn is cancelled as soon as that comes: before, there is nothing stored
/// that could be cancelled.
public final class Cancelling {
    private final Cancellations cancellations;
    private final Admission admission;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<Stand> stand = new ReadOnlyObjectWrapper<>(Stand.OFFERED);
    private RunStep step = RunStep.WAITING;
    private @Nullable Asking asking;

    public Cancelling(Cancellations cancellations, Admission admission, BackgroundWork work) {
        this.cancellations = cancellations;
        this.admission = admission;
        this.work = work;
    }

    /// Who does it: [org.leaddistribution.usecase.run.CancellingRun#cancel].
    @FunctionalInterface
    public interface Cancellations {
        Cancellation cancel(Actor actor, DistributionId id);
    }

    /// How it stands with the run that goes on.
    public enum Stand {
        OFFERED,
        ASKED,
        /// Nothing stops the run any more.
        DECIDED
    }

    /// What a person wants of one run; the answer for an earlier one is not mistaken for it.
    private static final class Asking {
        private final Distribution running;
        private final Consumer<Banner> told;

        private Asking(Distribution running, Consumer<Banner> told) {
            this.running = running;
            this.told = told;
        }
    }

    /// A run begins, with everything open.
    ///
    /// @param told hears why a wish came to nothing
    void begin(Distribution running, Consumer<Banner> told) {
        asking = new Asking(running, told);
        step = RunStep.WAITING;
        stand.set(Stand.OFFERED);
    }

    void advanced(Advance advance) {
        var before = step;
        step = advance.stage() instanceof RunStep known ? known : RunStep.WAITING;
        if (step.compareTo(RunStep.PLANNING) > 0) {
            stand.set(Stand.DECIDED);
        } else if (before == RunStep.WAITING && stand.get() == Stand.ASKED) {
            sendIfBegun();
        }
    }

    public void ask() {
        if (stand.get() == Stand.OFFERED) {
            stand.set(Stand.ASKED);
            sendIfBegun();
        }
    }

    private void sendIfBegun() {
        var asked = asking;
        if (asked == null || step == RunStep.WAITING) {
            return;
        }
        work.start(
                Job.passing("Cancelling", () -> cancel(asked.running.id())),
                Watcher.of(
                        answer -> hear(asked, answer),
                        message -> refuse(asked, Banner.danger(title(asked), message))));
    }

    private Cancellation cancel(DistributionId id) {
        return cancellations.cancel(new Actor(admission.requireAdmin()), id);
    }

    /// Of a run that is cancelled its own end tells.
    private void hear(Asking asked, Cancellation answer) {
        switch (answer) {
            case CANCELLED, ASKED, NOT_RUNNING, UNKNOWN -> {}
            case DECIDED -> {
                if (asked == asking) {
                    stand.set(Stand.DECIDED);
                }
            }
            case UNSETTLED ->
                    refuse(
                            asked,
                            Banner.warning(
                                    title(asked), "The run was changing hands. Cancel it again."));
        }
    }

    private void refuse(Asking asked, Banner why) {
        if (asked == asking) {
            stand.set(Stand.OFFERED);
            asked.told.accept(why);
        }
    }

    private static String title(Asking asked) {
        return asked.running.upload().filename() + " was not cancelled";
    }

    void end() {
        asking = null;
    }

    public ReadOnlyObjectProperty<Stand> standProperty() {
        return stand.getReadOnlyProperty();
    }
}
