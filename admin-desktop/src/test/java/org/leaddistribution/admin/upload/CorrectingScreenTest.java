package org.leaddistribution.admin.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.access.Role;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.LeadFile;
import org.leaddistribution.admin.fixture.SampleConsole;
import org.leaddistribution.admin.fixture.SampleConsole.Answers;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.csv.ReadProgress;
import org.leaddistribution.upload.LeadReader;
import org.leaddistribution.upload.LeadReader.RowSink;
import org.leaddistribution.upload.UploadOutcome;
import org.leaddistribution.upload.UploadRequest;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Files are chosen, corrected, imported and followed by the keyboard alone.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // by the start of each test
class CorrectingScreenTest {
    private static final String TWO_BAD =
            "Name,Email,Address\nAnn,ann@@x.org,1 Main St\nBo,bo@x.org,2 Main St\nCy,cy@x.org,\n";

    @TempDir private static Path folder;
    private SampleConsole console;

    @Start
    void start(Stage stage) throws IOException {
        var answers = Answers.of(Samples.distributions()).withUploads((asked, _) -> made(asked));
        console = SampleConsole.on(stage, answers, Role.ADMIN);
        console.dialogs.willChoose(Files.writeString(folder.resolve("april.csv"), TWO_BAD));
    }

    private static UploadOutcome made(UploadRequest asked) {
        var report =
                new LeadReader()
                        .read(asked.file(), asked.options(), RowSink.NONE, ReadProgress.UNWATCHED);
        return report.isFlawless()
                ? Samples.queued(
                        ADistribution.of(asked.file().filename())
                                .withLeads(report.rows().accepted())
                                .build())
                : new UploadOutcome.Refused(report);
    }

    @BeforeEach
    void awaitKeyboard(FxRobot robot) throws TimeoutException {
        Sight.awaitKeyboard(robot);
    }

    @Test
    void theKeyboardAloneChoosesCorrectsImportsAndSeesThePlan(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.O).push(KeyCode.ENTER);
        assertThat(text(robot, "#refused-title")).isEqualTo("april.csv was refused");
        assertThat(robot.lookup("#errors").query().isFocused()).isTrue();

        robot.push(KeyCode.ENTER);
        type(robot, "ann@x.org");
        assertThat(text(robot, "#refused-summary"))
                .isEqualTo("1 row is good now, 1 row is still bad. Nothing is stored yet.");
        type(robot, "3 Main St");
        assertThat(text(robot, "#refused-title")).isEqualTo("april.csv is ready to import");
        assertThat(robot.lookup("#check-again").query().isFocused()).isTrue();
        robot.push(KeyCode.ENTER);
        assertThat(text(robot, "#stored-leads")).isEqualTo("3");
        robot.push(KeyCode.ENTER);

        assertThat(console.steps.planned()).hasSize(1);
    }

    @Test
    void escapeLeavesACellAsItWasAndDeleteLeavesItsRowOut(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.O).push(KeyCode.ENTER);
        robot.push(KeyCode.ENTER);
        write(robot, "nonsense");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#errors").query().isFocused()).isTrue();
        assertThat(text(robot, "#refused-summary")).startsWith("2 errors");

        robot.push(KeyCode.DELETE);

        assertThat(text(robot, "#refused-summary")).startsWith("1 row is left out");
        assertThat(robot.lookup("#check-again").queryButton().isDisabled()).isTrue();
    }

    @Test
    void aCellOfTheWholeRowIsCorrectedToo(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.O).push(KeyCode.ENTER);
        Sight.layOut(robot);
        var email =
                robot.lookup("#whole-row-cells .text-field").queryAllAs(TextField.class).stream()
                        .filter(field -> field.getText().equals("ann@@x.org"))
                        .findFirst()
                        .orElseThrow();

        robot.interact(
                () -> {
                    email.setText("ann@x.org");
                    email.fireEvent(new ActionEvent());
                });

        assertThat(text(robot, "#refused-summary")).startsWith("1 row is good now");
    }

    @Test
    void severalFilesAreOpenedAndTakenOutByTheKeyboard(FxRobot robot) throws IOException {
        console.dialogs.willChoose(
                Files.writeString(folder.resolve("a.csv"), LeadFile.of(3, "a")),
                Files.writeString(folder.resolve("b.csv"), TWO_BAD),
                Files.writeString(folder.resolve("c.csv"), LeadFile.of(4, "c")));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertThat(text(robot, "#files-title")).isEqualTo("3 files: 2 ready, 1 needs you");
        TableView<QueuedFile> files = robot.lookup("#files").queryTableView();
        assertThat(files.isFocused()).isTrue();

        robot.push(KeyCode.DELETE);
        assertThat(text(robot, "#files-title"))
                .isEqualTo("3 files: 1 skipped, 1 needs you, 1 ready");
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(text(robot, "#found-title")).isEqualTo("b.csv");
        assertThat(robot.lookup("#all-files").queryButton().getText()).startsWith("3 files:");
        robot.push(KeyCode.ESCAPE);
        robot.clickOn("#import-ready");

        assertThat(text(robot, "#files-title"))
                .isEqualTo("3 files: 1 skipped, 1 needs you, 1 imported");
    }

    private static void type(FxRobot robot, String text) {
        write(robot, text);
        robot.push(KeyCode.ENTER);
    }

    /// Over what stands in the field that has the keyboard.
    private static void write(FxRobot robot, String text) {
        robot.interact(
                () -> {
                    var focused = robot.window(0).getScene().getFocusOwner();
                    assertThat(focused).isInstanceOf(TextField.class);
                    ((TextField) focused).replaceSelection(text);
                });
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }
}
