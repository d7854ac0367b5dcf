package org.leaddistribution.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaddistribution.portal.Showroom;
import org.leaddistribution.portal.fixture.RunningPortal;

/// Makes the pictures of the portal: `docs/images/portal.png`, and in `target/images` every page in
/// every look. It runs when it is asked for by name:
/// `mvn -pl member-portal -am test -Dtest=PortalImages -Dsurefire.failIfNoSpecifiedTests=false`
class PortalImages {
    private static final Path EVERYTHING = Path.of("target", "images");

    private static Showroom showroom;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        showroom = Showroom.open();
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
        showroom.close();
    }

    @Test
    void showsMyLeadsToWhoeverReadsTheReadme() {
        var file = Path.of(System.getProperty("leads.home", ".."), "docs/images/portal.png");
        try (var context = chromium.context(Look.DESKTOP_LIGHT.at(showroom.portal().address()))) {
            var page = SignedIn.as(showroom.veteran().username(), context.newPage());
            page.screenshot(new ScreenshotOptions().setPath(file));
        }
        assertThat(file).isNotEmptyFile();
    }

    @ParameterizedTest
    @EnumSource
    void showsEveryPage(Look look) {
        signedOut(look);
        member(look, showroom.veteran().username(), "my-leads", "account");
        member(look, showroom.newcomer().username(), "no-files");
        member(look, showroom.guest().username(), "free");
        staff(look);
        assertThat(EVERYTHING).isNotEmptyDirectory();
    }

    private void signedOut(Look look) {
        try (var context = chromium.context(look.at(showroom.portal().address()))) {
            var page = context.newPage();
            shoot(page, look, "/login?after=sign-out", "sign-in");
            shoot(page, look, "/forgotten", "forgotten");
            shoot(page, look, "/reset/unknown", "dead-link");
            shoot(page, look, "/nowhere", "not-found");
        }
    }

    private void member(Look look, String username, String... names) {
        try (var context = chromium.context(look.at(showroom.portal().address()))) {
            var page = SignedIn.as(username, context.newPage());
            shoot(page, look, "/leads", names[0]);
            if (names.length > 1) {
                shoot(page, look, "/account?saved=mails-on", names[1]);
                shoot(page, look, "/stats", "forbidden");
            }
        }
    }

    private void staff(Look look) {
        try (var context = chromium.context(look.at(showroom.portal().address()))) {
            var page = SignedIn.as(RunningPortal.ADMIN, context.newPage());
            shoot(page, look, "/stats", "statistics");
            shoot(page, look, "/account", "account-staff");
        }
    }

    private void shoot(Page page, Look look, String path, String name) {
        page.navigate(path);
        var file = EVERYTHING.resolve(name + "-" + look.code() + ".png");
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
