package org.leaddistribution.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.Member;
import org.leaddistribution.portal.Showroom;

class MemberInBrowserTest {
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void memberDownloadsAFileAndSeesItCounted(boolean javaScript) throws IOException {
        try (var context = chromium.context(options().setJavaScriptEnabled(javaScript))) {
            var page = SignedIn.as(showroom.veteran().username(), context.newPage());
            assertThat(page.locator(".cards dt"))
                    .hasText(new String[] {"Total Files", "Total Leads", "Total Downloads"});
            assertThat(page.locator("table.files tbody tr")).hasCount(10);
            int before = total(page);

            var download = download(page);
            page.reload();

            assertThat(total(page)).isEqualTo(before + 1);
            assertThat(Files.readAllBytes(download.path())).isEqualTo(newestFile(download));
        }
    }

    private static int total(Page page) {
        return Integer.parseInt(page.locator(".cards dd").last().innerText().strip());
    }

    private static Download download(Page page) {
        return page.waitForDownload(() -> page.locator("table.files a.download").first().click());
    }

    private static byte[] newestFile(Download named) {
        var visitor = showroom.portal().as(showroom.veteran());
        var newest = visitor.files().json().required("csv_files").required(0);
        assertThat(named.suggestedFilename()).isEqualTo(newest.required("filename").asText());
        return visitor.download(newest.required("file_id").asText()).bytes();
    }

    @Test
    void countRisesByItselfAfterADownload() {
        try (var context = chromium.context(options())) {
            var page = SignedIn.as("bronze2", context.newPage());
            var firstCount = page.locator("td[data-head='Download Count']").first();
            assertThat(firstCount).hasText("0");

            download(page);

            assertThat(firstCount).containsText("1");
            assertThat(firstCount).containsText("last");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void memberTurnsMailsAboutLeadsOffAndOnAgain(boolean javaScript) {
        try (var context = chromium.context(options().setJavaScriptEnabled(javaScript))) {
            var page = SignedIn.as(showroom.newcomer().username(), context.newPage());
            page.getByRole(AriaRole.LINK, named("Account")).first().click();
            var lever = page.getByRole(AriaRole.SWITCH);
            assertThat(lever).isChecked();

            lever.click();
            assertThat(page.getByRole(AriaRole.SWITCH)).not().isChecked();
            assertThat(mailsOf(showroom.newcomer())).isEqualTo(LeadEmails.OFF);

            lever.click();
            assertThat(page.getByRole(AriaRole.SWITCH)).isChecked();
            assertThat(mailsOf(showroom.newcomer())).isEqualTo(LeadEmails.ON);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static LeadEmails mailsOf(Member member) {
        var managing = showroom.portal().application().accounts().managingMembers();
        return managing.find(member.address()).orElseThrow().leadEmails();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void memberLeafsThroughTheFiles(boolean javaScript) {
        try (var context = chromium.context(options().setJavaScriptEnabled(javaScript))) {
            var page = SignedIn.as(showroom.veteran().username(), context.newPage());
            var names = page.locator("table.files tbody th");
            var first = names.first().innerText();

            page.getByRole(AriaRole.LINK, named("Next page")).click();

            assertThat(names).hasCount(3);
            assertThat(page).hasURL(showroom.portal().address() + "/leads?page=2");
            assertThat(current(page)).hasText("2");
            page.goBack();
            assertThat(names.first()).hasText(first.strip());
        }
    }

    private static Locator current(Page page) {
        return page.locator(".steps [aria-current=page]");
    }

    @Test
    void newcomerIsToldWhatWillCome() {
        try (var context = chromium.context(options())) {
            var page = SignedIn.as(showroom.newcomer().username(), context.newPage());
            assertThat(page.locator(".empty")).containsText("up to 100 leads");
            var files = showroom.portal().application().store().memberFiles();
            var own = files.pageOf(showroom.newcomer().address(), new PageRequest(1, 10));
            assertThat(own.items()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverSignsOutIsOut(boolean javaScript) {
        try (var context = chromium.context(options().setJavaScriptEnabled(javaScript))) {
            var page = SignedIn.as(showroom.veteran().username(), context.newPage());

            page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are signed out.");

            page.navigate("/leads");
            assertThat(page).hasURL(showroom.portal().address() + "/login?next=%2Fleads");
        }
    }

    private static NewContextOptions options() {
        return Look.DESKTOP_LIGHT.at(showroom.portal().address());
    }
}
