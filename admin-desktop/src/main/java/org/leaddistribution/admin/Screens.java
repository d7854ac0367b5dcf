package org.leaddistribution.admin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.leaddistribution.accounts.ImportRequest;
import org.leaddistribution.admin.audit.AuditScreen;
import org.leaddistribution.admin.distributions.Cancelling;
import org.leaddistribution.admin.distributions.DistributionScreen;
import org.leaddistribution.admin.distributions.DistributionsScreen;
import org.leaddistribution.admin.distributions.OtherActions;
import org.leaddistribution.admin.distributions.RunActions;
import org.leaddistribution.admin.distributions.RunStripViewModel;
import org.leaddistribution.admin.distributions.RunViewModel;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.PagedList;
import org.leaddistribution.admin.fx.SavingRejects;
import org.leaddistribution.admin.fx.Screen;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.mail.MailScreen;
import org.leaddistribution.admin.members.ImportScreen;
import org.leaddistribution.admin.members.MemberRecords;
import org.leaddistribution.admin.members.MembersScreen;
import org.leaddistribution.admin.overview.OverviewScreen;
import org.leaddistribution.admin.overview.OverviewSources;
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
import org.leaddistribution.admin.upload.StoredUploads.NextSteps;
import org.leaddistribution.admin.upload.UploadScreen;
import org.leaddistribution.admin.upload.UploadSpeed;
import org.leaddistribution.admin.upload.UploadViewModel;
import org.leaddistribution.csv.Door;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.kernel.Progress;
import org.leaddistribution.programs.MailSender;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionQuery;
import org.leaddistribution.run.RunOutcome.PlanChanged;
import org.leaddistribution.runtime.Application;
import org.leaddistribution.upload.LocalCsv;

/// The list of all screens, each wired to what it works on.
final class Screens {
    private static final Duration UNTIL_THE_RUN_HEARS = Duration.ofSeconds(10);

    private final Application application;
    private final ScreenContext context;
    private final Navigation navigation;
    private final SavingRejects rejects;
    private final PagedList<Distribution, DistributionQuery> distributions;
    private final RunViewModel runs;
    private final RunStripViewModel strip;
    private final PlanViewModel plan;
    private final OtherActions others;
    private final RunActions actions;
    private final DistributionScreen distribution;
    private final MailScreen mail;
    private final UploadViewModel upload;
    private final MembersScreen members;
    private final ImportScreen importScreen;

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
        this.strip = new RunStripViewModel(runs, elsewhere(), context, System::nanoTime);
        this.plan =
                new PlanViewModel(application.leads().previewing()::preview, planSteps(), context);
        this.others = otherActions();
        this.actions =
                new RunActions(runs, strip.obstacleProperty(), others, context, this::showPlan);
        this.distribution =
                new DistributionScreen(
                        distributionSources(),
                        actions,
                        new DistributionScreen.Ways(
                                () -> navigation.show(DistributionsScreen.TITLE), this::showMails),
                        context);
        this.mail = mail();
        this.upload = uploads(columns, maxUploadBytes);
        this.importScreen = importScreen(maxUploadBytes);
        this.members =
                new MembersScreen(
                        application.accounts().managingMembers(),
                        memberRecords(),
                        importScreen::choose,
                        context);
    }

    private ImportScreen importScreen(long maxBytes) {
        var importing = application.accounts().importingMembers();
        return new ImportScreen(
                (file, actor, mode, wish, watcher) -> {
                    try (var spooled = LocalCsv.spooled(file, maxBytes)) {
                        var request =
                                new ImportRequest(
                                        spooled, ReadOptions.NONE.at(Door.FILE_ALONE), mode, wish);
                        return importing.importFrom(actor, request, watcher);
                    }
                },
                new ImportScreen.Ways(
                        () -> navigation.show(ImportScreen.TITLE),
                        () -> navigation.show(MembersScreen.TITLE)),
                context);
    }

    /// In the order of the bar. A new screen is added here, and nowhere else outside its own package.
    List<Screen> all() {
        return List.of(
                overview(),
                new DistributionsScreen(
                        distributions,
                        actions,
                        new DistributionsScreen.Ways(
                                () -> navigation.show(UploadScreen.TITLE), this::showPage),
                        context,
                        application.clock()),
                distribution,
                new PlanScreen(plan, context.rights(), strip.obstacleProperty()),
                new UploadScreen(upload),
                members,
                importScreen,
                new ProspectsScreen(application.leads().tracing()::ofEmail, context),
                mail,
                new StaffScreen(application.accounts().managingStaff(), context),
                new AuditScreen(application.store().auditLog()::page, context, application.clock()),
                settings());
    }

    private OverviewScreen overview() {
        return new OverviewScreen(
                new OverviewSources(
                                application.leads().figures(),
                                application.store().distributions(),
                                application.mails().reading()::summary)
                        ::read,
                new LoadingSample(application)::load,
                context,
                new OverviewScreen.Rows(
                        () -> navigation.show(DistributionsScreen.TITLE),
                        this::showPage,
                        () -> navigation.show(MembersScreen.TITLE),
                        this::showNeverDownloaded,
                        () -> navigation.show(MailScreen.TITLE),
                        () -> navigation.show(UploadScreen.TITLE)));
    }

    private SettingsScreen settings() {
        var all = application.settings();
        return new SettingsScreen(
                all,
                all.storage().dataFolder().resolve(ConsoleLog.FILE),
                new SettingsScreen.Works(
                        PortalProbe::answers,
                        application.mails().sendingTest()::send,
                        application.leads().checking()::check,
                        application.store().programs()::all,
                        application.id()),
                context);
    }

    private MailScreen mail() {
        var again = application.mails().sendingAgain();
        return new MailScreen(
                new MailScreen.Works(
                        application.store().outbox()::page,
                        application.mails().previewing()::preview,
                        again::send,
                        (actor, of) -> again.sendFailed(actor, of, Progress.unwatched())),
                () -> MailSender.among(application.store().programs().all()),
                application.id(),
                context);
    }

    private MemberRecords memberRecords() {
        return new MemberRecords(
                application.leads().explainingFiles()::page,
                application.store().memberFiles()::totalsOf,
                application.store().outbox()::page,
                application.store().auditLog()::page);
    }

    /// The run that is under way, which the window shows whatever screen is in front.
    RunStripViewModel run() {
        return strip;
    }

    private RunStripViewModel.Elsewhere elsewhere() {
        return new RunStripViewModel.Elsewhere(
                application.id(),
                application.leads().watching()::look,
                application.leads().cancelling(UNTIL_THE_RUN_HEARS)::cancel,
                distributions::refresh,
                this::showPage);
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

    private DistributionScreen.Sources distributionSources() {
        var leads = application.leads();
        return new DistributionScreen.Sources(
                application.store().distributions()::byId,
                leads.readingShares()::page,
                application.store().plans()::round,
                leads.recounting()::recount,
                leads.proving()::prove);
    }

    private void showMails(Distribution chosen) {
        mail.showOf(chosen.id(), chosen.upload().filename());
        navigation.show(MailScreen.TITLE);
    }

    private void showNeverDownloaded() {
        navigation.show(MembersScreen.TITLE);
        members.showNeverDownloaded();
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
            public void page(Distribution stored) {
                showPage(stored);
            }

            @Override
            public void members() {
                navigation.show(MembersScreen.TITLE);
            }

            @Override
            public void saveRejects(Distribution stored, Consumer<Banner> told) {
                rejects.save(stored, told);
            }

            @Override
            public void withdraw(Distribution stored, Consumer<Banner> told) {
                others.withdraw(stored, told);
            }

            @Override
            public Optional<Distribution> now(Distribution stored) {
                return application.store().distributions().byId(stored.id());
            }

            @Override
            public int eligibleMembers() {
                return application.store().members().eligible().size();
            }
        };
    }
}
