package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.access.Role;
import org.leaddistribution.admin.fixture.LeadFile;
import org.leaddistribution.admin.fixture.Picture;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.Settings;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The main job as an admin does it, on the real console and a real MongoDB.
///
/// With `-Dleads.images=FOLDER` it leaves a picture of what the admin sees then: `console.png`.
@ExtendWith(ApplicationExtension.class)
class ConsoleStoryTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir private static Path folder;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();

    @Start
    void start(Stage stage) throws IOException {
        var database = RealMongo.freshDatabase();
        var settings =
                Settings.read(
                        Map.of(
                                Setting.MONGODB_URI, database.uri(),
                                Setting.DATABASE, database.name(),
                                Setting.DATA_DIR, folder.toString()),
                        Map.of());
        var before = new EarlierWeeks(settings.storage(), Instant.now());
        before.hire("ann", Role.ADMIN, PASSWORD);
        before.happen();
        dialogs.willChoose(
                Files.writeString(folder.resolve("leads_mar_2026.csv"), LeadFile.of(1_000, "mar")));
        var surroundings = new Surroundings(settings, Map.of(), dialogs, ZoneOffset.UTC);
        new Console(new ConsoleWindow(stage), surroundings).open();
    }

    @Test
    void anAdminSignsInUploadsDistributesAndSeesCompleted(FxRobot robot) throws Exception {
        awaited(robot, "#username");
        robot.clickOn("#username").write("ann").type(KeyCode.TAB);
        robot.write(PASSWORD).type(KeyCode.ENTER);
        awaited(robot, "webinar_signups.csv");

        robot.push(KeyCode.CONTROL, KeyCode.O);
        awaited(robot, "#proceed");
        robot.clickOn("#proceed");
        assertThat(text(robot, "#stored-title"))
                .isEqualTo("leads_mar_2026.csv is ready to distribute");
        robot.clickOn("#distribute-now");

        awaited(robot, "leads_mar_2026.csv is distributed");
        // The table is read anew after the banner has come up.
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> wordsOf("leads_mar_2026.csv", robot).contains("Completed"));
        assertThat(wordsOf("leads_mar_2026.csv", robot)).contains("1,000", "2,600", "Completed");
        assertThat(text(robot, "#database-state")).isEqualTo("Database connected");
        robot.interact(() -> takePicture(robot.window(0)));
        robot.interact(() -> robot.window(0).hide());
    }

    /// What the row of a file says.
    private static List<String> wordsOf(String filename, FxRobot robot) {
        var row =
                robot.lookup(".table-row-cell")
                        .match(
                                candidate ->
                                        robot.from(candidate)
                                                .lookup(filename)
                                                .tryQuery()
                                                .isPresent());
        return row.lookup(".table-cell").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String text(FxRobot robot, String query) throws TimeoutException {
        return ((Label) awaited(robot, query)).getText();
    }

    /// What the query finds, as soon as it is shown.
    private static Node awaited(FxRobot robot, String query) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> robot.lookup(query).match(Sight::isShown).tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(query).match(Sight::isShown).query();
    }

    private static void takePicture(Window window) {
        var images = System.getProperty("leads.images", "target/snapshots");
        var shown = window.getScene().getRoot();
        window.getScene().setRoot(new Pane());
        var picture = Picture.of(shown, 1280, 760);
        picture.write(Path.of(images).resolve("console.png"));
        assertThat(picture.colours()).isGreaterThan(100);
    }
}
