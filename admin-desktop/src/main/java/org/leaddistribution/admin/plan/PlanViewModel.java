package org.leaddistribution.admin.plan;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.BackgroundWork.Running;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.Job.Weight;
import org.leaddistribution.admin.fx.PagedList;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.plan.PlanViewModel.PlanStage.Changed;
import org.leaddistribution.admin.plan.PlanViewModel.PlanStage.Nothing;
import org.leaddistribution.admin.plan.PlanViewModel.PlanStage.Shown;
import org.leaddistribution.admin.plan.PlanViewModel.PlanStage.Trouble;
import org.leaddistribution.admin.plan.PlanViewModel.PlanStage.Working;
import org.leaddistribution.delivery.ShareQuery;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.PlanChange;
import org.leaddistribution.round.ShareOutline;
import org.leaddistribution.run.PreviewProgress;
import org.leaddistribution.run.PreviewProgress.Wanted;
import org.leaddistribution.run.PreviewingDistribution.PreviewOutcome;
import org.leaddistribution.run.PreviewingDistribution.PreviewOutcome.Cancelled;
import org.leaddistribution.run.PreviewingDistribution.PreviewOutcome.NoSuchDistribution;
import org.leaddistribution.run.PreviewingDistribution.PreviewOutcome.Previewed;
import org.leaddistribution.run.RunOutcome.PlanChanged;

/// The plan of one distribution's next round: worked out, shown, and run as it was shown or not at all.
public final class PlanViewModel {
    private final BiFunction<DistributionId, PreviewProgress, PreviewOutcome> preview;
    private final PlanSteps steps;
    private final ScreenContext context;
    private final ReadOnlyObjectWrapper<PlanStage> stage =
            new ReadOnlyObjectWrapper<>(new Nothing());
    private final PagedList<ShareOutline, ShareQuery> shares;
    private @Nullable Distribution subject;
    private Running working = Running.NOTHING;

    /// Of the plan that was shown last; read by other threads.
    private volatile List<ShareOutline> planned = List.of();

    private int asked;

    /// @param preview [org.leaddistribution.run.PreviewingDistribution#preview]
    public PlanViewModel(
            BiFunction<DistributionId, PreviewProgress, PreviewOutcome> preview,
            PlanSteps steps,
            ScreenContext context) {
        this.preview = preview;
        this.steps = steps;
        this.context = context;
        this.shares =
                new PagedList<>(
                        new PagedList.Source<>(
                                "Reading the plan",
                                this::sharesOnPage,
                                share -> share.member().address()),
                        ShareQuery.ofPlan(0),
                        context.work());
    }

    /// The plan that is not stored yet is all here.
    private Page<ShareOutline> sharesOnPage(ShareQuery query, PageRequest request) {
        var selected = query.of(planned);
        var items = selected.stream().skip(request.skip()).limit(request.limit()).toList();
        return new Page<>(items, selected.size(), request);
    }

    /// Chooses whose plan is shown; it is worked out when the screen comes to the front.
    public void choose(Distribution distribution) {
        working.cancel();
        asked++;
        subject = distribution;
        stage.set(new Nothing());
    }

    /// Works the plan out again; but a refusal stays until it was read.
    public void refresh() {
        if (!(stage.get() instanceof Changed) && !(stage.get() instanceof Working)) {
            workOut();
        }
    }

    public void showNewPlan() {
        workOut();
    }

    private void workOut() {
        var distribution = subject;
        if (distribution == null) {
            return;
        }
        int number = ++asked;
        stage.set(new Working(ProgressStep.beginning("Starting")));
        working =
                context.work()
                        .start(
                                new Job<>(
                                        "Working out the plan",
                                        Weight.PASSING,
                                        reports -> stageOf(distribution, reports)),
                                new Watcher<PlanStage>(
                                        progress -> become(number, new Working(progress)),
                                        come -> become(number, come),
                                        message -> become(number, new Trouble(message))));
    }

    private PlanStage stageOf(Distribution distribution, Job.Reports reports) {
        var outcome = preview.apply(distribution.id(), progress(reports));
        return switch (outcome) {
            case Previewed plan -> new Shown(PlanView.of(plan));
            case NoSuchDistribution _ ->
                    new Trouble("This distribution is not there any more: its upload was undone.");
            case Cancelled _ -> new Nothing();
        };
    }

    private static PreviewProgress progress(Job.Reports reports) {
        var all = List.of(PreviewProgress.Step.values());
        return new PreviewProgress() {
            @Override
            public Wanted at(Step step) {
                reports.at(new ProgressStep(step, step.label(), all.indexOf(step), all.size()));
                return isCalledOff() ? Wanted.NO_MORE : Wanted.STILL;
            }

            @Override
            public boolean isCalledOff() {
                return !reports.isWanted();
            }
        };
    }

    /// Results that were superseded in the meantime are dropped.
    private void become(int number, PlanStage next) {
        if (number == asked) {
            stage.set(next);
            if (next instanceof Shown(var plan)) {
                planned = plan.shares();
                shares.refresh();
            }
        }
    }

    /// Stops working it out, and leaves.
    public void back() {
        working.cancel();
        asked++;
        stage.set(new Nothing());
        steps.back();
    }

    /// Runs the plan that is shown, once the person has confirmed it: that cannot be undone.
    public void distribute() {
        var distribution = subject;
        if (distribution != null
                && stage.get() instanceof Shown(var plan)
                && plan.obstacle().isEmpty()) {
            context.dialogs()
                    .ifConfirmed(plan.question(), () -> distribute(distribution, plan.hash()));
        }
    }

    private void distribute(Distribution distribution, String planHash) {
        steps.distribute(distribution, planHash, refused -> changed(distribution, refused));
    }

    private void changed(Distribution distribution, PlanChanged refused) {
        choose(distribution);
        stage.set(new Changed(refused.changes().stream().map(PlanChange::sentence).toList()));
        steps.forward();
    }

    /// Everybody's share in the plan that is shown.
    PagedList<ShareOutline, ShareQuery> shares() {
        return shares;
    }

    ScreenContext context() {
        return context;
    }

    public ReadOnlyObjectProperty<PlanStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// Where a plan that was looked at goes from here.
    public interface PlanSteps {
        /// Runs just this plan.
        ///
        /// @param refused called when it is out of date; nothing has been run then
        void distribute(Distribution distribution, String planHash, Consumer<PlanChanged> refused);

        /// To where the person came from.
        void back();

        /// Brings the plan to the front again.
        void forward();
    }

    /// What the screen shows.
    public sealed interface PlanStage {
        /// No plan has been asked for yet.
        record Nothing() implements PlanStage {}

        record Working(ProgressStep progress) implements PlanStage {}

        record Shown(PlanView plan) implements PlanStage {}

        /// The plan was not run, because these things have changed since it was shown.
        record Changed(List<String> changes) implements PlanStage {}

        /// There is no plan to show.
        record Trouble(String message) implements PlanStage {}
    }
}
