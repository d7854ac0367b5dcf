package org.leaddistribution.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.access.Role;
import org.leaddistribution.admin.fixture.SampleConsole;
import org.leaddistribution.admin.fixture.SampleConsole.Answers;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class AuditScreenTest {
    @SuppressWarnings("NullAway.Init") // by the start of each test
    private SampleConsole console;

    @Start
    void start(Stage stage) {
        console = shown(stage, Role.ADMIN);
    }

    private static SampleConsole shown(Stage stage, Role role) {
        var shown = SampleConsole.on(stage, Answers.of(Samples.distributions()), role);
        shown.navigation.show(AuditScreen.TITLE);
        return shown;
    }

    @BeforeEach
    void awaitKeyboard(FxRobot robot) throws TimeoutException {
        Sight.awaitKeyboard(robot);
    }

    @Test
    void tellsTheLatestFirstAndFiltersByAction(FxRobot robot) {
        assertThat(entries(robot).getFirst().after()).containsEntry("status", "suspended");

        choose(robot, AuditAction.MEMBER_CHANGED);

        assertThat(entries(robot))
                .hasSize(3)
                .allSatisfy(e -> assertThat(e.action()).isEqualTo(AuditAction.MEMBER_CHANGED));
    }

    @Test
    void findsWhatSomebodyDid(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("(system)").type(KeyCode.ENTER);
        assertThat(robot.lookup("Nothing is found").tryQuery()).isPresent();

        robot.push(KeyCode.ESCAPE);
        robot.write("ANN").type(KeyCode.ENTER);
        assertThat(entries(robot)).hasSize(18);
    }

    @Test
    void openingAnEntryTellsEachChange(FxRobot robot) {
        robot.interact(() -> robot.lookup("#audit").queryTableView().requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.HOME).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#sheet .fact-value").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("ann", "active → suspended");
    }

    @Test
    void isNotForSupport(FxRobot robot) {
        robot.interact(() -> console = shown((Stage) robot.window(0), Role.SUPPORT));

        assertThat(robot.lookup("#go-audit").tryQuery()).isEmpty();
        assertThat(robot.lookup("#audit").tryQuery()).isEmpty();
    }

    private static void choose(FxRobot robot, AuditAction action) {
        @SuppressWarnings("unchecked")
        var choice =
                (ComboBox<AuditAction>)
                        robot.lookup(".filter-bar .combo-box")
                                .match(node -> "Every action".equals(node.getAccessibleText()))
                                .queryAs(ComboBox.class);
        robot.interact(() -> choice.setValue(action));
    }

    private static List<AuditEntry> entries(FxRobot robot) {
        TableView<AuditEntry> table = robot.lookup("#audit").queryTableView();
        return table.getItems();
    }
}
