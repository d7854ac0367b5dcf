package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.admin.RunningConsole.awaited;
import static org.leaddistribution.admin.RunningConsole.signIn;

import java.io.IOException;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.access.Session;
import org.leaddistribution.admin.fixture.Forgotten;
import org.leaddistribution.admin.fixture.LeadFile;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Nothing of what a person has seen stays in memory when the session is over.
@ExtendWith(ApplicationExtension.class)
class LeftBehindTest {
    private static final String FILE = "webinar_signups.csv";

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
    void signingOutForgetsEveryScreen(FxRobot robot) throws Exception {
        var places = lookForStaffAccounts(robot);
        var distributions = rowsAndNodes(robot);

        robot.clickOn("#sign-out");
        awaited(robot, "#sign-in");

        places.await();
        distributions.await();
    }

    @Test
    void lockingForgetsEveryScreenAndAnOpenMenu(FxRobot robot) throws Exception {
        var places = lookForStaffAccounts(robot);
        robot.clickOn(FILE, MouseButton.SECONDARY);
        var menu = Forgotten.of(awaited(robot, ".context-menu"));

        console.goOn(Session.LONGEST_IDLE);
        awaited(robot, "#sign-in");

        assertThat(robot.lookup(".context-menu").tryQuery()).isEmpty();
        places.await();
        menu.await();
    }

    /// Sees every screen, with something in it; what was on the upload screen then.
    private Forgotten lookForStaffAccounts(FxRobot robot) throws Exception {
        signIn(robot, "ann");
        awaited(robot, FILE);
        robot.clickOn(FILE);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        awaited(robot, "#plan-total");
        robot.clickOn("#plan-back");
        console.dialogs.willChoose(console.file("a.csv", LeadFile.of(3, "a")));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        awaited(robot, "#proceed");
        var seen = Forgotten.of(root());
        assertThat(seen.count()).isGreaterThan(100);
        robot.clickOn("#go-distributions");
        awaited(robot, FILE);
        return seen;
    }

    private Forgotten rowsAndNodes(FxRobot robot) {
        TableView<?> table = robot.lookup("#distributions").queryTableView();
        assertThat(table.getItems()).isNotEmpty();
        return Forgotten.of(table, table.getItems().getFirst(), root());
    }

    private Parent root() {
        return console.scene().getRoot();
    }
}
