package org.leaddistribution.admin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.access.Role;
import org.leaddistribution.admin.distributions.DistributionScreen;
import org.leaddistribution.admin.distributions.DistributionsScreen;
import org.leaddistribution.admin.fixture.SampleConsole;
import org.leaddistribution.admin.fixture.SampleConsole.Answers;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.admin.members.MembersScreen;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What stands around the screens, by the keyboard.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // by the start of each test
class WindowTest {
    private static final int PATIENCE_SECONDS = 30;

    private SampleConsole console;
    @TempDir private static Path folder;

    @Start
    void start(Stage stage) {
        console = SampleConsole.on(stage, Answers.of(Samples.distributions()), Role.ADMIN);
    }

    @BeforeEach
    void awaitKeyboard(FxRobot robot) throws TimeoutException {
        Sight.awaitKeyboard(robot);
    }

    private static void await(FxRobot robot, String query) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> robot.lookup(query).match(Sight::isShown).tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isShown(FxRobot robot, String query) {
        return robot.lookup(query).match(Sight::isShown).tryQuery().isPresent();
    }

    @Test
    void aScreenIsReachedByAFewLettersOfItsName(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);

        robot.write("membe").type(KeyCode.ENTER);

        assertThat(console.navigation.title()).isEqualTo(MembersScreen.TITLE);
        assertThat(isShown(robot, "#palette")).isFalse();
    }

    @Test
    void aMemberIsFoundInTheDatabaseAndOpened(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.K);

        robot.write("grace.l");
        await(robot, "grace.liu");
        robot.type(KeyCode.ENTER);

        assertThat(console.navigation.title()).isEqualTo(MembersScreen.TITLE);
        await(robot, "#sheet");
        assertThat(robot.from(robot.lookup("#sheet").<Node>query()).lookup("grace.liu").queryAll())
                .isNotEmpty();
    }

    @Test
    void aDistributionIsFoundByItsFileAndOpened(FxRobot robot) throws Exception {
        var file = console.distributions.rows().getFirst().upload().filename();
        robot.push(KeyCode.CONTROL, KeyCode.K);

        robot.write(file.substring(0, 8));
        await(robot, "#palette-list .palette-line");
        robot.type(KeyCode.ENTER);

        assertThat(console.navigation.title()).isEqualTo(DistributionScreen.TITLE);
    }

    @Test
    void arrowsChooseAndSomethingIsBegunByItsName(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.K);

        robot.write("a member").type(KeyCode.DOWN, KeyCode.UP, KeyCode.ENTER);

        await(robot, "#save-form");
    }

    @Test
    void escLeavesEverythingAsItWas(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        var before = focused();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertThat(focused()).isNotSameAs(before);

        robot.type(KeyCode.ESCAPE);

        assertThat(isShown(robot, "#palette")).isFalse();
        assertThat(focused()).isSameAs(before);
        assertThat(console.navigation.title()).isEqualTo(DistributionsScreen.TITLE);
    }

    private Node focused() {
        return console.view().getScene().getFocusOwner();
    }

    @Test
    void whatWasSaidCanBeReadAgain(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.M);
        await(robot, "Nothing has been said yet.");
        robot.type(KeyCode.ESCAPE);
        assertThat(isShown(robot, "#message-list")).isFalse();
        console.dialogs.willSaveTo(folder.resolve("members.csv"));
        robot.interact(() -> console.navigation.show(MembersScreen.TITLE));
        robot.clickOn("#save-list");
        robot.interact(
                () ->
                        robot.lookup(".banner .button")
                                .queryAllAs(Button.class)
                                .forEach(Button::fire));

        robot.clickOn("#messages");

        await(robot, "#message-list .message-line");
        assertThat(
                        robot.from(robot.lookup("#message-list").<Node>query())
                                .lookup("15 rows are saved")
                                .tryQuery())
                .isPresent();
    }

    @Test
    void theBarMakesRoomAndItsNamesComeBack(FxRobot robot) {
        var places = robot.lookup("#go-members").queryAs(ToggleButton.class);
        double wide = places.getWidth();

        robot.push(KeyCode.CONTROL, KeyCode.B);
        Sight.layOut(robot);
        assertThat(places.getWidth()).isLessThan(wide / 2);
        assertThat(robot.lookup("#turn-sidebar").<Button>query().getAccessibleText())
                .isEqualTo("Show the names of the screens");

        robot.clickOn("#turn-sidebar");
        Sight.layOut(robot);
        assertThat(places.getWidth()).isEqualTo(wide);
    }
}
