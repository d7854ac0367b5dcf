package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.admin.RunningConsole.awaited;
import static org.leaddistribution.admin.RunningConsole.signIn;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.member.Tier;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What one screen does is seen on the others, on a real database.
@ExtendWith(ApplicationExtension.class)
class ConsoleScreensTest {
    private final RunningConsole console = new RunningConsole();

    @Start
    void start(Stage stage) throws IOException {
        console.before.begin();
        console.open(stage);
    }

    @AfterEach
    void leave(FxRobot robot) {
        console.close(robot);
    }

    @Test
    void aMemberWhoIsAddedIsFoundInvitedAndInTheAuditLog(FxRobot robot) throws Exception {
        signIn(robot, "ann");
        robot.clickOn("#go-overview");
        awaited(robot, "Leads uploaded");

        robot.clickOn("#go-members");
        addMember(robot, "zoe", "zoe@example.org");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("ZOE").type(KeyCode.ENTER);
        awaited(robot, "zoe@example.org");

        robot.clickOn("#go-mail");
        awaited(robot, "Invitation to choose a password");
        robot.clickOn("#go-audit");
        awaited(robot, "Member added");
        robot.clickOn("#go-staff");
        awaited(robot, "eve");
        robot.clickOn("#go-prospects");
        robot.clickOn("#prospect-email").write("nobody@example.org").type(KeyCode.ENTER);
        awaited(robot, "No upload has brought nobody@example.org");
        assertThat(robot.lookup(".banner.danger").match(Sight::isShown).tryQuery()).isEmpty();
    }

    private static void addMember(FxRobot robot, String name, String email)
            throws TimeoutException {
        robot.clickOn("#add-member");
        awaited(robot, "#save-form");
        var fields = robot.lookup("#sheet .text-field").queryAllAs(TextField.class).iterator();
        robot.interact(
                () -> {
                    fields.next().setText(name);
                    fields.next().setText(email);
                    tier(robot).setValue(Tier.GOLD);
                });
        robot.clickOn("#save-form");
        awaited(robot, name + " is a member");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Tier> tier(FxRobot robot) {
        return robot.lookup("#sheet .combo-box").queryAs(ComboBox.class);
    }
}
