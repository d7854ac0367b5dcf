package org.leaddistribution.admin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.leaddistribution.admin.audit.AuditScreen;
import org.leaddistribution.admin.distributions.Cancelling;
import org.leaddistribution.admin.distributions.DistributionScreen;
import org.leaddistribution.admin.distributions.DistributionsScreen;
import org.leaddistribution.admin.distributions.OtherActions;
import org.leaddistribution.admin.distributions.RunActions;
import org.leaddistribution.admin.distributions.RunViewModel;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.PagedList;
import org.leaddistribution.admin.fx.SavingRejects;
import org.leaddistribution.admin.fx.Screen;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.mail.MailScreen;
import org.leaddistribution.admin.mail.MailScreen.Server;
import org.leaddistribution.admin.members.MemberRecords;
import org.leaddistribution.admin.members.MembersScreen;
import org.leaddistribution.admin.overview.OverviewScreen;
import org.leaddistribution.admin.plan.PlanScreen;
import org.leaddistribution.admin.plan.PlanViewModel;
import org.leaddistribution.admin.plan.PlanViewModel.PlanSteps;
import org.leaddistribution.admin.prospects.ProspectsScreen;
import org.leaddistribution.admin.settings.SettingsScreen;
import org.leaddistribution.admin.shell.Navigation;
import org.leaddistribution.admin.staff.StaffScreen;
import org.leaddistribution.admin.upload.ColumnMemory;
import org.leaddistribution.admin.upload.FileUpload;
import org.leaddistribution.admin.upload.FoundViewModel;
import org.leaddistribution.admin.upload.UploadScreen;
import org.leaddistribution.admin.upload.UploadSpeed;
import org.leaddistribution.admin.upload.UploadViewModel;
import org.leaddistribution.admin.upload.UploadViewModel.NextSteps;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionQuery;
import org.leaddistribution.run.RunOutcome.PlanChanged;
import org.leaddistribution.runtime.Application;

/// The list of all screens, each wired to what it works on.
final class Screens {
    private static final Duration UNTIL_THE_RUN_HEARS = Duration.ofSeconds(10);

    private final Application application;
    private final ScreenContext context;
    private final Navigation navigation;
    private final SavingRejects rejects;
    private final PagedList<Distribution, DistributionQuery> distributions;
    private final RunViewModel runs;
    private final PlanViewModel plan;
    private final RunActions actions;
    private final DistributionScreen distribution;
    private final UploadViewModel upload;

    /// @param navigation by which one screen leads to another
    Screens(
            Application application,
            ScreenContext context,
            Navigation navigation,
            ColumnMemory columns,
            long maxUploadBytes) {
        this.application = application;
        this.context = context;
        this.navigation = navigation;
        this.rejects = new SavingRejects(application.leads().exportingRejects()::export, context);
        this.distributions =
                new PagedList<>(
                        new PagedList.Source<>(
                                "Reading distributions",
                                application.store().distributions()::page,
                                Distribution::id),
                        DistributionQuery.ALL,
                        context.work());
        this.runs = runs();
        this.plan =
                new PlanViewModel(application.leads().previewing()::preview, planSteps(), context);
        this.actions = new RunActions(runs, otherActions(), context, this::showPlan);
        this.distribution =
                new DistributionScreen(
                        application.store().distributions()::byId,
                        application.leads().readingShares()::page,
                        actions,
                        () -> navigation.show(DistributionsScreen.TITLE),
                        context);
        this.upload = uploads(columns, maxUploadBytes);
    }

    /// In the order of the bar. A new screen is added here, and nowhere else outside its own package.
    List<Screen> all() {
        return List.of(
                new OverviewScreen(
                        application.leads().statistics()::read,
                        context,
                        new OverviewScreen.Rows(
                                () -> navigation.show(DistributionsScreen.TITLE),
                                () -> navigation.show(MembersScreen.TITLE),
                                () -> navigation.show(UploadScreen.TITLE))),
                new DistributionsScreen(
                        distributions,
                        actions,
                        new DistributionsScreen.Ways(
                                () -> navigation.show(UploadScreen.TITLE), this::showPage),
                        context,
                        application.clock()),
                distribution,
                new PlanScreen(plan, context.rights(), runs.currentProperty().isNotNull()),
                new UploadScreen(upload),
                new MembersScreen(
                        application.accounts().managingMembers(), memberRecords(), context),
                new ProspectsScreen(application.leads().tracing()::ofEmail, context),
                mail(),
                new StaffScreen(application.accounts().managingStaff(), context),
                new AuditScreen(application.store().auditLog()::page, context, application.clock()),
                settings());
    }

    private SettingsScreen settings() {
        var all = application.settings();
        return new SettingsScreen(
                all,
                all.storage().dataFolder().resolve(ConsoleLog.FILE),
                new SettingsScreen.Works(
                        PortalProbe::answers,
                        application.mails().sendingTest()::send,
                        application.leads().checking()::check),
                context);
    }

    private MailScreen mail() {
        return new MailScreen(
                application.store().outbox()::page,
                application.mails().sendingAgain()::send,
                application.settings().mail().server() == null ? Server.NOT_SET : Server.THERE,
                context);
    }

    private MemberRecords memberRecords() {
        var files = application.store().memberFiles();
        return new MemberRecords(
                files::pageOf, files::totalsOf, application.store().auditLog()::page);
    }

    /// The run of this console, which the window shows whatever screen is in front.
    RunViewModel run() {
        return runs;
    }

    private RunViewModel runs() {
        return new RunViewModel(
                application.leads().running()::run,
                context.sessionCheck(),
                context.work(),
                new Cancelling(
                        application.leads().cancelling(UNTIL_THE_RUN_HEARS)::cancel,
                        context.sessionCheck(),
                        context.work()),
                distributions::refresh);
    }

    private OtherActions otherActions() {
        return new OtherActions(
                rejects,
                application.leads().withdrawing()::withdraw,
                application.leads().cancelling(UNTIL_THE_RUN_HEARS)::cancel,
                context,
                distributions::refresh);
    }

    private void showPage(Distribution chosen) {
        distribution.choose(chosen);
        navigation.show(DistributionScreen.TITLE);
    }

    private void showPlan(Distribution chosen) {
        plan.choose(chosen);
        navigation.show(PlanScreen.TITLE);
    }

    private PlanSteps planSteps() {
        return new PlanSteps() {
            @Override
            public void distribute(
                    Distribution distribution, String planHash, Consumer<PlanChanged> refused) {
                navigation.show(DistributionsScreen.TITLE);
                distributions.reveal(DistributionQuery.ALL, distribution.id());
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

    /// Brings the upload to the front, with this file taken as if it had been dropped there.
    void upload(Path file) {
        navigation.show(UploadScreen.TITLE);
        upload.drop(List.of(file));
    }

    private UploadViewModel uploads(ColumnMemory columns, long maxUploadBytes) {
        var storing =
                new FileUpload(
                        application.leads().uploading()::upload,
                        context.sessionCheck(),
                        maxUploadBytes);
        var found = new FoundViewModel(columns, context.work());
        return new UploadViewModel(
                storing, found, context, nextSteps(), new UploadSpeed(System::nanoTime));
    }

    private NextSteps nextSteps() {
        return new NextSteps() {
            @Override
            public void plan(Distribution stored) {
                showPlan(stored);
            }

            @Override
            public void saveRejects(Distribution stored, Consumer<Banner> told) {
                rejects.save(stored, told);
            }
        };
    }
}
