package org.leaddistribution.admin.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.Staff;
import org.leaddistribution.admin.fixture.SampleConsole;
import org.leaddistribution.admin.fixture.SampleConsole.Answers;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.member.Username;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class StaffScreenTest {
    @SuppressWarnings("NullAway.Init") // by the start of each test
    private SampleConsole console;

    @Start
    void start(Stage stage) {
        console = shown(stage, Role.ADMIN);
    }

    private static SampleConsole shown(Stage stage, Role role) {
        var shown = SampleConsole.on(stage, Answers.of(Samples.distributions()), role);
        shown.navigation.show(StaffScreen.TITLE);
        return shown;
    }

    @BeforeEach
    void awaitKeyboard(FxRobot robot) throws TimeoutException {
        Sight.awaitKeyboard(robot);
    }

    @Test
    void addsSomebodyWhoIsInvited(FxRobot robot) {
        robot.clickOn("#add-staff");
        WaitForAsyncUtils.waitForFxEvents();
        fill(robot, "zoe", "zoe@example.org", Role.SUPPORT);
        robot.clickOn("#save-form");

        assertThat(staff("zoe").role()).isEqualTo(Role.SUPPORT);
        assertThat(robot.lookup("zoe is staff").tryQuery()).isPresent();
        assertThat(names(robot)).containsExactly("ann", "chloe", "zoe");
    }

    @Test
    void saysWhoseNameAndEmailAreTaken(FxRobot robot) {
        robot.clickOn("#add-staff");
        WaitForAsyncUtils.waitForFxEvents();
        fill(robot, "FARID", "clara@example.net", Role.SUPPORT);
        robot.clickOn("#save-form");

        assertThat(errors(robot)).contains("Somebody has this already. Choose another.");
        assertThat(robot.lookup("#sheet").tryQuery()).isPresent();
    }

    @Test
    void anotherRoleSignsThePersonInAgain(FxRobot robot) {
        open(robot, 1);
        robot.interact(() -> role(robot).setValue(Role.ADMIN));
        robot.clickOn("#save-form");

        assertThat(staff("chloe").role()).isEqualTo(Role.ADMIN);
        assertThat(
                        robot.lookup(
                                        "Whoever is signed in by that name signs in again, as administrator.")
                                .tryQuery())
                .isPresent();
    }

    @Test
    void theLastAdministratorIsNeitherDemotedNorDisabled(FxRobot robot) {
        open(robot, 0);
        robot.interact(() -> role(robot).setValue(Role.SUPPORT));
        robot.clickOn("#save-form");
        assertThat(errors(robot)).containsExactly(StaffActions.LAST_ADMIN);

        robot.push(KeyCode.ESCAPE);
        console.dialogs.willAnswer(Answer.YES);
        robot.push(KeyCode.ESCAPE);
        chooseFromMenu(robot, "ann", "Disable…");
        assertThat(robot.lookup("ann was not changed").tryQuery()).isPresent();
        assertThat(staff("ann").isEnabledAdmin()).isTrue();
    }

    @Test
    void disablesAndEnablesOnceItIsConfirmed(FxRobot robot) {
        console.dialogs.willAnswer(Answer.NO);
        chooseFromMenu(robot, "chloe", "Disable…");
        assertThat(staff("chloe").isEnabled()).isTrue();

        console.dialogs.willAnswer(Answer.YES);
        chooseFromMenu(robot, "chloe", "Disable…");
        assertThat(staff("chloe").isEnabled()).isFalse();
        chooseFromMenu(robot, "chloe", "Enable…");
        assertThat(staff("chloe").isEnabled()).isTrue();
    }

    @Test
    void isNotForSupport(FxRobot robot) {
        robot.interact(() -> console = shown((Stage) robot.window(0), Role.SUPPORT));

        assertThat(robot.lookup("#go-staff").tryQuery()).isEmpty();
    }

    private Staff staff(String name) {
        return console.people.staff.byUsername(new Username(name)).orElseThrow().staff();
    }

    private static void open(FxRobot robot, int row) {
        robot.interact(() -> table(robot).requestFocus());
        robot.interact(() -> table(robot).getSelectionModel().select(row));
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void fill(FxRobot robot, String name, String email, Role role) {
        var fields = List.copyOf(robot.lookup("#sheet .text-field").queryAllAs(TextField.class));
        robot.interact(
                () -> {
                    fields.getFirst().setText(name);
                    fields.getLast().setText(email);
                    role(robot).setValue(role);
                });
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Role> role(FxRobot robot) {
        return robot.lookup("#sheet .combo-box").queryAs(ComboBox.class);
    }

    private static List<String> errors(FxRobot robot) {
        return robot
                .lookup("#sheet .field-error")
                .match(Label::isVisible)
                .queryAllAs(Label.class)
                .stream()
                .map(Label::getText)
                .toList();
    }

    private static void chooseFromMenu(FxRobot robot, String name, String item) {
        Sight.layOut(robot);
        robot.rightClickOn(name + "@example.com");
        robot.clickOn(item);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> names(FxRobot robot) {
        return table(robot).getItems().stream().map(staff -> staff.username().value()).toList();
    }

    private static TableView<Staff> table(FxRobot robot) {
        return robot.lookup("#staff").queryTableView();
    }
}
