package org.leaddistribution.admin.distributions;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.fx.ScreenContext.SessionCheck;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Round.Shortage;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunOutcome.Cancelled;
import org.leaddistribution.run.RunOutcome.Completed;
import org.leaddistribution.run.RunOutcome.Failed;
import org.leaddistribution.run.RunOutcome.NotRun;
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
    public record Run(DistributionId id, String filename, ProgressStep progress) {}

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
    /// @param refused called when the plan is out of date, in place of the banner
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
        cancelling.begin(distribution, result::set);
        show(distribution, ProgressStep.beginning("Starting"));
        work.start(
                job(runs, sessionCheck, distribution, request),
                new Watcher<RunOutcome>(
                        progress -> show(distribution, progress),
                        outcome ->
                                end(
                                        RunResult.banner(distribution, outcome),
                                        () -> told.accept(outcome)),
                        message -> end(RunResult.interrupted(distribution, message), () -> {})));
        refresh.accept(() -> {});
    }

    private void show(Distribution running, ProgressStep progress) {
        current.set(new Run(running.id(), running.upload().filename(), progress));
        cancelling.progressed(progress);
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
                            (step, done, total) -> reports.at(stepOf(step, done, total)));
                });
    }

    static ProgressStep stepOf(RunStep step, long done, long total) {
        return new ProgressStep(step, step.label(), done, total);
    }

    /// Tells the result once the list shows it.
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

    /// The result of the latest run, until it is dismissed.
    public ObjectProperty<Banner> resultProperty() {
        return result;
    }

    /// Runs a distribution to its end: [org.leaddistribution.run.RunForStaff#run].
    @FunctionalInterface
    public interface Runs {
        RunOutcome run(Actor actor, DistributionId id, RunRequest request, RunProgress progress);
    }

    /// Says what came of a run, and what to do about it.
    private static final class RunResult {
        private RunResult() {}

        static Banner banner(Distribution distribution, RunOutcome outcome) {
            var name = distribution.upload().filename();
            return switch (outcome) {
                case Completed completed -> completed(name, completed);
                case Failed failed ->
                        Banner.danger(
                                name + " could not be distributed to its end", failed(failed));
                case Cancelled _ ->
                        Banner.info(
                                name + " is as it was before",
                                "The run was cancelled, and nothing was given to anybody in it."
                                        + " It can be distributed again.");
                case NotRun notRun ->
                        Banner.warning(name + " was not distributed", notRun.reason());
            };
        }

        private static String failed(Failed failed) {
            return DistributionDetails.stopped(failed.message(), failed.step().label());
        }

        /// The run was interrupted, and it is not known here how far it came.
        static Banner interrupted(Distribution distribution, String message) {
            return Banner.danger(
                    distribution.upload().filename() + " was not distributed to its end",
                    message + " What was done is kept; its status shows how it stands.");
        }

        private static Banner completed(String name, Completed round) {
            var figures =
                    "%s to %s in round %s."
                            .formatted(
                                    Formats.count(
                                            round.assignments(),
                                            "lead was given",
                                            "leads were given"),
                                    Formats.count(round.membersServed(), "member", "members"),
                                    Formats.count(round.round()));
            var said = figures + shortage(round.shortage());
            var warnings =
                    round.warnings().stream()
                            .map(Warning::message)
                            .collect(Collectors.joining(" "));
            return warnings.isEmpty()
                    ? Banner.success(name + " is distributed", said)
                    : Banner.warning(name + ended(round), said + " " + warnings);
        }

        private static String ended(Completed round) {
            boolean isClosed =
                    round.warnings().stream()
                            .anyMatch(warning -> warning.code().equals(Warning.ROUND_CLOSED));
            return isClosed ? " is closed" : " is distributed";
        }

        private static String shortage(@Nullable Shortage shortage) {
            return shortage == null || shortage.isNone() ? "" : " " + shortage.sentence();
        }
    }
}
