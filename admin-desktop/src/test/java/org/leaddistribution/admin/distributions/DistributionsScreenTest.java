package org.leaddistribution.admin.distributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.access.Role;
import org.leaddistribution.admin.fixture.SampleConsole;
import org.leaddistribution.admin.fixture.SampleConsole.Answers;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunRequest;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DistributionsScreenTest {
    private final List<Distribution> stored = new ArrayList<>(Samples.distributions());
    private final List<RunRequest> requests = new ArrayList<>();

    @TempDir private static Path folder;
    private ScriptedDialogs dialogs = new ScriptedDialogs();

    @Start
    void start(Stage stage) {
        show(stage, Role.ADMIN);
    }

    private void show(Window stage, Role role) {
        var answers =
                Answers.of(stored)
                        .withRuns(
                                (_, id, request, _) -> {
                                    requests.add(request);
                                    return new RunOutcome.Completed(
                                            id, 1, 3_250, 17, "", null, List.of());
                                });
        dialogs = SampleConsole.on((Stage) stage, answers, role).dialogs;
    }

    @BeforeEach
    void awaitKeyboard(FxRobot robot) throws TimeoutException {
        Sight.awaitKeyboard(robot);
    }

    @Test
    void theTableHasEveryColumn(FxRobot robot) {
        assertThat(table(robot).getColumns())
                .extracting(TableColumn::getText)
                .containsExactly(
                        "Distribution ID",
                        "Filename",
                        "Total Leads",
                        "Distributed Count",
                        "Status",
                        "Uploaded By",
                        "Upload Date",
                        "Actions");
    }

    @Test
    void aStatusIsADotAWordAndItsMeaning(FxRobot robot) {
        var failed = robot.from(table(robot)).lookup("Failed").queryAs(TableCell.class);

        assertThat(((Region) failed.getGraphic()).getStyleClass()).contains("status-failed");
        assertThat(failed.getTooltip().getText()).isEqualTo("Distribution encountered an error");
    }

    @Test
    void theButtonOfARowShowsThePlanAndAsksOnceBeforeItDistributes(FxRobot robot) {
        var button = firstAction(robot);
        robot.clickOn(button);
        assertThat(requests).isEmpty();
        assertThat(text(robot, "#plan-name")).startsWith("leads_mar_2026.csv");

        robot.clickOn("#distribute-plan");

        assertThat(dialogs.questions())
                .extracting(Question::title)
                .containsExactly("Give 2,200 leads of leads_mar_2026.csv to 9 members?");
        assertThat(requests).singleElement().isInstanceOf(RunRequest.ThisPlan.class);
        assertThat(robot.lookup("leads_mar_2026.csv is distributed").tryQuery()).isPresent();
    }

    @Test
    void twoQuickClicksOnOneSpotDistributeNothing(FxRobot robot) {
        var button = firstAction(robot);

        robot.doubleClickOn(button);

        assertThat(requests).isEmpty();
        assertThat(dialogs.questions()).isEmpty();
    }

    @Test
    void newsMoveNothingUnderTheMouse(FxRobot robot) {
        var before = boundsOf(robot);

        chooseFromMenu(robot, 1, "Cancel the run…");

        assertThat(robot.lookup("#news .banner-title").match(Sight::isShown).tryQuery())
                .isPresent();
        assertThat(boundsOf(robot)).isEqualTo(before);
    }

    private static Bounds boundsOf(FxRobot robot) {
        var table = table(robot);
        return table.localToScene(table.getBoundsInLocal());
    }

    @Test
    void theNextRoundIsInTheMenuOfACompletedRow(FxRobot robot) {
        chooseFromMenu(robot, 3, "Distribute next round…");
        assertThat(requests).isEmpty();
        assertThat(text(robot, "#plan-name")).startsWith("leads_feb_2026.csv");

        robot.clickOn("#distribute-plan");
        assertThat(requests).singleElement().isInstanceOf(RunRequest.ThisPlan.class);
    }

    @Test
    void aFailedRoundIsClosedOnceItIsConfirmed(FxRobot robot) {
        dialogs.willAnswer(Answer.NO);
        chooseFromMenu(robot, 2, "Close the round…");
        assertThat(dialogs.asked()).contains("The others get nothing in this round");
        assertThat(requests).isEmpty();

        dialogs.willAnswer(Answer.YES);
        chooseFromMenu(robot, 2, "Close the round…");
        assertThat(requests).containsExactly(new RunRequest.Close());
    }

    @Test
    void theRunOfAnotherProgramIsCancelledFromItsMenu(FxRobot robot) {
        chooseFromMenu(robot, 1, "Cancel the run…");

        assertThat(dialogs.asked()).contains("nobody is given any of its leads");
        assertThat(robot.lookup("The run of trade-fair-hanover.csv is cancelled").tryQuery())
                .isPresent();
    }

    @Test
    void theRejectedRowsOfAnUploadAreInItsMenu(FxRobot robot) {
        dialogs.willSaveTo(folder.resolve("rejected.csv"));
        chooseFromMenu(robot, 2, "Save the rejected rows…");

        assertThat(folder.resolve("rejected.csv")).hasContent(stored.get(2).id().value());
        assertThat(robot.lookup("The rejected rows are saved").tryQuery()).isPresent();
    }

    @Test
    void theChosenOneIsDistributedByKeyboardAlone(FxRobot robot) {
        robot.interact(() -> table(robot).requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.HOME);
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertThat(requests).isEmpty();

        robot.interact(robot.lookup("#distribute-plan").queryButton()::requestFocus);
        robot.type(KeyCode.SPACE);
        assertThat(requests).singleElement().isInstanceOf(RunRequest.ThisPlan.class);
    }

    @Test
    void f5ReadsAgainAndKeepsTheChoice(FxRobot robot) {
        robot.clickOn("webinar_signups.csv");
        stored.removeFirst();
        robot.push(KeyCode.F5);

        assertThat(table(robot).getItems()).hasSize(stored.size());
        assertThat(table(robot).getSelectionModel().getSelectedItem().upload().filename())
                .isEqualTo("webinar_signups.csv");
    }

    @Test
    void f1ListsTheKeysThatWorkEverywhere(FxRobot robot) {
        robot.type(KeyCode.F1);
        assertThat(robot.lookup("The plan of the chosen distribution").tryQuery()).isPresent();
        assertThat(robot.lookup("Choose files of leads").tryQuery()).isPresent();

        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("The plan of the chosen distribution").tryQuery()).isEmpty();
    }

    @Test
    void aSecondClickOnThePlaceInFrontChangesNothing(FxRobot robot) {
        robot.clickOn("#go-distributions"); // it is in front already

        assertThat(robot.lookup("#go-distributions").queryAs(ToggleButton.class).isSelected())
                .isTrue();
    }

    @Test
    void supportSeesEverythingAndCanChangeNothing(FxRobot robot) {
        robot.interact(() -> show(robot.window(0), Role.SUPPORT));

        assertThat(table(robot).getItems()).hasSize(stored.size());
        Sight.layOut(robot);
        assertThat(robot.lookup(".row-action").match(Button::isVisible).tryQuery()).isEmpty();
        assertThat(robot.lookup("#to-upload").match(node -> node.isVisible()).tryQuery()).isEmpty();
        assertThat(robot.lookup("#go-upload").tryQuery()).isEmpty();
    }

    @Test
    void anEmptyTableSaysWhatToDo(FxRobot robot) {
        stored.clear();
        robot.interact(() -> show(robot.window(0), Role.ADMIN));

        robot.clickOn("Upload the first file");

        assertThat(robot.lookup("#choose-file").tryQuery()).isPresent();
    }

    /// Of the topmost row that has one.
    private static Button firstAction(FxRobot robot) {
        Sight.layOut(robot);
        return robot
                .lookup(".row-action")
                .match(Button::isVisible)
                .queryAllAs(Button.class)
                .stream()
                .min(DistributionsScreenTest::fromTop)
                .orElseThrow();
    }

    private static void chooseFromMenu(FxRobot robot, int row, String item) {
        Sight.layOut(robot);
        var menus = robot.lookup(".row-actions .menu-button").queryAllAs(MenuButton.class);
        robot.clickOn(menus.stream().sorted(DistributionsScreenTest::fromTop).toList().get(row));
        robot.clickOn(item);
    }

    private static int fromTop(Node one, Node other) {
        return Double.compare(one.localToScene(0, 0).getY(), other.localToScene(0, 0).getY());
    }

    private static TableView<Distribution> table(FxRobot robot) {
        return robot.lookup("#distributions").queryTableView();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }
}
