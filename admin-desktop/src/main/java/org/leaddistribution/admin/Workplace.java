package org.leaddistribution.admin;

import java.util.function.Consumer;
import javafx.scene.Parent;
import org.leaddistribution.access.Staff;
import org.leaddistribution.admin.distributions.Cancelling;
import org.leaddistribution.admin.distributions.CancellingElsewhere;
import org.leaddistribution.admin.distributions.DistributionReading;
import org.leaddistribution.admin.distributions.DistributionsScreen;
import org.leaddistribution.admin.distributions.DistributionsViewModel;
import org.leaddistribution.admin.distributions.OtherActions;
import org.leaddistribution.admin.distributions.RunAction;
import org.leaddistribution.admin.distributions.RunViewModel;
import org.leaddistribution.admin.distributions.Withdrawing;
import org.leaddistribution.admin.fx.Admission;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Desk;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Rights;
import org.leaddistribution.admin.fx.SavingRejects;
import org.leaddistribution.admin.plan.PlanScreen;
import org.leaddistribution.admin.plan.PlanSteps;
import org.leaddistribution.admin.plan.PlanViewModel;
import org.leaddistribution.admin.shell.Navigation;
import org.leaddistribution.admin.shell.Shell;
import org.leaddistribution.admin.shell.ShellViewModel;
import org.leaddistribution.admin.shell.ThemeSwitch;
import org.leaddistribution.admin.upload.FileUpload;
import org.leaddistribution.admin.upload.FoundViewModel;
import org.leaddistribution.admin.upload.NextSteps;
import org.leaddistribution.admin.upload.Pace;
import org.leaddistribution.admin.upload.UploadScreen;
import org.leaddistribution.admin.upload.UploadViewModel;
import org.leaddistribution.distribution.Distribution;
import org.leaddistribution.usecase.run.RunOutcome.PlanChanged;

/// The screens of one person, wired together, from signing in to signing out.
final class Workplace {
    private final Backend backend;
    private final BackgroundWork work;
    private final Surroundings surroundings;
    private final Staff staff;
    private final Admission admission;
    private final Desk desk;
    private final SavingRejects rejects;
    private final Navigation navigation = new Navigation();
    private final ShellViewModel shell;

    Workplace(
            Backend backend,
            BackgroundWork work,
            Surroundings surroundings,
            Staff staff,
            Admission admission) {
        this.backend = backend;
        this.work = work;
        this.surroundings = surroundings;
        this.staff = staff;
        this.admission = admission;
        this.desk = new Desk(surroundings.dialogs(), work, new Formats(surroundings.zone()));
        this.rejects = new SavingRejects(backend.exportingRejects()::export, admission, desk);
        this.shell = new ShellViewModel(staff, work, backend.store()::requireReady);
    }

    /// To be called once.
    Parent build(ThemeSwitch theme, Runnable signOut) {
        var reading = DistributionReading.of(backend.store().distributions());
        var distributions = new DistributionsViewModel(reading, desk.formats(), work);
        var runs = runs(distributions);
        var rights = ShellViewModel.rightsOf(staff);
        var steps = planSteps(distributions, runs);
        var plan = new PlanViewModel(backend.previewing()::preview, steps, work);
        navigation.add(
                new DistributionsScreen(distributions, runs, otherActions(distributions), rights)
                        .build(
                                desk.dialogs(),
                                desk.formats(),
                                this::showUpload,
                                chosen -> showPlan(plan, chosen)));
        var occupied = runs.currentProperty().isNotNull();
        navigation.addBehind(PlanScreen.build(plan, rights, occupied));
        if (rights == Rights.WRITE) {
            addUpload(distributions, runs);
        }
        var view = Shell.around(navigation, shell, theme, signOut);
        navigation.show(DistributionsScreen.TITLE);
        shell.checkDatabase();
        return view;
    }

    private RunViewModel runs(DistributionsViewModel distributions) {
        return new RunViewModel(
                backend.running()::run,
                admission,
                work,
                new Cancelling(backend.cancelling()::cancel, admission, work),
                distributions::refresh);
    }

    private OtherActions otherActions(DistributionsViewModel distributions) {
        var withdrawing =
                new Withdrawing(
                        backend.withdrawing()::withdraw, admission, desk, distributions::refresh);
        var cancelling =
                new CancellingElsewhere(
                        backend.cancelling()::cancel, admission, desk, distributions::refresh);
        return new OtherActions(rejects, withdrawing, cancelling);
    }

    private void showUpload() {
        navigation.show(UploadScreen.TITLE);
    }

    private void showPlan(PlanViewModel plan, Distribution chosen) {
        plan.choose(chosen);
        navigation.show(PlanScreen.TITLE);
    }

    private PlanSteps planSteps(DistributionsViewModel distributions, RunViewModel runs) {
        return new PlanSteps() {
            @Override
            public void distribute(
                    Distribution distribution, String planHash, Consumer<PlanChanged> refused) {
                navigation.show(DistributionsScreen.TITLE);
                distributions.reveal(distribution.id());
                runs.runPlan(distribution, planHash, refused);
            }

            @Override
            public void back() {
                navigation.show(DistributionsScreen.TITLE);
            }

            @Override
            public void forward() {
                navigation.show(PlanScreen.TITLE);
            }
        };
    }

    private void addUpload(DistributionsViewModel distributions, RunViewModel runs) {
        long limit = surroundings.settings().portal().maxUploadBytes();
        var upload = new FileUpload(backend.uploading()::upload, admission, limit);
        var next = nextSteps(distributions, runs);
        var folder = surroundings.settings().storage().dataFolder();
        var found = new FoundViewModel(new RememberedColumns(folder), work);
        var pace = new Pace(System::nanoTime);
        navigation.add(UploadScreen.build(new UploadViewModel(upload, found, desk, next, pace)));
    }

    private NextSteps nextSteps(DistributionsViewModel distributions, RunViewModel runs) {
        return new NextSteps() {
            @Override
            public void distribute(Distribution stored) {
                navigation.show(DistributionsScreen.TITLE);
                distributions.reveal(stored.id());
                runs.run(stored, RunAction.DISTRIBUTE);
            }

            @Override
            public void saveRejects(Distribution stored, Consumer<Banner> told) {
                rejects.save(stored, told);
            }
        };
    }

    /// For a clock to call every few seconds.
    void keepFresh() {
        navigation.keepFresh();
        shell.checkDatabase();
    }
}
