package org.leaddistribution.portal;

import static org.leaddistribution.portal.web.Access.ADMIN;
import static org.leaddistribution.portal.web.Access.ANYONE;
import static org.leaddistribution.portal.web.Access.MEMBER;
import static org.leaddistribution.portal.web.Access.SUPPORT;

import io.javalin.config.RoutesConfig;
import org.leaddistribution.portal.admin.NotOfferedYet;

/// The portal's map: every path, verb and role. A test fails when a route has no role.
final class Routes {
    private final Handlers to;

    Routes(Handlers to) {
        this.to = to;
    }

    void register(RoutesConfig routes) {
        health(routes);
        sessions(routes);
        ownFiles(routes);
        leads(routes);
        members(routes);
    }

    private void health(RoutesConfig routes) {
        routes.get("/healthz", to.health()::alive, ANYONE);
        routes.head("/healthz", to.health()::alive, ANYONE);
        routes.get("/readyz", to.health()::ready, ANYONE);
        routes.head("/readyz", to.health()::ready, ANYONE);
        routes.get("/openapi.json", NotOfferedYet.ANSWER, ANYONE);
    }

    private void sessions(RoutesConfig routes) {
        routes.post("/api/sessions", to.sessions()::signIn, ANYONE);
        routes.delete("/api/sessions/current", to.sessions()::signOut, MEMBER, SUPPORT, ADMIN);
        routes.get("/api/me", to.sessions()::me, MEMBER, SUPPORT, ADMIN);
    }

    private void ownFiles(RoutesConfig routes) {
        routes.get("/api/users/leads", to.files()::list, MEMBER);
        routes.get("/api/users/leads/download/{file_id}", to.files()::download, MEMBER);
        routes.get("/api/users/preferences", to.preferences()::read, MEMBER);
        routes.put("/api/users/preferences", to.preferences()::write, MEMBER);
    }

    private void leads(RoutesConfig routes) {
        var all = "/api/admin/leads/distributions";
        var one = all + "/{distribution_id}";
        routes.post("/api/admin/leads/upload", to.uploads()::upload, ADMIN);
        routes.get(all, to.distributions()::list, ADMIN, SUPPORT);
        routes.get(one, to.distributions()::show, ADMIN, SUPPORT);
        routes.delete(one, to.distributions()::withdraw, ADMIN);
        routes.get(one + "/plan", NotOfferedYet.ANSWER, ADMIN, SUPPORT);
        routes.get(one + "/rejects", NotOfferedYet.ANSWER, ADMIN);
        routes.post(
                "/api/admin/leads/distribute/{distribution_id}",
                to.distribute()::distribute,
                ADMIN);
        routes.get("/api/admin/stats", to.stats()::read, ADMIN, SUPPORT);
    }

    private void members(RoutesConfig routes) {
        var all = "/api/admin/members";
        var one = all + "/{member_address}";
        routes.get(all, to.members()::list, ADMIN, SUPPORT);
        routes.post(all, to.members()::add, ADMIN);
        routes.post(all + "/import", to.membersImport()::importMembers, ADMIN);
        routes.get(one, to.members()::show, ADMIN, SUPPORT);
        routes.patch(one, to.members()::change, ADMIN);
    }
}
