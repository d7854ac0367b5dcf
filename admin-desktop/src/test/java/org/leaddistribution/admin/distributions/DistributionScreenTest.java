package org.leaddistribution.admin.distributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.access.Role;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.SampleConsole;
import org.leaddistribution.admin.fixture.SampleConsole.Answers;
import org.leaddistribution.admin.fixture.SampleProofs;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.admin.fx.CountChart;
import org.leaddistribution.delivery.ReadingShares.FiledShare;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Round;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // by the start of each test
class DistributionScreenTest {
    private static final int FAILED = 2;
    private static final int COMPLETED = 3;

    private final List<Distribution> stored = new ArrayList<>(Samples.distributions());
    private Stage stage;
    private SampleConsole console;

    @Start
    void start(Stage window) {
        stage = window;
        show(Role.ADMIN);
    }

    private void show(Role role) {
        console = SampleConsole.on(stage, Answers.of(stored), role);
    }

    private void show(SampleProofs proofs) {
        var answers = Answers.of(stored).withProofs(proofs);
        console = SampleConsole.on(stage, answers, Role.ADMIN);
    }

    @BeforeEach
    void awaitKeyboard(FxRobot robot) throws TimeoutException {
        Sight.awaitKeyboard(robot);
    }

    private void open(FxRobot robot, int row) {
        robot.interact(() -> console.showPage(stored.get(row)));
        Sight.layOut(robot);
    }

    private static TableView<FiledShare> shares(FxRobot robot) {
        return robot.lookup("#shares").queryTableView();
    }

    private static List<String> members(FxRobot robot) {
        return shares(robot).getItems().stream()
                .map(found -> found.share().member().username())
                .toList();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private static List<String> facts(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(GridPane.class).getChildren().stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static boolean isSeen(FxRobot robot, String query) {
        return robot.lookup(query).match(Sight::isShown).tryQuery().isPresent();
    }

    @Test
    void enterOnARowOpensItsPageAndTheBarSaysWhereOneIs(FxRobot robot) {
        var table = robot.lookup("#distributions").queryTableView();
        robot.interact(
                () -> {
                    table.requestFocus();
                    table.getSelectionModel().select(COMPLETED);
                });
        robot.type(KeyCode.ENTER);

        assertThat(text(robot, "#distribution-name")).isEqualTo("leads_feb_2026.csv");
        assertThat(text(robot, "#distribution-about"))
                .startsWith("Completed · uploaded by ann on ");
        assertThat(robot.lookup("#go-distributions").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        robot.clickOn("#distribution-back");
        assertThat(isSeen(robot, "#distributions")).isTrue();
    }

    @Test
    void tellsWhoGotWhatInTheLatestRoundAndWhy(FxRobot robot) {
        open(robot, COMPLETED);

        assertThat(facts(robot, "#distribution-upload")).contains("Leads", "10,000");
        assertThat(facts(robot, "#distribution-rounds"))
                .contains("Round 1", "Round 2", "Round 3")
                .anyMatch(line -> line.contains("213 more leads would have filled everyone."));
        assertThat(round(robot).getValue().number()).isEqualTo(3);
        assertThat(members(robot)).startsWith("ines", "henry").hasSize(9);
        assertThat(robot.lookup("38 %").tryQuery()).isPresent();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Round> round(FxRobot robot) {
        return robot.lookup("#round").queryAs(ComboBox.class);
    }

    @Test
    void theMembersOfARoundAreSoughtAndFiltered(FxRobot robot) {
        open(robot, COMPLETED);

        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("silver").type(KeyCode.ENTER);
        assertThat(members(robot)).hasSize(7).doesNotContain("ines");
        robot.type(KeyCode.ESCAPE);
        assertThat(members(robot)).hasSize(9);

        robot.interact(() -> round(robot).setValue(round(robot).getItems().getLast()));
        assertThat(shares(robot).getItems())
                .hasSize(9)
                .extracting(found -> Objects.requireNonNull(found.file()).round())
                .containsOnly(1);
    }

    @Test
    void whatWasTypedHoldsForTheNextOneToo(FxRobot robot) {
        open(robot, COMPLETED);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("bronze").type(KeyCode.ENTER);

        open(robot, COMPLETED + 1);
        assertThat(members(robot)).containsExactly("ines");
        open(robot, 0);
        assertThat(
                        robot.lookup("Nobody has leads of this file yet")
                                .match(Sight::isShown)
                                .tryQuery())
                .isPresent();
        open(robot, COMPLETED);
        assertThat(members(robot)).containsExactly("ines");
    }

    @Test
    void aShareIsToldInFullInASheet(FxRobot robot) {
        open(robot, COMPLETED);
        robot.interact(
                () -> {
                    shares(robot).requestFocus();
                    shares(robot).getSelectionModel().selectFirst();
                });

        robot.type(KeyCode.ENTER);

        assertThat(robot.lookup("38 of 100, 38 %").tryQuery()).isPresent();
        assertThat(robot.lookup("leads_feb_2026-ines.csv").tryQuery()).isPresent();
        assertThat(robot.lookup("1 time, last 22 Mar 2026, 14:00").tryQuery()).isPresent();
    }

    @Test
    void everyFileSaysWhatBecameOfItsMail(FxRobot robot) {
        open(robot, COMPLETED);

        for (var text :
                List.of(
                        "Waiting",
                        "22 Mar 2026, 09:00",
                        "Failed: 550 5.1.1 No such user here",
                        "Not wanted: The member has turned these mails off.")) {
            assertThat(robot.lookup(text).tryQuery()).as(text).isPresent();
        }
    }

    /// By the keyboard alone: from the first tab to the second.
    private static void goToTab(FxRobot robot, int steps) {
        robot.interact(() -> robot.lookup("#distribution-tabs").query().requestFocus());
        for (int i = 0; i < steps; i++) {
            robot.type(KeyCode.RIGHT);
        }
        Sight.layOut(robot);
    }

    @Test
    void copiesAreShownAfterEachRoundAndNowAsBarsWithTheirTable(FxRobot robot) throws IOException {
        open(robot, COMPLETED);
        goToTab(robot, 1);

        CountChart chart = robot.lookup("#copies-chart").queryAs(CountChart.class);
        assertThat(chart.getData())
                .extracting(XYChart.Series::getName)
                .containsExactly("After round 3", "Now");
        assertThat(chart.getData().getLast().getData())
                .extracting(bar -> bar.getYValue().intValue())
                .containsExactly(240, 9_510, 211, 26, 0, 0, 0, 9, 0, 0, 4);
        assertThat(text(robot, "#copies-say"))
                .isEqualTo("10,000 prospects, counted just now over all uploads");
        assertThat(text(robot, "#reach-counted")).isEqualTo("Counted just now");
        var target = Files.createTempDirectory("copies").resolve("copies.csv");
        console.dialogs.willSaveTo(target);
        robot.clickOn("#save-copies");
        assertThat(Files.readString(target))
                .contains("Copies,Now,After round 3,After round 2,After round 1")
                .contains("\n\"1\",\"9,510\",\"9,750\",\"6,500\",\"3,250\"");
        assertThat(robot.lookup("11 rows are saved").tryQuery()).isPresent();
    }

    @Test
    void theChartFollowsTheRound(FxRobot robot) {
        open(robot, COMPLETED);
        robot.interact(() -> round(robot).setValue(round(robot).getItems().getLast()));
        goToTab(robot, 1);

        CountChart chart = robot.lookup("#copies-chart").queryAs(CountChart.class);
        assertThat(chart.getData())
                .extracting(XYChart.Series::getName)
                .containsExactly("After round 1", "Now");
    }

    @Test
    void whereTheCopiesCannotBeCountedThePageSaysSoAndWhy(FxRobot robot) {
        robot.interact(() -> show(SampleProofs.AWAY));
        open(robot, COMPLETED);
        goToTab(robot, 1);

        assertThat(text(robot, "#copies-say"))
                .isEqualTo("The copies of now could not be counted. The database does not answer.");
        assertThat(text(robot, "#reach-counted")).isEqualTo("As last counted");
        assertThat(robot.lookup("#copies-chart").queryAs(CountChart.class).getData()).hasSize(1);
    }

    @Test
    void theProofOfARoundIsCheckedByTheKeyboardAlone(FxRobot robot) {
        open(robot, COMPLETED);
        goToTab(robot, 2);
        assertThat(text(robot, "#proof-title")).isEqualTo("Not checked yet");

        robot.interact(() -> robot.lookup("#check-proof").query().requestFocus());
        robot.type(KeyCode.SPACE);

        assertThat(text(robot, "#proof-title")).isEqualTo("Round 3 is proven");
        assertThat(robot.lookup("#proof .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Largest: it gave 3,150 leads, and no plan could have given more.");
        robot.interact(() -> round(robot).setValue(round(robot).getItems().getLast()));
        assertThat(text(robot, "#proof-title")).isEqualTo("Not checked yet");
    }

    @Test
    void aProofThatFailsSaysWhatDoesNotHoldAndWhatToDo(FxRobot robot) {
        robot.interact(() -> show(SampleProofs.BROKEN));
        open(robot, COMPLETED);
        goToTab(robot, 2);

        robot.clickOn("#check-proof");

        assertThat(text(robot, "#proof-title")).isEqualTo("Round 3 does not hold");
        assertThat(robot.lookup("#proof .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anyMatch(line -> line.startsWith("Round 3 was not dealt as planned"))
                .anyMatch(line -> line.contains("./leads repair"));
    }

    @Test
    void whatWasNeverDistributedHasNoProofToCheck(FxRobot robot) {
        open(robot, 0);
        goToTab(robot, 2);

        assertThat(robot.lookup("#check-proof").queryButton().isDisabled()).isTrue();
    }

    @Test
    void whatWasNeverDistributedLeadsToItsPlan(FxRobot robot) {
        open(robot, 0);

        assertThat(robot.lookup("Nobody has leads of this file yet").tryQuery()).isPresent();
        assertThat(robot.lookup("Not distributed yet").tryQuery()).isPresent();
        assertThat(isSeen(robot, "#round")).isFalse();
        robot.clickOn("#run-distribution");

        assertThat(text(robot, "#plan-name")).startsWith("leads_mar_2026.csv");
        assertThat(robot.lookup("#go-distributions").queryAs(ToggleButton.class).isSelected())
                .isTrue();
    }

    @Test
    void whatFailedSaysWhyAndWhatToDo(FxRobot robot) {
        open(robot, FAILED);

        assertThat(robot.lookup(".note.danger").queryAs(Label.class).getText())
                .contains("The database does not answer.", "choose Distribute");
        robot.clickOn("#more-actions");
        assertThat(robot.lookup("Close the round…").tryQuery()).isPresent();
        assertThat(robot.lookup("Save the rejected rows…").tryQuery()).isPresent();
    }

    @Test
    void aRoundThatEndsMeanwhileIsShownByItself(FxRobot robot) {
        open(robot, 0);
        stored.set(
                0,
                ADistribution.of("leads_mar_2026.csv")
                        .is(DistributionStatus.COMPLETED)
                        .uploaded("ann", 0)
                        .withRound(2_200, 9)
                        .build());

        robot.interact(console.navigation::keepFresh);
        Sight.layOut(robot);

        assertThat(text(robot, "#distribution-about")).startsWith("Completed");
        assertThat(members(robot)).hasSize(9);
        assertThat(robot.lookup("#run-distribution").queryAs(Button.class).getText())
                .isEqualTo("Distribute next round…");
    }

    @Test
    void whatWasWithdrawnIsSaidToBeGone(FxRobot robot) {
        open(robot, 0);
        stored.removeFirst();

        robot.push(KeyCode.F5);

        assertThat(robot.lookup("leads_mar_2026.csv is gone").tryQuery()).isPresent();
    }

    @Test
    void supportSeesItWithoutTheActs(FxRobot robot) {
        robot.interact(() -> show(Role.SUPPORT));
        open(robot, FAILED);

        assertThat(isSeen(robot, "#run-distribution")).isFalse();
        robot.clickOn("#more-actions");
        assertThat(robot.lookup("See the plan…").tryQuery()).isPresent();
        assertThat(robot.lookup("Close the round…").tryQuery()).isEmpty();
    }
}
