package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Parent;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.leaddistribution.admin.fixture.Picture;
import org.leaddistribution.admin.fixture.SampleScreens;
import org.leaddistribution.admin.fixture.Whole;
import org.leaddistribution.admin.shell.Theme;
import org.leaddistribution.admin.shell.ThemeSwitch;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Every screen in both looks, written to `target/snapshots` for people to look at.
///
/// With `-Dleads.images=FOLDER` those of the guide are written there too.
@ExtendWith(ApplicationExtension.class)
class SnapshotsTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 840;
    private static final long BLANK = 60;
    private static final long PATIENCE_MILLIS = 30_000;

    @ParameterizedTest
    @EnumSource
    void isDrawnInLightAndCutsNoWords(SampleScreens screen) {
        look(screen, Theme.LIGHT);
    }

    @ParameterizedTest
    @EnumSource
    void isDrawnInDarkAndCutsNoWords(SampleScreens screen) {
        look(screen, Theme.DARK);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_ANY,
            names = {
                "UPLOAD.*",
                "FOUND.*",
                "COLUMNS_TO_CHOOSE",
                "REFUSED",
                "CORRECT.*",
                ".*MEMBER.*",
                "PROSPECT",
                "AUDIT",
                ".*OVERVIEW.*",
                "STAFF",
                ".*MAIL.*",
                "DISTRIBUTING",
                "RUN.*",
                "SETTINGS",
                "FIRST_.*",
                ".*DATABASE.*",
                ".*DISTRIBUTION.*",
                ".*PLAN.*"
            })
    void fitsASmallWindow(SampleScreens screen) {
        draw(screen, Theme.LIGHT, 960, 600, "-small");
    }

    @ParameterizedTest
    @EnumSource
    void cutsNoWordsAtOtherSizesEither(SampleScreens screen) {
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE_MILLIS,
                () -> {
                    var view = screen.view(new ThemeSwitch(Theme.DARK, _ -> {}));
                    Picture.laidOut(view, 1_920, 1_080);
                    requireWhole(view, "1920 x 1080");
                    view.resize(1_024, 700);
                    view.applyCss();
                    view.layout();
                    requireWhole(view, "1024 x 700");
                });
    }

    private static void look(SampleScreens screen, Theme theme) {
        draw(screen, theme, WIDTH, HEIGHT, "");
    }

    private static void draw(
            SampleScreens screen, Theme theme, int width, int height, String suffix) {
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE_MILLIS, () -> drawNow(screen, theme, width, height, suffix));
    }

    private static void drawNow(
            SampleScreens screen, Theme theme, int width, int height, String suffix) {
        var view = screen.view(new ThemeSwitch(theme, _ -> {}));
        var picture = Picture.plain(view, width, height);
        var name = "%s-%s%s.png".formatted(screen, theme, suffix).toLowerCase(Locale.ROOT);
        picture.write(Path.of("target", "snapshots", name));
        var images = System.getProperty("leads.images");
        if (images != null && theme == Theme.LIGHT && suffix.isEmpty() && isInGuide(screen)) {
            var ofGuide = name.replace("-light", "").replace('_', '-');
            picture.write(Path.of(images, "console-" + ofGuide));
        }
        assertThat(picture.colours()).as("colours of " + name).isGreaterThan(BLANK);
        requireWhole(view, name);
    }

    private static void requireWhole(Parent view, String where) {
        assertThat(Whole.cutWords(view)).as("cut words in " + where).isEmpty();
        assertThat(Whole.outside(view)).as("beyond the window in " + where).isEmpty();
    }

    /// `docs/console.md` shows these.
    private static boolean isInGuide(SampleScreens screen) {
        return switch (screen) {
            case FIRST_ADMIN, MEMBERS, PLAN, DISTRIBUTION -> true;
            default -> false;
        };
    }
}
