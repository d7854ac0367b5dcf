package org.leaddistribution.admin.prospects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.access.Role;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.SampleConsole;
import org.leaddistribution.admin.fixture.SampleConsole.Answers;
import org.leaddistribution.admin.fixture.SampleProspects;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.admin.prospects.ProspectsViewModel.State;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ProspectsScreenTest {
    @Start
    void start(Stage stage) {
        var answers = Answers.of(Samples.distributions());
        SampleConsole.on(stage, answers, Role.SUPPORT).navigation.show(ProspectsScreen.TITLE);
    }

    @BeforeEach
    void awaitKeyboard(FxRobot robot) throws TimeoutException {
        Sight.awaitKeyboard(robot);
    }

    @Test
    void saysWhoHasAProspectAndWhoBroughtIt(FxRobot robot) {
        find(robot, "ZOE@example.org ");

        assertThat(said(robot))
                .contains(
                        "Zoë Müller, zoe@example.org",
                        "3 of 10 members have this prospect; 7 more may.",
                        "ben_okafor, Silver",
                        "leads_feb_2026.csv, row 412",
                        "webinar_signups.csv, row 17");
    }

    @Test
    void saysThatNobodyBroughtIt(FxRobot robot) {
        find(robot, "nobody@example.org");

        assertThat(said(robot)).contains("No upload has brought nobody@example.org");
    }

    @Test
    void saysWhyItCannotBeLookedUpAndF5LooksAgain(FxRobot robot) {
        find(robot, "broken@example.org");
        assertThat(said(robot)).contains("The database does not answer.");

        robot.push(KeyCode.F5);
        assertThat(said(robot)).contains("The database does not answer.");
    }

    @Test
    void anEarlierAnswerIsNotShownForALaterQuestion() {
        var work = new HeldWork();
        var model = new ProspectsViewModel(SampleProspects::ofEmail, work);
        model.find("  ");
        assertThat(work.waiting()).isZero();
        model.find("nobody@example.org");
        model.find(SampleProspects.EMAIL);

        work.doLatest();
        work.doOldest();

        assertThat(model.stateProperty().get()).isInstanceOf(State.Found.class);
    }

    private static void find(FxRobot robot, String email) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.interact(
                () -> robot.lookup("#prospect-email").queryAs(TextField.class).setText(email));
        robot.type(KeyCode.ENTER);
    }

    private static List<String> said(FxRobot robot) {
        return robot.lookup("#prospect .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
