package org.leaddistribution.admin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.SampleContext;
import org.leaddistribution.admin.fixture.SamplePlans;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.admin.plan.PlanView.CopiesBar;
import org.leaddistribution.admin.plan.PlanViewModel.PlanStage.Changed;
import org.leaddistribution.admin.plan.PlanViewModel.PlanStage.Nothing;
import org.leaddistribution.admin.plan.PlanViewModel.PlanStage.Shown;
import org.leaddistribution.admin.plan.PlanViewModel.PlanStage.Trouble;
import org.leaddistribution.admin.plan.PlanViewModel.PlanStage.Working;
import org.leaddistribution.admin.plan.PlanViewModel.PlanSteps;
import org.leaddistribution.delivery.ShareQuery;
import org.leaddistribution.delivery.ShareQuery.Portion;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.ShareOutline;
import org.leaddistribution.run.PreviewProgress;
import org.leaddistribution.run.PreviewingDistribution.PreviewOutcome;
import org.leaddistribution.run.PreviewingDistribution.PreviewOutcome.NoSuchDistribution;
import org.leaddistribution.run.RunOutcome.PlanChanged;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest;

class PlanViewModelTest {
    private final Distribution march = ADistribution.of("march.csv").build();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final List<String> steps = new ArrayList<>();
    private Consumer<PlanChanged> refused = _ -> {};

    @Test
    void aPlanIsShownInWordsTheLeastFilledFirst() {
        var plan = shown(model(SamplePlans::ofMarch, new ImmediateWork()));

        assertThat(plan.served()).isEqualTo("9 of 9");
        assertThat(plan.total()).isEqualTo("2,200");
        assertThat(plan.filled()).isEqualTo("94 %");
        assertThat(plan.notes()).singleElement().asString().startsWith("150 more leads would fill");
        assertThat(plan.proof()).startsWith("Proven");
        assertThat(plan.copies()).extracting(CopiesBar::copies).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aHundredThousandMembersAreSortedSoughtAndShownAPageAtATime() {
        var model = model((id, _) -> SamplePlans.ofMany(id, 100_000), new ImmediateWork());
        var shares = model.shares();

        assertThat(shares.rows())
                .hasSize(100)
                .isSortedAccordingTo(Comparator.comparingDouble(ShareOutline::fillRatio));
        shares.ask(shares.queryProperty().get().withText("M9999"));
        assertThat(shares.rows()).hasSize(11);
        shares.ask(ShareQuery.ofPlan(0).withPortion(Portion.NOTHING));
        assertThat(shares.rows()).allSatisfy(share -> assertThat(share.size()).isZero());
    }

    @Test
    void justThePlanThatIsShownIsDistributed() {
        var model = model(SamplePlans::ofMarch, new ImmediateWork());

        model.distribute();

        assertThat(steps).containsExactly("distribute march.csv " + shown(model).hash());
    }

    @Test
    void isAskedOnceNamingFileLeadsMembersAndThatItIsForGood() {
        model(SamplePlans::ofMarch, new ImmediateWork()).distribute();

        assertThat(dialogs.questions())
                .singleElement()
                .satisfies(
                        question -> {
                            assertThat(question.title())
                                    .isEqualTo(
                                            "Give 2,200 leads of leads_mar_2026.csv to 9 members?");
                            assertThat(question.text()).contains("cannot be undone");
                        });
    }

    @Test
    void nothingIsDistributedToWhoThinksBetterOfIt() {
        dialogs.willAnswer(Answer.NO);

        model(SamplePlans::ofMarch, new ImmediateWork()).distribute();

        assertThat(steps).isEmpty();
    }

    @Test
    void aPlanWithoutAnEligibleMemberIsNotDistributed() {
        var model = model(SamplePlans::empty, new ImmediateWork());

        model.distribute();

        assertThat(shown(model).obstacle()).startsWith("No member is eligible");
        assertThat(dialogs.questions()).isEmpty();
        assertThat(steps).isEmpty();
    }

    @Test
    void nothingIsDistributedBeforeAPlanIsShown() {
        model(SamplePlans::ofMarch, new HeldWork()).distribute();

        assertThat(steps).isEmpty();
    }

    @Test
    void aRefusalNamesWhatChangedAndStaysUntilTheNewPlanIsAskedFor() {
        var model = model(SamplePlans::ofMarch, new ImmediateWork());
        model.distribute();

        refused.accept(
                (PlanChanged)
                        SamplePlans.outOfDate(
                                march.id(), new RunRequest.ThisPlan("h"), RunProgress.NOBODY));
        model.refresh();

        assertThat(model.stageProperty().get()).isInstanceOf(Changed.class);
        assertThat(((Changed) model.stageProperty().get()).changes())
                .hasSize(4)
                .contains("ben moved from Silver to Gold.", "carla is suspended now.");
        assertThat(steps).last().isEqualTo("forward");

        model.showNewPlan();
        assertThat(model.stageProperty().get()).isInstanceOf(Shown.class);
    }

    @Test
    void whoeverLeavesIsNotShownThePlanThatComesLate() {
        var work = new HeldWork();
        var model = model(SamplePlans::ofMarch, work);
        assertThat(model.stageProperty().get()).isInstanceOf(Working.class);

        model.back();
        work.doOldest();

        assertThat(model.stageProperty().get()).isInstanceOf(Nothing.class);
        assertThat(steps).containsExactly("back");
    }

    @Test
    void whatGoesWrongIsSaidAndCanBeTriedAgain() {
        var model =
                model(
                        (_, _) -> {
                            throw new UserError("The database does not answer.");
                        },
                        new ImmediateWork());
        assertThat(model.stageProperty().get())
                .isEqualTo(new Trouble("The database does not answer."));

        var gone = model((id, _) -> new NoSuchDistribution(id), new ImmediateWork());
        assertThat(gone.stageProperty().get()).isInstanceOf(Trouble.class);
    }

    private static PlanView shown(PlanViewModel model) {
        assertThat(model.stageProperty().get()).isInstanceOf(Shown.class);
        return ((Shown) model.stageProperty().get()).plan();
    }

    private PlanViewModel model(
            BiFunction<DistributionId, PreviewProgress, PreviewOutcome> previews,
            BackgroundWork work) {
        var model =
                new PlanViewModel(
                        previews,
                        new NotedSteps(),
                        SampleContext.of(dialogs, work, SampleContext.ANN));
        model.choose(march);
        model.refresh();
        return model;
    }

    private final class NotedSteps implements PlanSteps {
        @Override
        public void distribute(
                Distribution distribution, String planHash, Consumer<PlanChanged> hears) {
            steps.add("distribute " + distribution.upload().filename() + " " + planHash);
            refused = hears;
        }

        @Override
        public void back() {
            steps.add("back");
        }

        @Override
        public void forward() {
            steps.add("forward");
        }
    }
}
