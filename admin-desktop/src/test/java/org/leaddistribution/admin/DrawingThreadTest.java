package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.admin.RunningConsole.awaited;
import static org.leaddistribution.admin.RunningConsole.signIn;
import static org.leaddistribution.admin.RunningConsole.until;

import java.io.IOException;
import java.nio.file.Files;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.admin.fixture.ColumnChoices;
import org.leaddistribution.admin.fixture.DrawingThread;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The thread that draws never waits for a disk or a database, from the first window to the last.
@ExtendWith(ApplicationExtension.class)
class DrawingThreadTest {
    private static final String OTHER_HEADINGS = "Who,Mail,Where\nZoë,zoe@example.org,1 Main St\n";

    private final RunningConsole console = new RunningConsole();
    private final DrawingThread watched = new DrawingThread(console.folder());

    @Start
    void start(Stage stage) throws IOException {
        console.before.begin();
        watched.begin();
        console.open(stage);
    }

    @Test
    void writesNoFileAndAsksNoDatabase(FxRobot robot) throws Exception {
        signIn(robot, "ann");
        awaited(robot, "webinar_signups.csv");
        robot.clickOn("webinar_signups.csv");
        robot.push(KeyCode.CONTROL, KeyCode.P);
        awaited(robot, "#plan-total");
        robot.interact(
                () -> robot.lookup(".look").queryAllAs(ToggleButton.class).forEach(this::press));
        uploadWithChosenColumns(robot);
        robot.clickOn("#sign-out");
        awaited(robot, "#sign-in");
        console.close(robot);

        until(() -> kept("console.properties").contains("theme=SYSTEM"));
        until(() -> kept("columns.properties").contains("=Who"));
        assertThat(watched.end()).isEmpty();
        assertThat(watched.byOthers())
                .anyMatch(event -> event.contains("console.properties"))
                .anyMatch(event -> event.contains("columns.properties"))
                .anyMatch(event -> event.contains("SocketWrite"));
        watched.close();
    }

    private void press(ToggleButton look) {
        look.fire();
    }

    private void uploadWithChosenColumns(FxRobot robot) throws Exception {
        console.dialogs.willChoose(console.file("other.csv", OTHER_HEADINGS));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        awaited(robot, ".becomes");
        ColumnChoices.choose(robot, "Who", "Name");
        ColumnChoices.choose(robot, "Where", "Address");
        until(() -> !awaited(robot, "#proceed").isDisabled());
        robot.clickOn("#proceed");
        awaited(robot, "#stored-title");
    }

    private String kept(String file) throws IOException {
        var path = console.folder().resolve(file);
        return Files.exists(path) ? Files.readString(path) : "";
    }
}
