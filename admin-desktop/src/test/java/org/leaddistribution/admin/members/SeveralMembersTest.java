package org.leaddistribution.admin.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.admin.fixture.SampleMembers.named;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.access.Role;
import org.leaddistribution.admin.fixture.SampleConsole;
import org.leaddistribution.admin.fixture.SampleConsole.Answers;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.MemberSummary;
import org.leaddistribution.member.Tier;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SeveralMembersTest {
    @SuppressWarnings("NullAway.Init") // by the start of each test
    private SampleConsole console;

    @Start
    void start(Stage stage) {
        console = shown(stage, Role.ADMIN);
    }

    private static SampleConsole shown(Stage stage, Role role) {
        var shown = SampleConsole.on(stage, Answers.of(Samples.distributions()), role);
        shown.navigation.show(MembersScreen.TITLE);
        return shown;
    }

    @BeforeEach
    void awaitKeyboard(FxRobot robot) throws TimeoutException {
        Sight.awaitKeyboard(robot);
    }

    @Test
    void severalAreChosenAndSuspendedByKeyboardAlone(FxRobot robot) {
        chooseRows(robot, KeyCode.DOWN, KeyCode.DOWN);
        assertThat(texts(robot, "#members-chosen")).containsExactly("3 chosen");
        robot.type(KeyCode.TAB).type(KeyCode.TAB);
        assertThat(focused(robot)).isEqualTo("Suspend…");
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(console.dialogs.asked())
                .isEqualTo(
                        "amelia.hart, ben_okafor and Clara get no leads from now on and cannot sign in;"
                                + " those who are signed in are signed out. Their files stay. A"
                                + " suspension can be lifted.");
        for (var name : List.of("amelia.hart", "ben_okafor", "clara")) {
            assertThat(named(console.people, name).status()).isEqualTo(MemberStatus.SUSPENDED);
        }
        assertThat(robot.lookup("3 members are suspended").tryQuery()).isPresent();
        assertThat(texts(robot, "#members-chosen")).containsExactly("3 chosen");
    }

    @Test
    void whoWasSuspendedAlreadyIsTold(FxRobot robot) {
        choose(robot, "All tiers", Tier.GOLD);
        chooseRows(robot, KeyCode.DOWN);
        robot.clickOn("Suspend…");

        assertThat(console.dialogs.asked()).endsWith("1 is suspended already.");
        assertThat(robot.lookup("1 member is suspended").tryQuery()).isPresent();
        assertThat(
                        robot.lookup("No leads and no signing in. 1 had been suspended already.")
                                .tryQuery())
                .isPresent();
    }

    @Test
    void theMenuOfARowActsOnAllThatAreChosenWithIt(FxRobot robot) {
        chooseRows(robot, KeyCode.DOWN);
        chooseFromMenu(robot, "ben_okafor", "Invite again…");
        assertThat(robot.lookup("2 members are invited").tryQuery()).isPresent();

        chooseFromMenu(robot, "farid", "Edit…");
        assertThat(texts(robot, "#sheet .sheet-title")).containsExactly("Edit farid");
    }

    @Test
    void severalGetOneTierAndCtrlAChoosesThePage(FxRobot robot) {
        robot.interact(() -> table(robot).requestFocus());
        robot.type(KeyCode.DOWN);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot, "#members-chosen")).containsExactly("15 chosen");
        robot.clickOn("Change tier…");
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> tier(robot).setValue(Tier.GOLD));
        robot.clickOn("#save-form");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(named(console.people, "farid").tier()).isEqualTo(Tier.GOLD);
        assertThat(robot.lookup("13 members are on the tier Gold").tryQuery()).isPresent();
        assertThat(
                        robot.lookup(
                                        "From the next round on: up to 500 leads a round. 2 had that tier already.")
                                .tryQuery())
                .isPresent();
    }

    /// The first row, and with Shift those that these keys lead to.
    private static void chooseRows(FxRobot robot, KeyCode... further) {
        robot.interact(() -> table(robot).requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.HOME);
        for (var key : further) {
            robot.push(KeyCode.SHIFT, key);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String focused(FxRobot robot) {
        return robot.window(0).getScene().getFocusOwner() instanceof Button button
                ? button.getText()
                : "";
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Tier> tier(FxRobot robot) {
        return robot.lookup("#sheet .combo-box").queryAs(ComboBox.class);
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).match(Label::isVisible).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <V> void choose(FxRobot robot, String all, @Nullable V value) {
        var choice =
                (ComboBox<V>)
                        robot.lookup(".filter-bar .combo-box")
                                .match(node -> all.equals(node.getAccessibleText()))
                                .queryAs(ComboBox.class);
        robot.interact(() -> choice.setValue(value));
    }

    private static void chooseFromMenu(FxRobot robot, String name, String item) {
        Sight.layOut(robot);
        robot.rightClickOn(name);
        robot.clickOn(item);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static TableView<MemberSummary> table(FxRobot robot) {
        return robot.lookup("#members").queryTableView();
    }
}
