package org.leaddistribution.admin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.access.Role;
import org.leaddistribution.admin.fixture.SampleConsole;
import org.leaddistribution.admin.fixture.SampleConsole.Answers;
import org.leaddistribution.admin.fixture.SamplePlans;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.run.RunRequest;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PlanScreenTest {
    private static final int MANY = 100_000;

    private final List<RunRequest> requests = new ArrayList<>();
    private boolean hasManyMembers;

    @Start
    void start(Stage stage) {
        var answers =
                Answers.of(Samples.distributions())
                        .withPreviews(
                                (id, progress) ->
                                        hasManyMembers
                                                ? SamplePlans.ofMany(id, MANY)
                                                : SamplePlans.ofMarch(id, progress))
                        .withRuns(
                                (_, id, request, progress) -> {
                                    requests.add(request);
                                    return SamplePlans.outOfDate(id, request, progress);
                                });
        SampleConsole.on(stage, answers, Role.ADMIN);
    }

    /// From the list by keys alone.
    private static void openPlan(FxRobot robot) {
        robot.interact(
                () ->
                        robot.lookup("#distributions")
                                .queryAs(TableView.class)
                                .getSelectionModel()
                                .selectFirst());
        robot.press(KeyCode.CONTROL).type(KeyCode.P).release(KeyCode.CONTROL);
    }

    @BeforeEach
    void awaitKeyboard(FxRobot robot) throws TimeoutException {
        Sight.awaitKeyboard(robot);
    }

    @Test
    void aPlanIsReadAndDistributedByTheKeyboardAlone(FxRobot robot) {
        openPlan(robot);
        TableView<?> table = robot.lookup("#plan-members").queryAs(TableView.class);
        assertThat(table.isFocused()).isTrue();
        assertThat(text(robot, "#plan-why")).startsWith("ines: Shares the last 76 leads");

        robot.type(KeyCode.DOWN);
        assertThat(text(robot, "#plan-why")).startsWith("henry: Gets every lead");

        robot.interact(robot.lookup("#distribute-plan").queryAs(Button.class)::requestFocus);
        robot.type(KeyCode.SPACE);
        assertThat(requests).singleElement().isInstanceOf(RunRequest.ThisPlan.class);
        ListView<?> changes = robot.lookup("#plan-changes").queryAs(ListView.class);
        assertThat(changes.getItems()).hasSize(4);
        assertThat(text(robot, "#changed-title")).startsWith("4 things have changed");

        robot.type(KeyCode.ENTER);
        assertThat(table.isVisible()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#distributions").tryQuery()).isPresent();
    }

    @Test
    void aHundredThousandMembersAreShownAndFoundAtOnce(FxRobot robot) {
        hasManyMembers = true;
        openPlan(robot);
        TableView<?> table = robot.lookup("#plan-members").queryAs(TableView.class);
        assertThat(table.getItems()).hasSize(100);
        assertThat(text(robot, "#plan-members-place")).isEqualTo("1–100 of 100,000");

        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("m9999").type(KeyCode.ENTER);

        assertThat(table.getItems()).hasSize(11);
        Sight.layOut(robot);
        assertThat(robot.from(table).lookup(".cell-bar").queryAll()).hasSizeBetween(5, 60);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}
