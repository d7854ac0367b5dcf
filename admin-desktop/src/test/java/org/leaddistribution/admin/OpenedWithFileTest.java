package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.admin.RunningConsole.awaited;
import static org.leaddistribution.admin.RunningConsole.signIn;
import static org.leaddistribution.admin.RunningConsole.text;

import java.io.IOException;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.admin.fixture.LeadFile;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Somebody opened a file of leads with the console, in a file manager or on the command line.
@ExtendWith(ApplicationExtension.class)
class OpenedWithFileTest {
    private final RunningConsole console = new RunningConsole();

    @Start
    void start(Stage stage) throws IOException {
        console.before.begin();
        console.open(stage, console.file("opened.csv", LeadFile.of(3, "opened")));
    }

    @AfterEach
    void leave(FxRobot robot) {
        console.close(robot);
    }

    @Test
    void theFirstAdminWhoSignsInIsShownWhatIsInIt(FxRobot robot) throws Exception {
        awaited(robot, "#username");
        assertThat(text(robot, ".banner-title")).isEqualTo("opened.csv waits to be uploaded");

        signIn(robot, "eve");
        awaited(robot, "#go-members");
        assertThat(robot.lookup("#upload-title").tryQuery()).isEmpty();
        robot.clickOn("#sign-out");
        awaited(robot, "#username");
        assertThat(text(robot, ".banner-title")).isEqualTo("opened.csv waits to be uploaded");

        signIn(robot, "ann");
        assertThat(((TextField) awaited(robot, "#upload-title")).getText()).isEqualTo("opened");

        robot.clickOn("#sign-out");
        awaited(robot, "#username");
        signIn(robot, "ann");
        awaited(robot, "#go-upload");
        assertThat(robot.lookup("opened.csv").tryQuery()).isEmpty();
    }
}
