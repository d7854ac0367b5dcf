package org.leaddistribution.admin.distributions;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Actor;
import org.leaddistribution.admin.fx.Admission;
import org.leaddistribution.admin.fx.Advance;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Watcher;
import org.leaddistribution.distribution.Distribution;
import org.leaddistribution.usecase.run.RunOutcome;
import org.leaddistribution.usecase.run.RunOutcome.PlanChanged;
import org.leaddistribution.usecase.run.RunProgress;
import org.leaddistribution.usecase.run.RunStep;
import org.leaddistribution.usecase.run.RunWish;

/// The run that this console carries out: one at a time, as the database has it.
public final class RunViewModel {
    private final Runs runs;
    private final Admission admission;
    private final BackgroundWork work;
    private final Cancelling cancelling;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<@Nullable Run> current = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Banner> result = new SimpleObjectProperty<>(Banner.NONE);

    /// What is being run.
    public record Run(String filename, Advance advance) {}

    /// @param changed called whenever what is stored has changed
    public RunViewModel(
            Runs runs,
            Admission admission,
            BackgroundWork work,
            Cancelling cancelling,
            Runnable changed) {
        this.runs = runs;
        this.admission = admission;
        this.work = work;
        this.cancelling = cancelling;
        this.changed = changed;
    }

    /// Runs what `action` means; nothing while another run goes on.
    public void run(Distribution distribution, RunAction action) {
        switch (action) {
            case DISTRIBUTE -> start(distribution, new RunWish.FirstRound(), _ -> {});
            case NEXT_ROUND -> start(distribution, new RunWish.NextRound(), _ -> {});
            case CLOSE -> start(distribution, new RunWish.Close(), _ -> {});
            case NONE -> {}
        }
    }

    /// Runs just this plan; nothing while another run goes on.
    ///
    /// @param refused hears when the plan is out of date, in place of the banner
    public void runPlan(Distribution distribution, String planHash, Consumer<PlanChanged> refused) {
        start(
                distribution,
                new RunWish.ThisPlan(planHash),
                outcome -> {
                    if (outcome instanceof PlanChanged changed) {
                        result.set(Banner.NONE);
                        refused.accept(changed);
                    }
                });
    }

    private void start(Distribution distribution, RunWish wish, Consumer<RunOutcome> told) {
        if (current.get() != null) {
            return;
        }
        result.set(Banner.NONE);
        var name = distribution.upload().filename();
        cancelling.begin(distribution, result::set);
        current.set(new Run(name, Advance.beginning("Starting")));
        work.start(
                Job.lasting("Distributing " + name, reports -> run(distribution, wish, reports)),
                new Watcher<RunOutcome>(
                        advance -> advance(name, advance),
                        outcome -> {
                            end(RunResult.banner(distribution, outcome));
                            told.accept(outcome);
                        },
                        message -> end(RunResult.interrupted(distribution, message))));
        changed.run();
    }

    private void advance(String name, Advance advance) {
        current.set(new Run(name, advance));
        cancelling.advanced(advance);
    }

    private RunOutcome run(Distribution distribution, RunWish wish, Job.Reports reports) {
        var actor = new Actor(admission.requireAdmin());
        RunProgress progress = (step, done, total) -> reports.at(advance(step, done, total));
        return runs.run(actor, distribution.id(), wish, progress);
    }

    static Advance advance(RunStep step, long done, long total) {
        return new Advance(step.label(), done, total);
    }

    private void end(Banner banner) {
        cancelling.end();
        current.set(null);
        result.set(banner);
        changed.run();
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
}
