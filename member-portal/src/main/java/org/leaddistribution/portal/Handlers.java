package org.leaddistribution.portal;

import org.leaddistribution.portal.account.AccountPages;
import org.leaddistribution.portal.account.ForgottenPages;
import org.leaddistribution.portal.account.ForgottenPages.Mailing;
import org.leaddistribution.portal.account.PasswordLinkPages;
import org.leaddistribution.portal.account.PreferencesApi;
import org.leaddistribution.portal.account.UnsubscribePages;
import org.leaddistribution.portal.admin.DistributeApi;
import org.leaddistribution.portal.admin.DistributionFilesApi;
import org.leaddistribution.portal.admin.DistributionsApi;
import org.leaddistribution.portal.admin.JobsApi;
import org.leaddistribution.portal.admin.LongCalls;
import org.leaddistribution.portal.admin.MailsApi;
import org.leaddistribution.portal.admin.MemberRecordsApi;
import org.leaddistribution.portal.admin.MembersApi;
import org.leaddistribution.portal.admin.MembersImportApi;
import org.leaddistribution.portal.admin.PlanApi;
import org.leaddistribution.portal.admin.ProspectApi;
import org.leaddistribution.portal.admin.RejectsApi;
import org.leaddistribution.portal.admin.RunsUnderWay;
import org.leaddistribution.portal.admin.StaffApi;
import org.leaddistribution.portal.admin.UploadsApi;
import org.leaddistribution.portal.files.FileDownload;
import org.leaddistribution.portal.files.FilesApi;
import org.leaddistribution.portal.files.MyLeadsPage;
import org.leaddistribution.portal.files.NewFiles;
import org.leaddistribution.portal.session.SessionsApi;
import org.leaddistribution.portal.session.SignInPages;
import org.leaddistribution.portal.session.SignInService;
import org.leaddistribution.portal.stats.StatsApi;
import org.leaddistribution.portal.stats.StatsPage;
import org.leaddistribution.portal.web.Assets;
import org.leaddistribution.portal.web.CrossSite;
import org.leaddistribution.portal.web.Pages;
import org.leaddistribution.portal.web.PublicAddress;
import org.leaddistribution.portal.web.SessionCookies;
import org.leaddistribution.portal.web.UploadedCsv;
import org.leaddistribution.runtime.Application;

/// What answers each path, wired to the use cases: scripts on the one side, people on the other.
record Handlers(ApiHandlers api, PageHandlers pages) {

    static Handlers of(
            Application application,
            RunsUnderWay runs,
            LongCalls calls,
            Pages pages,
            SessionCookies cookies,
            CrossSite crossSite,
            PublicAddress address) {
        var accounts = application.accounts();
        var signInService =
                new SignInService(
                        accounts.signingIn(), accounts.signingOut(), cookies, crossSite, address);
        return new Handlers(
                ApiHandlers.of(application, runs, calls, signInService),
                PageHandlers.of(application, pages, signInService, cookies, crossSite, address));
    }

    /// What answers scripts.
    record ApiHandlers(
            HealthApi health,
            SessionsApi sessions,
            FilesApi files,
            FileDownload download,
            NewFiles newFiles,
            PreferencesApi preferences,
            UploadsApi uploads,
            RejectsApi rejects,
            DistributionsApi distributions,
            DistributionFilesApi distributionFiles,
            DistributeApi distribute,
            PlanApi plan,
            ProspectApi prospect,
            MembersApi members,
            MemberRecordsApi memberRecords,
            MembersImportApi membersImport,
            StaffApi staff,
            MailsApi mails,
            JobsApi jobs,
            StatsApi stats) {

        private static ApiHandlers of(
                Application application,
                RunsUnderWay runs,
                LongCalls calls,
                SignInService signInService) {
            var accounts = application.accounts();
            var leads = application.leads();
            var store = application.store();
            var csv = new UploadedCsv(application.settings().portal().maxUploadBytes());
            return new ApiHandlers(
                    new HealthApi(store::requireReady),
                    new SessionsApi(signInService),
                    new FilesApi(store.memberFiles()),
                    new FileDownload(leads.downloading(), leads.makingWorkbook()),
                    new NewFiles(store.memberFiles(), leads.downloading(), leads.makingWorkbook()),
                    new PreferencesApi(accounts.choosingLeadEmails()),
                    new UploadsApi(leads.uploading(), csv),
                    new RejectsApi(leads.exportingRejects()),
                    new DistributionsApi(
                            store.distributions(),
                            store.plans(),
                            leads.withdrawing(),
                            application.settings().zone()),
                    new DistributionFilesApi(store.distributions(), leads.readingShares()),
                    new DistributeApi(runs, leads.cancelling(RunsUnderWay.LONGEST_WAIT)),
                    new PlanApi(leads.previews()::preview),
                    new ProspectApi(leads.tracing()),
                    new MembersApi(accounts.managingMembers()),
                    new MemberRecordsApi(
                            accounts.managingMembers(),
                            leads.explainingFiles(),
                            store.outbox(),
                            store.auditLog()),
                    new MembersImportApi(accounts.importingMembers(), csv, calls),
                    new StaffApi(accounts.managingStaff()),
                    mailsOf(application),
                    new JobsApi(store.jobs()),
                    new StatsApi(leads.figures()));
        }
    }

    private static MailsApi mailsOf(Application application) {
        var mails = application.mails();
        return new MailsApi(
                mails.reading(), mails.sendingAgain(), mails.sendingTest(), mails.previewing());
    }

    /// What answers people.
    record PageHandlers(
            Assets assets,
            SignInPages signIn,
            MyLeadsPage myLeads,
            AccountPages account,
            PasswordLinkPages passwordLinks,
            ForgottenPages forgotten,
            UnsubscribePages unsubscribe,
            StatsPage stats) {

        private static PageHandlers of(
                Application application,
                Pages pages,
                SignInService signInService,
                SessionCookies cookies,
                CrossSite crossSite,
                PublicAddress address) {
            var accounts = application.accounts();
            var choosing = accounts.choosingLeadEmails();
            return new PageHandlers(
                    pages.assets(),
                    new SignInPages(pages, signInService),
                    new MyLeadsPage(pages, application.store().memberFiles()),
                    new AccountPages(
                            pages, choosing, accounts.changingPassword(), address, cookies),
                    new PasswordLinkPages(pages, accounts.resettingPassword(), crossSite),
                    new ForgottenPages(
                            pages,
                            accounts.askingForReset(),
                            crossSite,
                            address,
                            mailing(application)),
                    new UnsubscribePages(pages, choosing),
                    new StatsPage(pages, application.leads().statistics()));
        }

        private static Mailing mailing(Application application) {
            return application.settings().mail().server() == null
                    ? Mailing.NOT_CONFIGURED
                    : Mailing.CONFIGURED;
        }
    }
}
