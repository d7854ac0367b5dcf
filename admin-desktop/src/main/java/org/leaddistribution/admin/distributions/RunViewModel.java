package org.leaddistribution.admin.distributions;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.fx.SessionCheck;
import org.leaddistribution.admin.fx.Watcher;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunOutcome.PlanChanged;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.run.RunStep;

/// The run that this console carries out: one at a time, as the database has it.
public final class RunViewModel {
    private final Runs runs;
    private final SessionCheck sessionCheck;
    private final BackgroundWork work;
    private final Cancelling cancelling;
    private final Consumer<Runnable> refresh;
    private final ReadOnlyObjectWrapper<@Nullable Run> current = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Banner> result = new SimpleObjectProperty<>(Banner.NONE);

    /// What is being run.
    public record Run(String filename, ProgressStep advance) {}

    /// @param refresh shows what is stored as it then is, and calls back once it does
    public RunViewModel(
            Runs runs,
            SessionCheck sessionCheck,
            BackgroundWork work,
            Cancelling cancelling,
            Consumer<Runnable> refresh) {
        this.runs = runs;
        this.sessionCheck = sessionCheck;
        this.work = work;
        this.cancelling = cancelling;
        this.refresh = refresh;
    }

    /// Ends the failed round with what is written of it; nothing while another run goes on.
    public void close(Distribution distribution) {
        start(distribution, new RunRequest.Close(), _ -> {});
    }

    /// Runs just this plan; nothing while another run goes on.
    ///
    /// @param refused hears when the plan is out of date, in place of the banner
    public void runPlan(Distribution distribution, String planHash, Consumer<PlanChanged> refused) {
        start(
                distribution,
                new RunRequest.ThisPlan(planHash),
                outcome -> {
                    if (outcome instanceof PlanChanged changed) {
                        result.set(Banner.NONE);
                        refused.accept(changed);
                    }
                });
    }

    private void start(Distribution distribution, RunRequest request, Consumer<RunOutcome> told) {
        if (current.get() != null) {
            return;
        }
        result.set(Banner.NONE);
        var name = distribution.upload().filename();
        cancelling.begin(distribution, result::set);
        current.set(new Run(name, ProgressStep.beginning("Starting")));
        work.start(
                job(runs, sessionCheck, distribution, request),
                new Watcher<RunOutcome>(
                        advance -> advance(name, advance),
                        outcome ->
                                end(
                                        RunResult.banner(distribution, outcome),
                                        () -> told.accept(outcome)),
                        message -> end(RunResult.interrupted(distribution, message), () -> {})));
        refresh.accept(() -> {});
    }

    private void advance(String name, ProgressStep advance) {
        current.set(new Run(name, advance));
        cancelling.advanced(advance);
    }

    /// Keeps no screen in memory: it may outlast the session.
    private static Job<RunOutcome> job(
            Runs runs, SessionCheck sessionCheck, Distribution distribution, RunRequest request) {
        return Job.lasting(
                "Distributing " + distribution.upload().filename(),
                reports -> {
                    var actor = new Actor(sessionCheck.requireAdmin());
                    return runs.run(
                            actor,
                            distribution.id(),
                            request,
                            (step, done, total) -> reports.at(advance(step, done, total)));
                });
    }

    static ProgressStep advance(RunStep step, long done, long total) {
        return new ProgressStep(step, step.label(), done, total);
    }

    /// What is shown is current when the news come.
    private void end(Banner banner, Runnable told) {
        cancelling.end();
        refresh.accept(
                () -> {
                    current.set(null);
                    result.set(banner);
                    told.run();
                });
    }

    public Cancelling cancelling() {
        return cancelling;
    }

    /// Null while nothing runs.
    public ReadOnlyObjectProperty<@Nullable Run> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// What came of the latest run, until somebody dismisses it.
    public ObjectProperty<Banner> resultProperty() {
        return result;
    }

    /// Runs a distribution to its end: [org.leaddistribution.run.RunForStaff#run].
    @FunctionalInterface
    public interface Runs {
        RunOutcome run(Actor actor, DistributionId id, RunRequest request, RunProgress progress);
    }
}
