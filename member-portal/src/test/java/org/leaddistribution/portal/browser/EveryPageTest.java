package org.leaddistribution.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaddistribution.access.TokenPurpose;
import org.leaddistribution.portal.Showroom;
import org.leaddistribution.portal.fixture.MailedLinks;
import org.leaddistribution.portal.fixture.RunningPortal;

/// What holds for all pages alike, in every look.
class EveryPageTest {
    private static final String AXE = axe();
    private static final String VIOLATIONS =
            """
            axe.run().then(result => result.violations.map(found => found.id + ': '
                + found.nodes.map(node => node.html + ' ' + node.failureSummary).join('; ')))
            """;
    private static final String EXCESS =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static Showroom showroom;
    private static Chromium chromium;
    private static List<String> signedOut;

    @BeforeAll
    static void open() {
        showroom = Showroom.open();
        chromium = Chromium.start();
        var unsubscribe = MailedLinks.unsubscribe(showroom.portal(), showroom.veteran());
        var reset = MailedLinks.drawn(showroom.portal(), "nora", TokenPurpose.RESET);
        signedOut =
                List.of(
                        "/login?after=sign-out",
                        "/forgotten",
                        reset,
                        "/reset/dead",
                        unsubscribe,
                        "/nowhere");
    }

    @AfterAll
    static void close() {
        chromium.close();
        showroom.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_LIGHT", "PHONE_DARK"})
    void axeFindsNothingAndNothingIsWiderThanTheScreen(Look look) {
        onEveryPage(
                look,
                (name, page) -> {
                    assertThat(page.evaluate(EXCESS)).as(name).isEqualTo(0);
                    page.evaluate(AXE);
                    assertThat((List<?>) page.evaluate(VIOLATIONS)).as(name).isEmpty();
                });
    }

    @Test
    void everyPageKeepsToItsOwnPolicy() {
        var complaints = new ArrayList<String>();
        inContext(
                Look.DESKTOP_LIGHT,
                context -> {
                    context.onConsoleMessage(message -> complaints.add(message.text()));
                    context.onWebError(error -> complaints.add(error.error()));
                    visit(context.newPage(), signedOut, (_, _) -> {});
                    var page = SignedIn.as(showroom.veteran().username(), context.newPage());
                    visit(page, List.of("/leads", "/account"), (_, _) -> {});
                });
        assertThat(complaints).noneMatch(text -> text.contains("Content Security Policy"));
        assertThat(complaints).noneMatch(text -> text.contains("Error"));
    }

    private static void onEveryPage(Look look, BiConsumer<String, Page> check) {
        inContext(look, context -> visit(context.newPage(), signedOut, check));
        var member = List.of("/leads", "/leads?page=2", "/leads?page=9", "/account", "/stats");
        as(look, showroom.veteran().username(), member, check);
        as(look, showroom.newcomer().username(), List.of("/leads"), check);
        as(look, showroom.guest().username(), List.of("/leads"), check);
        as(look, RunningPortal.ADMIN, List.of("/stats", "/account"), check);
    }

    private static void as(
            Look look, String username, List<String> paths, BiConsumer<String, Page> check) {
        inContext(look, context -> visit(SignedIn.as(username, context.newPage()), paths, check));
    }

    private static void inContext(Look look, Consumer<BrowserContext> visit) {
        var options = look.at(showroom.portal().address());
        try (var context = chromium.context(options)) {
            visit.accept(context);
        }
    }

    private static void visit(Page page, List<String> paths, BiConsumer<String, Page> check) {
        for (var path : paths) {
            page.navigate(path);
            check.accept(path, page);
        }
    }

    private static String axe() {
        try (var script = EveryPageTest.class.getResourceAsStream("/axe.min.js")) {
            var bytes = Objects.requireNonNull(script, "axe is on the class path").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
