package org.leaddistribution.admin.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.admin.fixture.SampleMembers.named;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.event.EventType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.access.Role;
import org.leaddistribution.admin.fixture.SampleConsole;
import org.leaddistribution.admin.fixture.SampleConsole.Answers;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.member.MemberQuery.Never;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.MemberSummary;
import org.leaddistribution.member.Tier;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MembersScreenTest {
    @SuppressWarnings("NullAway.Init") // by the start of each test
    private SampleConsole console;

    @TempDir private static Path folder;

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
    void findsByAPartOfTheNameAndEscShowsAllAgain(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("liu");
        await(robot, "grace.liu");

        robot.push(KeyCode.ESCAPE);
        assertThat(names(robot)).hasSize(15);
        robot.write("nobody.of.that.name").push(KeyCode.ENTER);
        assertThat(robot.lookup("Nobody is found").tryQuery()).isPresent();
    }

    @Test
    void filtersByTierAndStatus(FxRobot robot) {
        choose(robot, "All tiers", Tier.GOLD);
        assertThat(names(robot)).containsExactly("hugo.maes", "mina");

        choose(robot, "Every status", MemberStatus.SUSPENDED);
        assertThat(names(robot)).containsExactly("hugo.maes");
        choose(robot, "All tiers", null);
        choose(robot, "Every status", null);
        assertThat(names(robot)).hasSize(15);
    }

    @Test
    void aHeadingSortsInTheDatabase(FxRobot robot) {
        clickHeading(robot, "User name");
        assertThat(names(robot).getFirst()).isEqualTo("olga.petrova");

        clickHeading(robot, "Tier");
        assertThat(names(robot)).startsWith("dmitri-v", "ines", "noah.s");
    }

    @Test
    void addsAMemberByKeyboardAloneWhoIsInvited(FxRobot robot) {
        robot.interact(() -> robot.lookup("#add-member").queryButton().requestFocus());
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("zoe").type(KeyCode.TAB);
        robot.write("zoe@example.org").type(KeyCode.TAB);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(named(console.people, "zoe").tier()).isEqualTo(Tier.BRONZE);
        assertThat(robot.lookup("zoe is a member").tryQuery()).isPresent();
        assertThat(isOpen(robot)).isFalse();
        assertThat(names(robot)).contains("zoe");
    }

    @Test
    void saysWhatIsWrongAtItsFieldAndWhoHasTheNameAlready(FxRobot robot) {
        open(robot, "#add-member");
        assertThat(robot.lookup("#save-form").queryButton().isDisabled()).isTrue();
        type(robot, "User name", "two words");
        robot.clickOn("#save-form");
        assertThat(errors(robot))
                .containsExactly(
                        "1 to 64 letters A to Z, digits, dots, underscores and hyphens.",
                        "Write an address like ann@example.org.",
                        "Choose a tier.");

        type(robot, "User name", "CLARA");
        type(robot, "E-mail", "new@example.org");
        robot.interact(() -> tier(robot).setValue(Tier.GOLD));
        robot.clickOn("#save-form");

        assertThat(errors(robot)).containsExactly("Somebody has this already. Choose another.");
        assertThat(isOpen(robot)).isTrue();
    }

    @Test
    void asksBeforeWhatWasTypedIsLost(FxRobot robot) {
        open(robot, "#add-member");
        robot.write("zoe");
        console.dialogs.willAnswer(Answer.NO);
        robot.push(KeyCode.ESCAPE);
        assertThat(isOpen(robot)).isTrue();
        assertThat(console.dialogs.asked()).contains("lost");

        console.dialogs.willAnswer(Answer.YES);
        robot.push(KeyCode.ESCAPE);
        assertThat(isOpen(robot)).isFalse();
    }

    @Test
    void editsTierAndEmailAndSaysFromWhen(FxRobot robot) {
        chooseFromMenu(robot, "farid", "Edit…");
        type(robot, "E-mail", "farid@example.net");
        robot.interact(() -> tier(robot).setValue(Tier.GOLD));
        robot.clickOn("#save-form");

        var farid = named(console.people, "farid");
        assertThat(farid.tier()).isEqualTo(Tier.GOLD);
        assertThat(farid.email()).isEqualTo("farid@example.net");
        assertThat(robot.lookup("From the next round on: up to 500 leads a round.").tryQuery())
                .isPresent();
    }

    @Test
    void suspendsOnceItIsConfirmedAndLiftsIt(FxRobot robot) {
        console.dialogs.willAnswer(Answer.NO);
        chooseFromMenu(robot, "farid", "Suspend…");
        assertThat(named(console.people, "farid").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(console.dialogs.asked()).contains("gets no leads and cannot sign in");

        console.dialogs.willAnswer(Answer.YES);
        chooseFromMenu(robot, "farid", "Suspend…");
        assertThat(named(console.people, "farid").status()).isEqualTo(MemberStatus.SUSPENDED);
        chooseFromMenu(robot, "farid", "Lift the suspension…");
        assertThat(named(console.people, "farid").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(robot.lookup("farid is active").tryQuery()).isPresent();
    }

    @Test
    void whoeverIsSuspendedIsNotInvited(FxRobot robot) {
        console.dialogs.willAnswer(Answer.YES);
        chooseFromMenu(robot, "hugo.maes", "Invite again…");
        assertThat(robot.lookup("hugo.maes was not invited").tryQuery()).isPresent();

        chooseFromMenu(robot, "grace.liu", "Invite again…");
        assertThat(robot.lookup("grace.liu is invited").tryQuery()).isPresent();
    }

    @Test
    void enterOpensAllAboutAMemberAndEscGoesBackToTheRow(FxRobot robot) {
        robot.interact(() -> table(robot).requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.HOME).type(KeyCode.DOWN).type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(texts(robot, "#sheet .label"))
                .contains(
                        "Clara",
                        "Up to 250",
                        "14 of 250 leads in round 3 of leads_mar_2026.csv",
                        "22 Mar 2026, 09:00, never downloaded",
                        "Gets every lead there is to give that is new to this member; had 250 leads before.",
                        "10 Mar 2026, 10:00",
                        "Invitation to choose a password",
                        "Member changed: tier gold → silver");
        robot.push(KeyCode.ESCAPE);
        assertThat(isOpen(robot)).isFalse();
        assertThat(table(robot).isFocused()).isTrue();
    }

    @Test
    void theMenuKeyOffersWhatTheRowOffersAndCtrlCCopiesIt(FxRobot robot) {
        robot.interact(() -> table(robot).requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.HOME);
        robot.push(KeyCode.CONTROL, KeyCode.C);

        assertThat(console.dialogs.copied()).startsWith("amelia.hart\tamelia.hart@example.org\t");
    }

    @Test
    void savesAllThatTheFiltersSelect(FxRobot robot) {
        choose(robot, "All tiers", Tier.GOLD);
        var target = folder.resolve("golden.csv");
        console.dialogs.willSaveTo(target);
        robot.clickOn("#save-list");

        assertThat(target)
                .content()
                .startsWith(
                        "User name,E-mail,Tier,Status,Files,Last file,Last download,Last sign-in,Address,Member since\r\n")
                .contains("\"hugo.maes\",\"hugo.maes@example.org\",\"Gold\",\"Suspended\"")
                .hasLineCount(3);
        assertThat(robot.lookup("2 rows are saved").tryQuery()).isPresent();
    }

    @Test
    void filtersByWhatWasNeverDoneAndSortsByWhatHappenedLast(FxRobot robot) {
        choose(robot, "Whatever they did", Never.DOWNLOADED);
        assertThat(names(robot)).containsExactly("amelia.hart", "grace.liu", "mina");
        choose(robot, "Whatever they did", null);

        clickHeading(robot, "Last download");
        clickHeading(robot, "Last download");
        assertThat(names(robot)).startsWith("olga.petrova", "katherine.montgomery-clarke");
    }

    @Test
    void otherScreensLeadToThoseWhoNeverDownloaded(FxRobot robot) {
        choose(robot, "All tiers", Tier.GOLD);

        robot.interact(() -> console.members.showNeverDownloaded());

        assertThat(names(robot)).containsExactly("amelia.hart", "grace.liu", "mina");
    }

    @Test
    void supportSeesMembersAndCanChangeNone(FxRobot robot) {
        robot.interact(() -> console = shown((Stage) robot.window(0), Role.SUPPORT));

        assertThat(names(robot)).hasSize(15);
        assertThat(robot.lookup("#add-member").match(node -> node.isVisible()).tryQuery())
                .isEmpty();
        Sight.layOut(robot);
        robot.rightClickOn("farid");
        assertThat(robot.lookup("Open").tryQuery()).isPresent();
        assertThat(robot.lookup("Suspend…").tryQuery()).isEmpty();
    }

    /// The robot's own click asks for a menu at the same time, so a heading does not sort by it.
    private static void clickHeading(FxRobot robot, String title) {
        Sight.layOut(robot);
        var heading = robot.lookup(".column-header .label").match(labelled(title)).query();
        robot.interact(
                () -> {
                    for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                        heading.fireEvent(click(type));
                    }
                });
    }

    private static MouseEvent click(EventType<MouseEvent> type) {
        return new MouseEvent(
                type,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    private static Predicate<Label> labelled(String text) {
        return label -> label.getText().equals(text);
    }

    private static void await(FxRobot robot, String only) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> names(robot).equals(List.of(only)));
    }

    private static void open(FxRobot robot, String button) {
        robot.clickOn(button);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isOpen(FxRobot robot) {
        return robot.lookup("#sheet").tryQuery().isPresent();
    }

    private static void type(FxRobot robot, String field, String text) {
        var label = robot.lookup("#sheet .field-label").match(labelled(field)).queryAs(Label.class);
        robot.interact(() -> ((TextField) label.getLabelFor()).setText(text));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Tier> tier(FxRobot robot) {
        return robot.lookup("#sheet .combo-box").queryAs(ComboBox.class);
    }

    private static List<String> errors(FxRobot robot) {
        return texts(robot, "#sheet .field-error");
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

    private static List<String> names(FxRobot robot) {
        return table(robot).getItems().stream().map(MemberSummary::username).toList();
    }

    private static TableView<MemberSummary> table(FxRobot robot) {
        return robot.lookup("#members").queryTableView();
    }
}
