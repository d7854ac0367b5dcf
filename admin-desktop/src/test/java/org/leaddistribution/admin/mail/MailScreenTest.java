package org.leaddistribution.admin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.access.Role;
import org.leaddistribution.accounts.AccessWorld;
import org.leaddistribution.admin.fixture.SampleConsole;
import org.leaddistribution.admin.fixture.SampleConsole.Answers;
import org.leaddistribution.admin.fixture.SampleMails;
import org.leaddistribution.admin.fixture.SampleMembers;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.notice.Notice.Invitation;
import org.leaddistribution.notice.NoticeKind;
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
        return shown(stage, role, SampleMembers::some);
    }

    private static SampleConsole shown(Stage stage, Role role, Supplier<AccessWorld> people) {
        var answers = Answers.of(Samples.distributions()).withPeople(people);
        var shown = SampleConsole.on(stage, answers, role);
        shown.navigation.show(MailScreen.TITLE);
        return shown;
    }

    @BeforeEach
    void awaitKeyboard(FxRobot robot) throws TimeoutException {
        Sight.awaitKeyboard(robot);
    }

    @Test
    void showsWhatWaitsAndSaysWhoSends(FxRobot robot) {
        assertThat(mails(robot))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.state()).isEqualTo(NoticeState.PENDING));
        assertThat(robot.lookup("#mail-sender").queryAs(Label.class).getText())
                .isEqualTo("The portal at https://leads.example.org sends mail.");
    }

    @Test
    void aFailedMailSaysWhyAndIsSentAgainOnceItIsConfirmed(FxRobot robot) {
        choose(robot, MailFilter.FAILED);
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
        choose(robot, MailFilter.SENT);
        robot.interact(() -> robot.lookup("#mails").queryTableView().requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.HOME).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#sheet .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Invitation to choose a password", "Sent");
    }

    private void showEveryKind(FxRobot robot) {
        robot.interact(
                () ->
                        console =
                                shown(
                                        (Stage) robot.window(0),
                                        Role.ADMIN,
                                        SampleMails::ofEveryKind));
        choose(robot, MailFilter.EVERY);
        Sight.layOut(robot);
    }

    private static void open(FxRobot robot, NoticeKind kind) {
        TableView<OutboxEntry> table = robot.lookup("#mails").queryTableView();
        robot.interact(
                () -> {
                    table.requestFocus();
                    table.getItems().stream()
                            .filter(entry -> NoticeKind.of(entry.notice()) == kind)
                            .forEach(table.getSelectionModel()::select);
                });
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> sheet(FxRobot robot) {
        return robot.lookup("#sheet .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void aMailIsShownAsItsReaderSeesItOnBothSides(FxRobot robot) {
        showEveryKind(robot);

        open(robot, NoticeKind.LEADS_READY);

        assertThat(sheet(robot))
                .contains(
                        "New leads, to a member",
                        "550 5.1.1 No such user here",
                        "New Leads Available - 250 Leads",
                        "To nora@example.org",
                        "Hello nora,",
                        "•  Number of leads: 250")
                .anyMatch(text -> text.startsWith("It is given up"))
                .anyMatch(text -> text.startsWith("This is how it would read"));
        robot.clickOn("#letter-plain");
        assertThat(robot.lookup("#letter-text").queryAs(TextArea.class).getText())
                .startsWith("Hello nora,")
                .contains("File: leads_nora_018f3a5e_2.csv")
                .contains("https://leads.example.org/unsubscribe/hidden");
        robot.clickOn("#letter-plain");
        assertThat(robot.lookup("#letter-text").match(Sight::isShown).tryQuery()).isPresent();
    }

    @Test
    void theSecretOfALinkIsNeverShown(FxRobot robot) {
        showEveryKind(robot);

        open(robot, NoticeKind.INVITATION);

        assertThat(sheet(robot))
                .contains("https://leads.example.org/invitation/hidden")
                .anyMatch(text -> text.contains("is its reader's alone"));
    }

    @Test
    void whatNobodyWouldGetSaysWhy(FxRobot robot) {
        console.people.outbox.forgetAll();
        console.people.outbox.add(Invitation.to("nobody"), console.people.clock.instant());
        robot.push(KeyCode.F5);

        open(robot, NoticeKind.INVITATION);

        assertThat(sheet(robot))
                .anyMatch(text -> text.startsWith("Nobody would be told now. The account is gone"));
    }

    @Test
    void aFailedMailIsSentAgainFromItsSheetByTheKeyboardAlone(FxRobot robot) {
        showEveryKind(robot);
        open(robot, NoticeKind.LEADS_READY);

        robot.interact(() -> robot.lookup("#send-again").query().requestFocus());
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(console.dialogs.asked()).contains("goes once more to nora");
        assertThat(robot.lookup("#sheet").tryQuery()).isEmpty();
        assertThat(mails(robot)).allMatch(mail -> mail.state() == NoticeState.PENDING);
    }

    @Test
    void allThatFailedAreSentAgainOnceItIsConfirmed(FxRobot robot) {
        var all = robot.lookup("#send-failed").queryButton();
        assertThat(all.isDisabled()).isTrue();
        choose(robot, MailFilter.FAILED);
        assertThat(all.isDisabled()).isFalse();

        console.dialogs.willAnswer(Answer.NO);
        robot.clickOn("#send-failed");
        assertThat(console.dialogs.questions().getLast().title()).isEqualTo("Send 1 mail again?");
        assertThat(mails(robot)).hasSize(1);
        console.dialogs.willAnswer(Answer.YES);
        robot.clickOn("#send-failed");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(mails(robot)).isEmpty();
        assertThat(robot.lookup("1 mail waits to be sent again").tryQuery()).isPresent();
        assertThat(all.isDisabled()).isTrue();
    }

    @Test
    void theMailsOfADistributionAreShownAloneUntilThoseOfAllAreWanted(FxRobot robot) {
        showEveryKind(robot);
        robot.interact(() -> console.showPage(Samples.distributions().get(3)));
        Sight.layOut(robot);
        robot.clickOn("#see-mails");
        Sight.layOut(robot);

        assertThat(mails(robot))
                .extracting(mail -> NoticeKind.of(mail.notice()))
                .containsExactlyInAnyOrder(
                        NoticeKind.DISTRIBUTION_COMPLETED, NoticeKind.DISTRIBUTION_FAILED);
        robot.clickOn("Of leads_feb_2026.csv");
        assertThat(mails(robot)).hasSize(6);
        assertThat(robot.lookup("#mails-of-all").match(Sight::isShown).tryQuery()).isEmpty();
    }

    @Test
    void supportReadsAndSendsNothing(FxRobot robot) {
        robot.interact(() -> console = shown((Stage) robot.window(0), Role.SUPPORT));
        choose(robot, MailFilter.FAILED);

        Sight.layOut(robot);
        robot.rightClickOn("550 5.1.1 No such user here");
        assertThat(robot.lookup("Open").tryQuery()).isPresent();
        assertThat(robot.lookup("Send again…").tryQuery()).isEmpty();
        assertThat(robot.lookup("#send-failed").match(Sight::isShown).tryQuery()).isEmpty();
    }

    private static void sendAgain(FxRobot robot) {
        Sight.layOut(robot);
        robot.rightClickOn("550 5.1.1 No such user here");
        robot.clickOn("Send again…");
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static void choose(FxRobot robot, MailFilter filter) {
        ComboBox<MailFilter> choice = robot.lookup("#mail-states").queryAs(ComboBox.class);
        robot.interact(() -> choice.setValue(filter));
    }

    private static List<OutboxEntry> mails(FxRobot robot) {
        TableView<OutboxEntry> table = robot.lookup("#mails").queryTableView();
        return table.getItems();
    }
}
