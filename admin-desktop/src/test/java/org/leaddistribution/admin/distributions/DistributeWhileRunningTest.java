package org.leaddistribution.admin.distributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.access.Role;
import org.leaddistribution.admin.fixture.ARun;
import org.leaddistribution.admin.fixture.SampleConsole;
import org.leaddistribution.admin.fixture.SampleConsole.Answers;
import org.leaddistribution.admin.fixture.SamplePrograms;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.run.RunSight;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// While a run is under way anywhere nothing else is distributed from here, and everything says why.
@ExtendWith(ApplicationExtension.class)
class DistributeWhileRunningTest {
    private static final String WHY =
            "trade-fair-hanover.csv is being distributed by alex in another console. The next can begin"
                    + " when that is done.";

    private RunSight sight =
            ARun.of(Samples.distributions().get(1)).by("alex").in(SamplePrograms.OTHER).seen();

    @SuppressWarnings("NullAway.Init") // by the start of each test
    private SampleConsole console;

    @Start
    void start(Stage stage) {
        var answers = Answers.of(Samples.distributions()).withSights(() -> sight);
        console = SampleConsole.on(stage, answers, Role.ADMIN);
    }

    @BeforeEach
    void awaitKeyboard(FxRobot robot) throws TimeoutException {
        Sight.awaitKeyboard(robot);
    }

    private void itEnds(FxRobot robot) {
        sight = new RunSight(null, null);
        robot.interact(console.strip::keepFresh);
    }

    @Test
    void theButtonsOfRowsAreOff(FxRobot robot) {
        Sight.layOut(robot);
        var buttons = robot.lookup(".row-action").match(Sight::isShown);
        assertThat(buttons.queryAllAs(Button.class))
                .isNotEmpty()
                .allMatch(Button::isDisabled)
                .allSatisfy(button -> assertThat(button.getAccessibleHelp()).isEqualTo(WHY));

        itEnds(robot);

        assertThat(buttons.queryAllAs(Button.class)).noneMatch(Button::isDisabled);
    }

    @Test
    void theShortcutSaysWhy(FxRobot robot) {
        robot.interact(
                () ->
                        console.distributions
                                .chosenProperty()
                                .set(console.distributions.rows().getFirst()));
        robot.push(KeyCode.CONTROL, KeyCode.D);

        assertThat(robot.lookup("leads_mar_2026.csv cannot be distributed now").tryQuery())
                .isPresent();
        assertThat(console.navigation.title()).isEqualTo(DistributionsScreen.TITLE);

        itEnds(robot);
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertThat(console.navigation.title()).isEqualTo("Plan");
    }

    @Test
    void thePageOfADistributionDoesNotOfferItEither(FxRobot robot) {
        robot.interact(() -> console.showPage(Samples.distributions().getFirst()));
        var button = robot.lookup("#run-distribution").queryButton();
        assertThat(button.isDisabled()).isTrue();
        assertThat(button.getAccessibleHelp()).isEqualTo(WHY);

        itEnds(robot);

        assertThat(button.isDisabled()).isFalse();
    }

    @Test
    void thePlanSaysWhyItIsNotToBeDistributedNow(FxRobot robot) {
        robot.interact(() -> console.showPlan(Samples.distributions().getFirst()));
        assertThat(robot.lookup("#distribute-plan").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup("#plan-obstacle").queryAs(Label.class).getText()).isEqualTo(WHY);

        itEnds(robot);

        assertThat(robot.lookup("#distribute-plan").queryButton().isDisabled()).isFalse();
    }
}
