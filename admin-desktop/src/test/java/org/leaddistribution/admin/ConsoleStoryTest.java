package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.admin.RunningConsole.awaited;
import static org.leaddistribution.admin.RunningConsole.signIn;
import static org.leaddistribution.admin.RunningConsole.text;
import static org.leaddistribution.admin.RunningConsole.wordsOf;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.admin.fixture.LeadFile;
import org.leaddistribution.admin.fixture.Picture;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The main job as an admin does it, on the real console and a real MongoDB.
///
/// With `-Dleads.images=FOLDER` it leaves a picture of what the admin sees then: `console.png`.
@ExtendWith(ApplicationExtension.class)
class ConsoleStoryTest {
    private final RunningConsole console = new RunningConsole();

    @Start
    void start(Stage stage) throws IOException {
        console.before.happen();
        console.dialogs.willChoose(console.file("leads_mar_2026.csv", LeadFile.of(1_000, "mar")));
        console.open(stage);
    }

    @Test
    void anAdminSignsInUploadsDistributesAndSeesCompleted(FxRobot robot) throws Exception {
        signIn(robot, "ann");
        awaited(robot, "webinar_signups.csv");

        robot.push(KeyCode.CONTROL, KeyCode.O);
        awaited(robot, "#proceed");
        robot.clickOn("#proceed");
        assertThat(text(robot, "#stored-title"))
                .isEqualTo("leads_mar_2026.csv is ready to distribute");
        robot.clickOn("#see-plan");
        awaited(robot, "#distribute-plan");
        robot.clickOn("#distribute-plan");

        awaited(robot, "leads_mar_2026.csv is distributed");
        assertThat(console.dialogs.questions())
                .extracting(Question::title)
                .containsExactly("Give 2,600 leads of leads_mar_2026.csv to 12 members?");
        assertThat(wordsOf("leads_mar_2026.csv", robot)).contains("1,000", "2,600", "Completed");
        assertThat(text(robot, "#database-state")).isEqualTo("Database connected");
        robot.interact(() -> takePicture(robot.window(0)));
        robot.interact(() -> robot.window(0).hide());
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
