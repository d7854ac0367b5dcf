package org.leaddistribution.admin.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.admin.fixture.SampleMembers.named;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.access.Role;
import org.leaddistribution.admin.fixture.SampleConsole;
import org.leaddistribution.admin.fixture.SampleConsole.Answers;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.admin.members.ImportPreview.Row;
import org.leaddistribution.admin.members.MemberImport.Use;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ImportScreenTest {
    private static final String GOOD =
            """
            username,email,tier
            amelia.hart,amelia.hart@example.org,gold
            zoe,zoe@example.org,silver
            farid,farid@example.org,bronze
            """;

    @SuppressWarnings("NullAway.Init") // by the start of each test
    private SampleConsole console;

    @TempDir private Path folder;

    @Start
    void start(Stage stage) {
        console = SampleConsole.on(stage, Answers.of(Samples.distributions()), Role.ADMIN);
        console.navigation.show(MembersScreen.TITLE);
    }

    @BeforeEach
    void awaitKeyboard(FxRobot robot) throws Exception {
        Sight.awaitKeyboard(robot);
    }

    private void choose(FxRobot robot, String csv) throws IOException {
        var file = folder.resolve("members.csv");
        Files.writeString(file, csv);
        console.dialogs.willChoose(file);
        robot.clickOn("#import-members");
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void showsRowByRowWhatWouldChangeAndChangesNothing(FxRobot robot) throws IOException {
        choose(robot, GOOD);

        assertThat(rows(robot))
                .containsExactly(
                        "2 Changed amelia.hart tier Bronze → Gold",
                        "3 New zoe Silver, zoe@example.org");
        assertThat(summary(robot)).isEqualTo("1 new, 1 changed, 0 suspended, 1 unchanged");
        assertThat(named(console.people, "amelia.hart").tier()).isEqualTo(Tier.BRONZE);
    }

    @Test
    void importsByKeyboardAloneOnceTheNumbersAreConfirmed(FxRobot robot) throws IOException {
        choose(robot, GOOD);
        console.dialogs.willAnswer(Answer.NO);
        focus(robot, "#import-now");
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(console.dialogs.questions().getLast().title()).isEqualTo("Import members.csv?");
        assertThat(console.dialogs.asked())
                .isEqualTo("1 member is added and invited by mail, 1 is changed.");
        assertThat(named(console.people, "amelia.hart").tier()).isEqualTo(Tier.BRONZE);

        console.dialogs.willAnswer(Answer.YES);
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(named(console.people, "zoe").tier()).isEqualTo(Tier.SILVER);
        assertThat(console.navigation.title()).isEqualTo(MembersScreen.TITLE);
        assertThat(robot.lookup("members.csv is imported").tryQuery()).isPresent();
    }

    @Test
    void theWholeListSuspendsTheOthersAndSaysHowMany(FxRobot robot) throws IOException {
        choose(robot, GOOD);
        use(robot, Use.WHOLE_LIST);

        assertThat(summary(robot)).isEqualTo("1 new, 1 changed, 12 suspended, 1 unchanged");
        assertThat(rows(robot))
                .contains("not in the file Suspended mina status Active → Suspended");
        robot.clickOn("#import-now");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(console.dialogs.asked())
                .isEqualTo(
                        "1 member is added and invited by mail, 1 is changed, 12 are suspended: no"
                                + " leads and no signing in. That is more than a tenth of the 14"
                                + " active members.");
        assertThat(named(console.people, "mina").status()).isEqualTo(MemberStatus.SUSPENDED);
    }

    @Test
    void whatIsWrongIsListedAndNothingCanBeImported(FxRobot robot) throws IOException {
        choose(robot, "username,email,tier\nzoe,zoe@@example.org,gold\nyan,y@example.org,iron\n");

        assertThat(summary(robot)).isEqualTo("2 errors");
        assertThat(rows(robot)).hasSize(2).first().asString().startsWith("2 Error email ");
        assertThat(robot.lookup("#import-now").queryButton().isDisabled()).isTrue();

        var other = folder.resolve("other.csv");
        Files.writeString(other, "nothing of it\n1\n");
        console.dialogs.willChoose(other);
        robot.clickOn("#another-import");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(rows(robot))
                .containsExactly(
                        "1 Error  Missing: username, email, tier. Found: nothing of it. Name the"
                                + " columns so, or say which they are. Correct the headings in the"
                                + " file and choose it again.");
    }

    @Test
    void whoIsThereAlreadyIsAnErrorAmongOnlyNewMembers(FxRobot robot) throws IOException {
        choose(robot, GOOD);
        use(robot, Use.NEW);

        assertThat(summary(robot)).endsWith("errors");
        assertThat(robot.lookup("#import-now").queryButton().isDisabled()).isTrue();
    }

    @Test
    void nothingIsStoredThatWasNotShown(FxRobot robot) throws IOException {
        choose(robot, GOOD);
        var amelia = named(console.people, "amelia.hart").address();
        var gold = MemberChange.NOTHING.with(Tier.GOLD);
        console.people.managingMembers.change(new Actor("eve"), amelia, gold, null);

        robot.clickOn("#import-now");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("Nothing was imported: something has changed since").tryQuery())
                .isPresent();
        assertThat(rows(robot)).containsExactly("3 New zoe Silver, zoe@example.org");
        robot.clickOn("#import-now");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(named(console.people, "zoe").tier()).isEqualTo(Tier.SILVER);
    }

    @Test
    void aFileThatIsAsTheMembersAreOffersNothing(FxRobot robot) throws IOException {
        choose(robot, "username,email,tier\nfarid,farid@example.org,bronze\n");

        assertThat(summary(robot)).isEqualTo("0 new, 0 changed, 0 suspended, 1 unchanged");
        assertThat(robot.lookup("Nothing would change").tryQuery()).isPresent();
        assertThat(robot.lookup("#import-now").queryButton().isDisabled()).isTrue();
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithItsReason(FxRobot robot) {
        console.dialogs.willChoose(folder.resolve("gone.csv"));
        robot.clickOn("#import-members");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("gone.csv cannot be read").tryQuery()).isPresent();
        assertThat(summary(robot)).isEqualTo("Nothing is known of this file.");
        assertThat(robot.lookup("#import-now").queryButton().isDisabled()).isTrue();
    }

    private static void focus(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).query().requestFocus());
    }

    @SuppressWarnings("unchecked")
    private static void use(FxRobot robot, Use use) {
        var choice =
                (ComboBox<Use>)
                        robot.lookup(".filter-bar .combo-box")
                                .match(
                                        (Node node) ->
                                                "What the file is".equals(node.getAccessibleText()))
                                .queryAs(ComboBox.class);
        robot.interact(() -> choice.setValue(use));
    }

    private static String summary(FxRobot robot) {
        return robot.lookup("#import-summary").queryAs(Label.class).getText();
    }

    private static List<String> rows(FxRobot robot) {
        TableView<Row> table = robot.lookup("#import-rows").queryTableView();
        return table.getItems().stream()
                .map(
                        row ->
                                String.join(
                                        " ",
                                        row.place(),
                                        row.kind().label(),
                                        row.who(),
                                        row.what()))
                .toList();
    }
}
