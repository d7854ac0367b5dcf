package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaddistribution.portal.admin.LongCalls;
import org.leaddistribution.portal.admin.RunsUnderWay;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.portal.web.Access;
import org.leaddistribution.portal.web.Assets;
import org.leaddistribution.portal.web.CrossSite;
import org.leaddistribution.portal.web.Pages;
import org.leaddistribution.portal.web.PublicAddress;
import org.leaddistribution.portal.web.SessionCookies;
import org.leaddistribution.runtime.Application;

class RoutesTest {
    @Test
    void everyRouteNamesWhoMayUseIt() {
        try (var portal = RunningPortal.start()) {
            var routes = routesOf(portal.application());

            assertThat(routes).hasSizeGreaterThan(40).allSatisfy(RoutesTest::requireRoles);
        }
    }

    private static void requireRoles(Endpoint route) {
        var named = route.metadata(Roles.class);
        assertThat(named).as(route.method + " " + route.path).isNotNull();
        assertThat(named.getRoles())
                .as(route.method + " " + route.path)
                .isNotEmpty()
                .allMatch(Access.class::isInstance);
    }

    private static List<Endpoint> routesOf(Application application) {
        var address = new PublicAddress(application.settings().portal());
        var cookies = new SessionCookies(address);
        var crossSite = new CrossSite(address);
        var pages = new Pages(Assets.load());
        try (var runs = new RunsUnderWay(application.leads().running(), RunsUnderWay.LONGEST_WAIT);
                var calls = new LongCalls(application.store().jobs(), LongCalls.LONGEST_WAIT)) {
            var handlers =
                    Handlers.of(application, runs, calls, pages, cookies, crossSite, address);
            var routes = new Routes(handlers);
            var server = Javalin.create(config -> routes.register(config.routes));
            return server.unsafe.internalRouter.allHttpHandlers().stream()
                    .map(parsed -> parsed.endpoint)
                    .toList();
        }
    }
}
