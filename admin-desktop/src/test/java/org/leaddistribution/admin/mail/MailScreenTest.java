package org.leaddistribution.admin.mail;

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
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.notice.NoticeState;
import org.leaddistribution.notice.Outbox.OutboxEntry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MailScreenTest {
    @SuppressWarnings("NullAway.Init") // by the start of each test
    private SampleConsole console;

    @Start
    void start(Stage stage) {
        console = shown(stage, Role.ADMIN);
    }

    private static SampleConsole shown(Stage stage, Role role) {
        var shown = SampleConsole.on(stage, Answers.of(Samples.distributions()), role);
        shown.navigation.show(MailScreen.TITLE);
        return shown;
    }

    @BeforeEach
    void awaitKeyboard(FxRobot robot) throws TimeoutException {
        Sight.awaitKeyboard(robot);
    }

    @Test
    void showsWhatWaitsAndSaysThatThereIsNoMailServer(FxRobot robot) {
        assertThat(mails(robot))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.state()).isEqualTo(NoticeState.PENDING));
        assertThat(robot.lookup(".note.warning").queryAs(Label.class).getText())
                .contains("has no mail server", "LEADS_SMTP_URL");
    }

    @Test
    void aFailedMailSaysWhyAndIsSentAgainOnceItIsConfirmed(FxRobot robot) {
        choose(robot, NoticeState.DEAD);
        assertThat(mails(robot))
                .singleElement()
                .satisfies(mail -> assertThat(mail.lastError()).contains("No such user"));

        console.dialogs.willAnswer(Answer.NO);
        sendAgain(robot);
        assertThat(mails(robot)).hasSize(1);
        console.dialogs.willAnswer(Answer.YES);
        sendAgain(robot);

        assertThat(mails(robot)).isEmpty();
        assertThat(robot.lookup("The mail waits to be sent again").tryQuery()).isPresent();
        assertThat(robot.lookup("No mails of this state").tryQuery()).isPresent();
    }

    @Test
    void enterTellsAllAboutAMail(FxRobot robot) {
        choose(robot, NoticeState.SENT);
        robot.interact(() -> robot.lookup("#mails").queryTableView().requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.HOME).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#sheet .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Invitation to choose a password", "Sent");
    }

    @Test
    void supportReadsAndSendsNothing(FxRobot robot) {
        robot.interact(() -> console = shown((Stage) robot.window(0), Role.SUPPORT));
        choose(robot, NoticeState.DEAD);

        Sight.layOut(robot);
        robot.rightClickOn("550 5.1.1 No such user here");
        assertThat(robot.lookup("Open").tryQuery()).isPresent();
        assertThat(robot.lookup("Send again…").tryQuery()).isEmpty();
    }

    private static void sendAgain(FxRobot robot) {
        Sight.layOut(robot);
        robot.rightClickOn("550 5.1.1 No such user here");
        robot.clickOn("Send again…");
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void choose(FxRobot robot, NoticeState state) {
        @SuppressWarnings("unchecked")
        ComboBox<NoticeState> choice =
                robot.lookup(".filter-bar .combo-box")
                        .match(node -> "State of the mails".equals(node.getAccessibleText()))
                        .queryAs(ComboBox.class);
        robot.interact(() -> choice.setValue(state));
    }

    private static List<OutboxEntry> mails(FxRobot robot) {
        TableView<OutboxEntry> table = robot.lookup("#mails").queryTableView();
        return table.getItems();
    }
}
