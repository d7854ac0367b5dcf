package org.leaddistribution.portal;

import static org.leaddistribution.portal.web.Access.ADMIN;
import static org.leaddistribution.portal.web.Access.ANYONE;
import static org.leaddistribution.portal.web.Access.MEMBER;
import static org.leaddistribution.portal.web.Access.SUPPORT;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import org.leaddistribution.portal.Handlers.ApiHandlers;
import org.leaddistribution.portal.Handlers.PageHandlers;
import org.leaddistribution.portal.web.Access;
import org.leaddistribution.portal.web.Problem;
import org.leaddistribution.portal.web.Refusal;

/// The portal's map: every path, verb and role. A test fails when a route has no role.
final class Routes {
    private final ApiHandlers api;
    private final PageHandlers pages;

    Routes(Handlers handlers) {
        this.api = handlers.api();
        this.pages = handlers.pages();
    }

    void register(RoutesConfig routes) {
        health(routes);
        sessions(routes);
        ownFiles(routes);
        leads(routes);
        members(routes);
        staff(routes);
        mails(routes);
        read(routes, "/api/jobs/{job_id}", api.jobs()::show, ADMIN, SUPPORT);
        entrance(routes);
        mailedLinks(routes);
        signedInPages(routes);
    }

    /// A path to read from, whose head can be asked for alone. A call that computes for long has no such
    /// route.
    private static void read(RoutesConfig routes, String path, Handler handler, Access... roles) {
        routes.get(path, handler, roles);
        routes.head(path, handler, roles);
    }

    private void health(RoutesConfig routes) {
        read(routes, "/healthz", api.health()::alive, ANYONE);
        read(routes, "/readyz", api.health()::ready, ANYONE);
        read(routes, "/openapi.json", Routes::refuseAsNotOffered, ANYONE);
    }

    /// Answers a path of the contract that this version does not serve.
    private static void refuseAsNotOffered(Context ctx) {
        throw new Refusal(
                Problem.of(
                        HttpStatus.NOT_IMPLEMENTED,
                        ctx.method() + " " + ctx.path() + " is not offered by this version."));
    }

    private void sessions(RoutesConfig routes) {
        routes.post("/api/sessions", api.sessions()::signIn, ANYONE);
        routes.delete("/api/sessions/current", api.sessions()::signOut, MEMBER, SUPPORT, ADMIN);
        read(routes, "/api/me", api.sessions()::me, MEMBER, SUPPORT, ADMIN);
    }

    private void ownFiles(RoutesConfig routes) {
        read(routes, "/api/users/leads", api.files()::list, MEMBER);
        read(routes, "/api/users/leads/download/{file_id}", api.download()::send, MEMBER);
        routes.get("/api/users/leads/new.zip", api.newFiles()::send, MEMBER);
        read(routes, "/api/users/preferences", api.preferences()::read, MEMBER);
        routes.put("/api/users/preferences", api.preferences()::write, MEMBER);
    }

    private void leads(RoutesConfig routes) {
        var all = "/api/admin/leads/distributions";
        var one = all + "/{distribution_id}";
        routes.post("/api/admin/leads/upload", api.uploads()::upload, ADMIN);
        read(routes, all, api.distributions()::list, ADMIN, SUPPORT);
        read(routes, one, api.distributions()::show, ADMIN, SUPPORT);
        routes.delete(one, api.distributions()::withdraw, ADMIN);
        routes.get(one + "/plan", api.plan()::show, ADMIN, SUPPORT);
        read(routes, one + "/files", api.distributionFiles()::list, ADMIN, SUPPORT);
        read(routes, one + "/rejects", api.rejects()::download, ADMIN);
        var run = "/api/admin/leads/distribute/{distribution_id}";
        routes.post(run, api.distribute()::distribute, ADMIN);
        routes.delete(run, api.distribute()::cancel, ADMIN);
        read(routes, "/api/admin/leads/prospect", api.prospect()::show, ADMIN, SUPPORT);
        read(routes, "/api/admin/stats", api.stats()::read, ADMIN, SUPPORT);
        read(routes, "/api/admin/stats/timeline", api.stats()::timeline, ADMIN, SUPPORT);
    }

    private void members(RoutesConfig routes) {
        var all = "/api/admin/members";
        var one = all + "/{member_address}";
        read(routes, all, api.members()::list, ADMIN, SUPPORT);
        routes.post(all, api.members()::add, ADMIN);
        routes.post(all + "/import", api.membersImport()::importMembers, ADMIN);
        read(routes, one, api.members()::show, ADMIN, SUPPORT);
        routes.patch(one, api.members()::change, ADMIN);
        routes.post(one + "/invitation", api.members()::invite, ADMIN);
        read(routes, one + "/files", api.memberRecords()::files, ADMIN, SUPPORT);
        read(routes, one + "/history", api.memberRecords()::history, ADMIN, SUPPORT);
    }

    private void staff(RoutesConfig routes) {
        var all = "/api/admin/staff";
        read(routes, all, api.staff()::list, ADMIN);
        routes.post(all, api.staff()::add, ADMIN);
        routes.patch(all + "/{username}", api.staff()::change, ADMIN);
    }

    private void mails(RoutesConfig routes) {
        var all = "/api/admin/mails";
        read(routes, all, api.mails()::list, ADMIN, SUPPORT);
        routes.post(all + "/test", api.mails()::test, ADMIN);
        read(routes, all + "/{mail_id}/letter", api.mails()::show, ADMIN, SUPPORT);
        routes.post(all + "/{mail_id}/retry", api.mails()::retry, ADMIN);
    }

    private void entrance(RoutesConfig routes) {
        read(routes, "/static/{version}/{name}", pages.assets()::send, ANYONE);
        read(routes, "/", pages.signIn()::home, ANYONE);
        read(routes, "/login", pages.signIn()::show, ANYONE);
        routes.post("/login", pages.signIn()::signIn, ANYONE);
        routes.post("/logout", pages.signIn()::signOut, MEMBER, SUPPORT, ADMIN);
        read(routes, "/forgotten", pages.forgotten()::show, ANYONE);
        routes.post("/forgotten", pages.forgotten()::ask, ANYONE);
    }

    /// What is opened from a mail, signed out.
    private void mailedLinks(RoutesConfig routes) {
        var invitation = "/invitation/{token}";
        var reset = "/reset/{token}";
        var unsubscribe = "/unsubscribe/{token}";
        read(routes, invitation, pages.passwordLinks()::showInvitation, ANYONE);
        routes.post(invitation, pages.passwordLinks()::acceptInvitation, ANYONE);
        read(routes, reset, pages.passwordLinks()::showReset, ANYONE);
        routes.post(reset, pages.passwordLinks()::reset, ANYONE);
        read(routes, unsubscribe, pages.unsubscribe()::show, ANYONE);
        routes.post(unsubscribe, pages.unsubscribe()::unsubscribe, ANYONE);
    }

    private void signedInPages(RoutesConfig routes) {
        read(routes, "/leads", pages.myLeads()::show, MEMBER);
        read(routes, "/account", pages.account()::show, MEMBER, SUPPORT, ADMIN);
        routes.post("/account", pages.account()::changePassword, MEMBER, SUPPORT, ADMIN);
        routes.post("/account/notifications", pages.account()::chooseNotifications, MEMBER);
        read(routes, "/stats", pages.stats()::show, SUPPORT, ADMIN);
    }
}
