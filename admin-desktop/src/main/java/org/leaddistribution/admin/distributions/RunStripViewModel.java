package org.leaddistribution.admin.distributions;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.distributions.Cancelling.CancelState;
import org.leaddistribution.admin.distributions.RunLine.Cancel;
import org.leaddistribution.admin.distributions.RunLine.Kind;
import org.leaddistribution.admin.distributions.RunViewModel.Run;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.programs.Program;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.run.CancellingRun.Cancellation;
import org.leaddistribution.run.CurrentRun;
import org.leaddistribution.run.RunSight;
import org.leaddistribution.run.RunSight.RunEnd;
import org.leaddistribution.run.RunStep;

/// The run that is under way, whoever has begun it and wherever it goes on, and how it ended: for the status bar,
/// and for everything that has to wait until it is over.
///
/// Of the run that this person has begun here every step is heard at once, of others what they tell the database.
public final class RunStripViewModel {
    private final RunViewModel own;
    private final Elsewhere elsewhere;
    private final ScreenContext context;
    private final RunWords words;
    private final TimeLeft timeLeft;
    private final ReadOnlyObjectWrapper<RunLine> line = new ReadOnlyObjectWrapper<>(RunLine.NONE);
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private @Nullable CurrentRun seen;
    private @Nullable RunEnd ended;
    private @Nullable DistributionId told;
    private Looking looking = Looking.NOT_NOW;

    private enum Looking {
        NOW,
        NOT_NOW
    }

    /// What is known of runs outside this session, and what can be done about them.
    ///
    /// @param here this program
    /// @param look [org.leaddistribution.run.WatchingRuns#look]
    /// @param cancel [org.leaddistribution.run.CancellingRun#cancel]
    /// @param refresh shows the list of distributions as it then is, and calls back once it does
    /// @param page shows all about one
    public record Elsewhere(
            Program.Id here,
            Function<@Nullable CurrentRun, RunSight> look,
            BiFunction<Actor, DistributionId, Cancellation> cancel,
            Consumer<Runnable> refresh,
            Consumer<Distribution> page) {}

    /// @param own the run of this session
    /// @param nanos a monotonic clock, as [System#nanoTime]
    public RunStripViewModel(
            RunViewModel own, Elsewhere elsewhere, ScreenContext context, LongSupplier nanos) {
        this.own = own;
        this.elsewhere = elsewhere;
        this.context = context;
        this.words = new RunWords(elsewhere.here());
        this.timeLeft = new TimeLeft(nanos);
        own.currentProperty().subscribe(this::hearOwn);
        own.cancelling().stateProperty().subscribe(_ -> show());
    }

    private void hearOwn(@Nullable Run run) {
        if (run != null) {
            told = run.id();
            ended = null;
        }
        show();
    }

    /// Looks at the database, unless it is being looked at: for a clock to call.
    public void keepFresh() {
        if (looking == Looking.NOW) {
            return;
        }
        looking = Looking.NOW;
        var before = seen;
        boolean isIdle = own.currentProperty().get() == null;
        context.work()
                .start(
                        Job.passing("Looking for runs", () -> elsewhere.look().apply(before)),
                        Watcher.of(sight -> hear(sight, isIdle), _ -> looking = Looking.NOT_NOW));
    }

    /// Of a run that was begun here the end is told by what began it.
    ///
    /// @param isIdle whether no run that was begun here went on when the look was begun
    private void hear(RunSight sight, boolean isIdle) {
        looking = Looking.NOT_NOW;
        seen = sight.current();
        var end = sight.ended();
        if (seen != null) {
            ended = null;
        }
        if (end != null && !end.distribution().id().equals(told)) {
            ended = end;
            elsewhere.refresh().accept(() -> {});
        }
        if (isIdle && own.currentProperty().get() == null) {
            told = null;
        }
        show();
    }

    private void show() {
        var mine = own.currentProperty().get();
        var other = seen;
        var end = ended;
        if (mine != null) {
            obstacle.set(RunWords.obstacle(mine.filename(), ""));
            line.set(lineOf(mine.progress()));
        } else if (other != null && !isOver(other)) {
            obstacle.set(words.obstacle(other));
            line.set(lineOf(other));
        } else {
            obstacle.set("");
            timeLeft.begin();
            line.set(end == null ? RunLine.NONE : RunWords.ended(end));
        }
    }

    /// The run that was begun here has ended, and the look that will see so is not made yet.
    private boolean isOver(CurrentRun run) {
        var distribution = run.distribution();
        return distribution != null && distribution.id().equals(told);
    }

    private RunLine lineOf(ProgressStep progress) {
        var step = progress.stage() instanceof RunStep known ? known : null;
        return new RunLine(
                Kind.RUNNING,
                progress.step(),
                count(progress.done(), progress.total()),
                progress.fraction(),
                timeLeft.of(step, progress.done(), progress.total()),
                "",
                cancelOf(own.cancelling().stateProperty().get()));
    }

    private static Cancel cancelOf(CancelState state) {
        return switch (state) {
            case OFFERED -> Cancel.OFFERED;
            case ASKED -> Cancel.ASKED;
            case DECIDED -> Cancel.DECIDED;
        };
    }

    private RunLine lineOf(CurrentRun run) {
        var left = timeLeft.of(run.step(), run.done(), run.total());
        if (RunWords.isStale(run)) {
            return RunLine.said(Kind.STALE, RunWords.what(run), words.who(run)).with(cancelOf(run));
        }
        var progress = new ProgressStep(run.stage(), "", run.done(), run.total());
        return new RunLine(
                Kind.RUNNING,
                RunWords.what(run),
                count(run.done(), run.total()),
                progress.fraction(),
                left,
                words.who(run),
                cancelOf(run));
    }

    private Cancel cancelOf(CurrentRun run) {
        return switch (run.stage()) {
            case STARTING -> Cancel.HIDDEN;
            case CANCELLABLE -> context.rights() == Rights.WRITE ? Cancel.OFFERED : Cancel.HIDDEN;
            case CANCELLING -> Cancel.ASKED;
            case DECIDED -> Cancel.DECIDED;
        };
    }

    private static String count(long done, long total) {
        return total == 0 ? "" : Formats.count(done) + " of " + Formats.count(total);
    }

    /// At once for the run that was begun here; somebody else's after a question.
    public void cancel() {
        if (own.currentProperty().get() != null) {
            own.cancelling().ask();
            return;
        }
        var run = seen;
        var running = run == null ? null : run.distribution();
        if (running != null) {
            CancellingElsewhere.of(running, elsewhere.cancel())
                    .ask(context, elsewhere.refresh(), own.resultProperty()::set);
        }
    }

    /// Takes the news of how a run ended away.
    public void dismiss() {
        ended = null;
        show();
    }

    /// Shows all about the distribution whose run has ended.
    public void showEnded() {
        var end = ended;
        if (end != null) {
            elsewhere.page().accept(end.distribution());
        }
    }

    ReadOnlyObjectProperty<RunLine> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /// Which program the run is in, for whoever wants to know more; empty where there is nothing to say.
    String where() {
        var run = seen;
        return own.currentProperty().get() != null || run == null ? "" : RunWords.where(run);
    }

    /// Why nothing can be distributed now; empty while something can.
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }
}
