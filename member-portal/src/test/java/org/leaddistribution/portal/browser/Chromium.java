package org.leaddistribution.portal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The browser of this machine. Nothing is downloaded for it.
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run");
    private static final double LONGEST_WAIT_MILLIS = 15_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /// @throws AssertionError when there is none on the machine
    static Chromium start() {
        var executable = executable();
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options = new LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    private static Path executable() {
        var folders = String.valueOf(System.getenv("PATH")).split(File.pathSeparator, -1);
        return Arrays.stream(folders)
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(Chromium::missing);
    }

    private static AssertionError missing() {
        return new AssertionError(
                "There is no Chromium on the PATH, and the tests of the pages need one. On Debian:"
                        + " apt-get install chromium");
    }

    /// A visitor of its own, who has never been here.
    BrowserContext context(NewContextOptions options) {
        var context = browser.newContext(options);
        context.setDefaultTimeout(LONGEST_WAIT_MILLIS);
        return context;
    }

    @Override
    public void close() {
        Stream.<AutoCloseable>of(browser, playwright).forEach(Chromium::closed);
    }

    private static void closed(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new AssertionError("The browser does not end", e);
        }
    }
}
