package org.leaddistribution.portal;

import org.leaddistribution.portal.account.AccountPages;
import org.leaddistribution.portal.account.ForgottenPages;
import org.leaddistribution.portal.account.ForgottenPages.Mailing;
import org.leaddistribution.portal.account.PasswordLinkPages;
import org.leaddistribution.portal.account.PasswordPages;
import org.leaddistribution.portal.account.UnsubscribePages;
import org.leaddistribution.portal.files.MyLeadsPage;
import org.leaddistribution.portal.session.SignInPages;
import org.leaddistribution.portal.session.SignInService;
import org.leaddistribution.portal.stats.StatsPage;
import org.leaddistribution.portal.web.Assets;
import org.leaddistribution.portal.web.CrossSite;
import org.leaddistribution.portal.web.Pages;
import org.leaddistribution.portal.web.ProblemPages;
import org.leaddistribution.portal.web.PublicAddress;
import org.leaddistribution.portal.web.SessionCookies;
import org.leaddistribution.runtime.Application;

/// What answers people on each path, wired to the product.
record PageHandlers(
        Assets assets,
        ProblemPages problems,
        SignInPages signIn,
        MyLeadsPage myLeads,
        AccountPages account,
        PasswordPages password,
        PasswordLinkPages passwordLinks,
        ForgottenPages forgotten,
        UnsubscribePages unsubscribe,
        StatsPage stats) {

    static PageHandlers of(
            Application application,
            SignInService signInService,
            SessionCookies cookies,
            CrossSite crossSite,
            PublicAddress address) {
        var people = application.accounts();
        var assets = Assets.load();
        var pages = new Pages(assets);
        return new PageHandlers(
                assets,
                new ProblemPages(pages),
                new SignInPages(pages, signInService, people.signingOut()),
                new MyLeadsPage(pages, application.store().memberFiles()),
                new AccountPages(pages, people.choosingLeadEmails()),
                new PasswordPages(pages, people.changingPassword(), address, cookies),
                new PasswordLinkPages(pages, people.resettingPassword(), crossSite),
                new ForgottenPages(
                        pages, people.askingForReset(), crossSite, address, mailing(application)),
                new UnsubscribePages(pages, people.choosingLeadEmails()),
                new StatsPage(pages, application.leads().statistics()));
    }

    private static Mailing mailing(Application application) {
        return application.settings().mail().server() == null
                ? Mailing.NOT_CONFIGURED
                : Mailing.CONFIGURED;
    }
}
