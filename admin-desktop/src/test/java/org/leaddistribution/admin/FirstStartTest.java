package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.Staff;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The first start on a database with nothing in it, without a terminal.
@ExtendWith(ApplicationExtension.class)
class FirstStartTest {
    private final RunningConsole console = RunningConsole.withoutStaff();

    @Start
    void start(Stage stage) {
        console.open(stage);
    }

    @AfterEach
    void leave(FxRobot robot) {
        console.close(robot);
    }

    @Test
    void theFirstAdminIsMadeInTheWindowAndSeesTheFirstSteps(FxRobot robot) throws Exception {
        RunningConsole.awaited(robot, "Welcome to Lead Distribution");

        robot.write("ann").type(KeyCode.TAB);
        robot.write("ann@example.org").type(KeyCode.TAB);
        robot.write(RunningConsole.PASSWORD).type(KeyCode.ENTER);

        RunningConsole.awaited(robot, "#first-steps");
        assertThat(robot.lookup("#step-1").tryQuery()).isPresent();
        console.elsewhere(
                store ->
                        assertThat(store.staffAccounts().all())
                                .singleElement()
                                .extracting(Staff::role)
                                .isEqualTo(Role.ADMIN));
        robot.clickOn("#step-1");
        RunningConsole.awaited(robot, "No members yet");
        assertThat(robot.lookup(".screen-title").queryAs(Label.class).getText())
                .isEqualTo("Members");
    }
}
