package org.leaddistribution.portal;

import static org.leaddistribution.portal.web.Access.ADMIN;
import static org.leaddistribution.portal.web.Access.ANYONE;
import static org.leaddistribution.portal.web.Access.MEMBER;
import static org.leaddistribution.portal.web.Access.SUPPORT;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import org.leaddistribution.portal.admin.NotOfferedYet;
import org.leaddistribution.portal.web.Access;

/// The portal's map: every path, verb and role. A test fails when a route has no role.
final class Routes {
    private final Handlers to;
    private final PageHandlers pages;

    Routes(Handlers to, PageHandlers pages) {
        this.to = to;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        health(routes);
        sessions(routes);
        ownFiles(routes);
        leads(routes);
        members(routes);
        door(routes);
        mailedLinks(routes);
        signedInPages(routes);
    }

    /// A path to read from, whose head can be asked for alone. What computes at length has no such route.
    private static void read(RoutesConfig routes, String path, Handler handler, Access... roles) {
        routes.get(path, handler, roles);
        routes.head(path, handler, roles);
    }

    private void health(RoutesConfig routes) {
        read(routes, "/healthz", to.health()::alive, ANYONE);
        read(routes, "/readyz", to.health()::ready, ANYONE);
        read(routes, "/openapi.json", NotOfferedYet.ANSWER, ANYONE);
    }

    private void sessions(RoutesConfig routes) {
        routes.post("/api/sessions", to.sessions()::signIn, ANYONE);
        routes.delete("/api/sessions/current", to.sessions()::signOut, MEMBER, SUPPORT, ADMIN);
        read(routes, "/api/me", to.sessions()::me, MEMBER, SUPPORT, ADMIN);
    }

    private void ownFiles(RoutesConfig routes) {
        read(routes, "/api/users/leads", to.files()::list, MEMBER);
        read(routes, "/api/users/leads/download/{file_id}", to.files()::download, MEMBER);
        read(routes, "/api/users/preferences", to.preferences()::read, MEMBER);
        routes.put("/api/users/preferences", to.preferences()::write, MEMBER);
    }

    private void leads(RoutesConfig routes) {
        var all = "/api/admin/leads/distributions";
        var one = all + "/{distribution_id}";
        routes.post("/api/admin/leads/upload", to.uploads()::upload, ADMIN);
        read(routes, all, to.distributions()::list, ADMIN, SUPPORT);
        read(routes, one, to.distributions()::show, ADMIN, SUPPORT);
        routes.delete(one, to.distributions()::withdraw, ADMIN);
        routes.get(one + "/plan", to.plan()::show, ADMIN, SUPPORT);
        read(routes, one + "/rejects", to.rejects()::download, ADMIN);
        var run = "/api/admin/leads/distribute/{distribution_id}";
        routes.post(run, to.distribute()::distribute, ADMIN);
        routes.delete(run, to.cancel()::cancel, ADMIN);
        read(routes, "/api/admin/leads/prospect", to.prospect()::show, ADMIN, SUPPORT);
        read(routes, "/api/admin/stats", to.stats()::read, ADMIN, SUPPORT);
    }

    private void members(RoutesConfig routes) {
        var all = "/api/admin/members";
        var one = all + "/{member_address}";
        read(routes, all, to.members()::list, ADMIN, SUPPORT);
        routes.post(all, to.members()::add, ADMIN);
        routes.post(all + "/import", to.membersImport()::importMembers, ADMIN);
        read(routes, one, to.members()::show, ADMIN, SUPPORT);
        routes.patch(one, to.members()::change, ADMIN);
        routes.post(one + "/invitation", to.members()::invite, ADMIN);
    }

    private void door(RoutesConfig routes) {
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
        routes.post("/account", pages.password()::change, MEMBER, SUPPORT, ADMIN);
        routes.post("/account/notifications", pages.account()::chooseNotifications, MEMBER);
        read(routes, "/stats", pages.stats()::show, SUPPORT, ADMIN);
    }
}
