package org.leaddistribution.portal;

import org.leaddistribution.portal.account.PreferencesApi;
import org.leaddistribution.portal.admin.CancelApi;
import org.leaddistribution.portal.admin.DistributeApi;
import org.leaddistribution.portal.admin.DistributionsApi;
import org.leaddistribution.portal.admin.MembersApi;
import org.leaddistribution.portal.admin.MembersImportApi;
import org.leaddistribution.portal.admin.PlanApi;
import org.leaddistribution.portal.admin.ProspectApi;
import org.leaddistribution.portal.admin.RejectsApi;
import org.leaddistribution.portal.admin.RunsUnderWay;
import org.leaddistribution.portal.admin.UploadsApi;
import org.leaddistribution.portal.files.FileDownload;
import org.leaddistribution.portal.files.FilesApi;
import org.leaddistribution.portal.session.SessionsApi;
import org.leaddistribution.portal.session.SignInService;
import org.leaddistribution.portal.stats.StatsApi;
import org.leaddistribution.portal.web.UploadedCsv;
import org.leaddistribution.runtime.Application;

/// What answers scripts on each path, wired to the product.
record Handlers(
        HealthApi health,
        SessionsApi sessions,
        FilesApi files,
        PreferencesApi preferences,
        UploadsApi uploads,
        RejectsApi rejects,
        DistributionsApi distributions,
        DistributeApi distribute,
        CancelApi cancel,
        PlanApi plan,
        ProspectApi prospect,
        MembersApi members,
        MembersImportApi membersImport,
        StatsApi stats) {

    static Handlers of(Application application, SignInService signInService, RunsUnderWay runs) {
        var people = application.accounts();
        var dealing = application.leads();
        var store = application.store();
        var csv = new UploadedCsv(application.settings().portal().maxUploadBytes());
        return new Handlers(
                new HealthApi(store::requireReady),
                new SessionsApi(signInService, people.signingOut()),
                new FilesApi(store.memberFiles(), new FileDownload(dealing.downloading())),
                new PreferencesApi(people.choosingLeadEmails()),
                new UploadsApi(dealing.uploading(), csv),
                new RejectsApi(dealing.exportingRejects()),
                new DistributionsApi(store.distributions(), store.plans(), dealing.withdrawing()),
                new DistributeApi(runs),
                new CancelApi(dealing.cancelling(RunsUnderWay.PATIENCE)),
                new PlanApi(dealing.previews()::preview),
                new ProspectApi(dealing.tracing()),
                new MembersApi(people.managingMembers(), people.invitingMember()),
                new MembersImportApi(people.importingMembers(), csv),
                new StatsApi(dealing.statistics()));
    }
}
