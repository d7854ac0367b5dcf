package org.leaddistribution.admin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.leaddistribution.admin.distributions.Cancelling;
import org.leaddistribution.admin.distributions.CancellingElsewhere;
import org.leaddistribution.admin.distributions.DistributionReading;
import org.leaddistribution.admin.distributions.DistributionsScreen;
import org.leaddistribution.admin.distributions.DistributionsViewModel;
import org.leaddistribution.admin.distributions.OtherActions;
import org.leaddistribution.admin.distributions.RunStrip;
import org.leaddistribution.admin.distributions.RunViewModel;
import org.leaddistribution.admin.distributions.Withdrawing;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.BannerPane;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Rights;
import org.leaddistribution.admin.fx.SavingRejects;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.SessionCheck;
import org.leaddistribution.admin.fx.SessionWork;
import org.leaddistribution.admin.login.SignedIn;
import org.leaddistribution.admin.plan.PlanScreen;
import org.leaddistribution.admin.plan.PlanViewModel;
import org.leaddistribution.admin.plan.PlanViewModel.PlanSteps;
import org.leaddistribution.admin.shell.Navigation;
import org.leaddistribution.admin.shell.Shell;
import org.leaddistribution.admin.shell.Shell.Fittings;
import org.leaddistribution.admin.shell.ShellViewModel;
import org.leaddistribution.admin.shell.ThemeSwitch;
import org.leaddistribution.admin.upload.ColumnMemory;
import org.leaddistribution.admin.upload.FileUpload;
import org.leaddistribution.admin.upload.FoundViewModel;
import org.leaddistribution.admin.upload.Pace;
import org.leaddistribution.admin.upload.UploadScreen;
import org.leaddistribution.admin.upload.UploadViewModel;
import org.leaddistribution.admin.upload.UploadViewModel.NextSteps;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.run.RunOutcome.PlanChanged;
import org.leaddistribution.runtime.Application;

/// The screens of one person, wired together, from signing in to signing out.
///
/// Screens reach the database in jobs alone, and get no other work to put jobs into than that of the
/// session: so the session is asked for before everything they read or do.
final class SignedInSession implements AutoCloseable {
    private static final Duration UNTIL_THE_RUN_HEARS = Duration.ofSeconds(10);

    private final SignInService signInService;
    private final Application application;
    private final SessionWork work;
    private final ConsoleEnvironment consoleEnvironment;
    private final ColumnMemory columns;
    private final SignedIn holder;
    private final SessionCheck sessionCheck;
    private final ScreenContext context;
    private final SavingRejects rejects;
    private final Navigation navigation = new Navigation();
    private final ShellViewModel shell;

    SignedInSession(
            SignInService signInService,
            SessionWork work,
            ConsoleEnvironment consoleEnvironment,
            ColumnMemory columns,
            SignedIn holder,
            SessionCheck sessionCheck) {
        this.signInService = signInService;
        this.application = signInService.application();
        this.work = work;
        this.consoleEnvironment = consoleEnvironment;
        this.columns = columns;
        this.holder = holder;
        this.sessionCheck = sessionCheck;
        this.context =
                new ScreenContext(
                        consoleEnvironment.dialogs(), work, new Formats(consoleEnvironment.zone()));
        this.rejects =
                new SavingRejects(
                        application.leads().exportingRejects()::export, sessionCheck, context);
        this.shell = new ShellViewModel(holder.staff(), work, application.store()::requireReady);
    }

    /// To be called once.
    Parent build(ThemeSwitch theme, Runnable signOut) {
        var reading = DistributionReading.of(application.store().distributions());
        var distributions = new DistributionsViewModel(reading, context.formats(), work);
        var runs = runs(distributions);
        var rights = shell.rights();
        var steps = planSteps(distributions, runs);
        var plan = new PlanViewModel(application.leads().previewing()::preview, steps, context);
        navigation.add(
                new DistributionsScreen(distributions, runs, otherActions(distributions), rights)
                        .build(
                                context.dialogs(),
                                context.formats(),
                                this::showUpload,
                                chosen -> showPlan(plan, chosen)));
        var occupied = runs.currentProperty().isNotNull();
        navigation.addBehind(PlanScreen.build(plan, rights, occupied));
        var news = new ArrayList<BannerPane>();
        news.add(BannerPane.following(distributions.troubleProperty()));
        news.add(BannerPane.showing(runs.resultProperty()));
        if (rights == Rights.WRITE) {
            var upload = upload(chosen -> showPlan(plan, chosen));
            navigation.add(UploadScreen.build(upload));
            news.add(BannerPane.showing(upload.bannerProperty()));
        }
        var fittings = new Fittings(RunStrip.build(runs), news);
        var view = Shell.around(navigation, shell, theme, signOut, fittings);
        navigation.show(DistributionsScreen.TITLE);
        shell.checkDatabase();
        return view;
    }

    private RunViewModel runs(DistributionsViewModel distributions) {
        return new RunViewModel(
                application.leads().running()::run,
                sessionCheck,
                work,
                new Cancelling(
                        application.leads().cancelling(UNTIL_THE_RUN_HEARS)::cancel,
                        sessionCheck,
                        work),
                distributions::refresh);
    }

    private OtherActions otherActions(DistributionsViewModel distributions) {
        var withdrawing =
                new Withdrawing(
                        application.leads().withdrawing()::withdraw,
                        sessionCheck,
                        context,
                        distributions::refresh);
        var cancelling =
                new CancellingElsewhere(
                        application.leads().cancelling(UNTIL_THE_RUN_HEARS)::cancel,
                        sessionCheck,
                        context,
                        distributions::refresh);
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

    private UploadViewModel upload(Consumer<Distribution> toPlan) {
        long limit = consoleEnvironment.settings().portal().maxUploadBytes();
        var upload = new FileUpload(application.leads().uploading()::upload, sessionCheck, limit);
        var next = nextSteps(toPlan);
        var found = new FoundViewModel(columns, work);
        var pace = new Pace(System::nanoTime);
        return new UploadViewModel(upload, found, context, next, pace);
    }

    private NextSteps nextSteps(Consumer<Distribution> toPlan) {
        return new NextSteps() {
            @Override
            public void plan(Distribution stored) {
                toPlan.accept(stored);
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

    SignInService signInService() {
        return signInService;
    }

    SignedIn holder() {
        return holder;
    }

    /// The title of the screen in front.
    String screen() {
        return navigation.title();
    }

    /// Brings a screen to the front that needs nothing but its title; nothing when this person has no such.
    void show(String screen) {
        if (!screen.equals(PlanScreen.TITLE)) {
            navigation.show(screen);
        }
    }

    /// The titles of what lasts, oldest first.
    List<String> underWay() {
        return List.copyOf(work.lasting());
    }

    /// Nothing is read or begun from here on, and nobody here hears of what goes on.
    @Override
    public void close() {
        work.close();
    }
}
