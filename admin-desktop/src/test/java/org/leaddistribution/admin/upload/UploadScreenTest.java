package org.leaddistribution.admin.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.access.Role;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.ColumnChoices;
import org.leaddistribution.admin.fixture.LeadFile;
import org.leaddistribution.admin.fixture.SampleConsole;
import org.leaddistribution.admin.fixture.SampleConsole.Answers;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.admin.upload.Correcting.ErrorLine;
import org.leaddistribution.admin.upload.LeadsTable.ShownLead;
import org.leaddistribution.upload.UploadOutcome;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class UploadScreenTest {
    private static final List<String> LEAD = List.of("Ann", "ann@example.org", "1 Main St");

    @TempDir private static Path folder;
    private ScriptedDialogs dialogs = new ScriptedDialogs();
    private UploadOutcome outcome = new UploadOutcome.Cancelled();

    @Start
    void start(Stage stage) throws IOException {
        var answers = Answers.of(Samples.distributions()).withUploads((_, _) -> outcome);
        dialogs = SampleConsole.on(stage, answers, Role.ADMIN).dialogs;
        dialogs.willChoose(Files.writeString(folder.resolve("april.csv"), LeadFile.of(3, "apr")));
    }

    @BeforeEach
    void awaitKeyboard(FxRobot robot) throws TimeoutException {
        Sight.awaitKeyboard(robot);
    }

    @Test
    void ctrlOBringsAFileInFromAnywhere(FxRobot robot) {
        outcome = Samples.queued(ADistribution.of("april.csv").withLeads(1_234).build());

        bringIn(robot);

        assertThat(text(robot, "#stored-title")).isEqualTo("april.csv is ready to distribute");
        assertThat(text(robot, "#stored-leads")).isEqualTo("1,234");
    }

    @Test
    void aShortcutIsHeardBeforeAnythingHasTheFocus(FxRobot robot) {
        var ctrlO =
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.O, false, true, false, false);

        robot.interact(() -> Event.fireEvent(robot.window(0).getScene(), ctrlO));

        assertThat(robot.lookup("#found-rows").tryQuery()).isPresent();
    }

    @Test
    void columnsWithOtherNamesAreChosenBeforeItGoesOn(FxRobot robot) throws IOException {
        outcome = Samples.queued(ADistribution.of("crm.csv").build());
        var text = "Customer,E-Mail,Where\nAnn,ann@example.org,1 Main St\n";
        dialogs.willChoose(Files.writeString(folder.resolve("crm.csv"), text));
        bringIn(robot);
        assertThat(text(robot, "#found-obstacle")).contains("Name", "Address");

        ColumnChoices.choose(robot, "Customer", "Name");
        ColumnChoices.choose(robot, "Where", "Address");
        TableView<ShownLead> rows = robot.lookup("#found-rows").queryTableView();
        assertThat(rows.getColumns())
                .extracting(TableColumn::getText)
                .containsExactly("Name", "Email", "Address");
        assertThat(rows.getItems())
                .containsExactly(new ShownLead(List.of("Ann", "ann@example.org", "1 Main St")));
        robot.clickOn("#proceed");

        assertThat(text(robot, "#stored-title")).isEqualTo("crm.csv is ready to distribute");
    }

    @Test
    void columnsThatWouldBeLeftOutAreNamedAndKeptByOneClick(FxRobot robot) throws IOException {
        var text = "Name,Email,Address,Stand\nAnn,ann@example.org,1 Main St,A1\n";
        dialogs.willChoose(Files.writeString(folder.resolve("fair.csv"), text));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertThat(robot.lookup("#found-left-out .label").queryAs(Label.class).getText())
                .isEqualTo("Left out: Stand");

        robot.clickOn("#keep-left-out");

        TableView<ShownLead> rows = robot.lookup("#found-rows").queryTableView();
        assertThat(rows.getItems().getFirst().values()).endsWith("A1");
        assertThat(robot.lookup("#found-left-out").query().isVisible()).isFalse();
    }

    @Test
    void theKeyboardAloneSaysWhatBecomesOfAColumn(FxRobot robot) throws IOException {
        var text = "Name,Email,Where\nAnn,ann@example.org,1 Main St\n";
        dialogs.willChoose(Files.writeString(folder.resolve("keys.csv"), text));
        robot.push(KeyCode.CONTROL, KeyCode.O);

        robot.push(KeyCode.END).push(KeyCode.SPACE);
        robot.push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.ENTER);

        assertThat(ColumnChoices.of(robot, "Where")).hasToString("Address");
        assertThat(robot.lookup("#found-columns").query().isFocused()).isTrue();
        assertThat(robot.lookup("#proceed").queryButton().getText())
                .isEqualTo("Continue: store 1 lead");
    }

    @Test
    void keysThatAreFasterThanTheNextFrameOpenTheRightChoice(FxRobot robot) throws IOException {
        int last = 60;
        var headings = IntStream.rangeClosed(1, last).mapToObj("Column %s"::formatted).toList();
        var text = "Name,Email,%s\nAnn,ann@example.org\n".formatted(String.join(",", headings));
        dialogs.willChoose(Files.writeString(folder.resolve("wide.csv"), text));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        TableView<?> columns = robot.lookup("#found-columns").queryTableView();

        robot.interact(
                () -> {
                    columns.getSelectionModel().selectLast();
                    press(columns, KeyCode.SPACE);
                });

        assertThat(ColumnChoices.isOpen(robot, headings.getLast())).isTrue();
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void anotherSheetOfAWorkbookIsChosen(FxRobot robot) throws IOException {
        dialogs.willChoose(workbook());
        robot.push(KeyCode.CONTROL, KeyCode.O);
        ComboBox<String> sheet = robot.lookup("#sheet").queryComboBox();
        assertThat(sheet.getItems()).containsExactly("Notes", "Leads", "Empty");
        assertThat(sheet.getValue()).isEqualTo("Notes");
        assertThat(robot.lookup("#encoding").match(Sight::isShown).tryQuery()).isEmpty();

        robot.interact(() -> sheet.setValue("Empty"));
        assertThat(text(robot, "#found-obstacle")).isNotEmpty();
        robot.interact(() -> sheet.setValue("Leads"));

        TableView<ShownLead> rows = robot.lookup("#found-rows").queryTableView();
        assertThat(rows.getItems()).containsExactly(new ShownLead(LEAD));
        assertThat(robot.lookup("#proceed").queryButton().getText())
                .isEqualTo("Continue: store 1 lead");
    }

    private static Path workbook() throws IOException {
        var file = folder.resolve("three.xlsx");
        try (var workbook = new Workbook(Files.newOutputStream(file), "test", null)) {
            workbook.newWorksheet("Notes").value(0, 0, "Fair of May");
            var leads = workbook.newWorksheet("Leads");
            var rows = List.of(List.of("Name", "Email", "Address"), LEAD);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    leads.value(row, column, rows.get(row).get(column));
                }
            }
            workbook.newWorksheet("Empty");
        }
        return file;
    }

    @Test
    void errorsAreCountedBeforeAnybodyGoesOn(FxRobot robot) throws IOException {
        var text = "Name,Email,Address\nAnn,ann@example.org,1 Main St\nBo,bo,2 Main St\n\n";
        dialogs.willChoose(Files.writeString(folder.resolve("bad.csv"), text));

        robot.push(KeyCode.CONTROL, KeyCode.O);

        assertThat(robot.lookup("#found-figures .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .startsWith("1 good row", "1 bad row", "1 blank row");
        assertThat(robot.lookup("#proceed").queryButton().getText())
                .isEqualTo("Continue: see 1 error");
    }

    @Test
    void aReasonShowsItsRowsAloneAndTheGoodRowsAreImported(FxRobot robot) {
        outcome = new UploadOutcome.Refused(Samples.errors());
        bringIn(robot);
        TableView<ErrorLine> errors = robot.lookup("#errors").queryTableView();

        robot.clickOn("Missing value  40");
        assertThat(errors.getItems()).extracting(ErrorLine::column).containsOnly("Name");

        outcome = Samples.queued(ADistribution.of("april.csv").without(131).build());
        robot.clickOn("#import-good");
        assertThat(text(robot, "#stored-rejected")).isEqualTo("131");
    }

    @Test
    void aRefusedFileListsItsErrors(FxRobot robot) {
        outcome = new UploadOutcome.Refused(Samples.errors());

        bringIn(robot);

        TableView<ErrorLine> errors = robot.lookup("#errors").queryTableView();
        assertThat(errors.getItems()).hasSize(Samples.errors().errors().size());
        assertThat(text(robot, "#refused-summary")).contains("Nothing of the file is stored");
        robot.clickOn("#copy-errors");
        Label news = robot.lookup("#news .banner-title").match(Sight::isShown).query();
        assertThat(news.getText()).isEqualTo("The errors are copied");
    }

    @Test
    void theSameFileAsksBeforeItIsUploadedAgain(FxRobot robot) {
        outcome = new UploadOutcome.SameAgain(Samples.distributions().getLast());
        bringIn(robot);
        assertThat(text(robot, "#same-again-title")).isEqualTo("april.csv was uploaded before");

        outcome = Samples.queued(ADistribution.of("april.csv").build());
        robot.clickOn("#upload-again");

        assertThat(text(robot, "#stored-title")).isEqualTo("april.csv is ready to distribute");
    }

    @Test
    void enterTakesTheProposedWayOn(FxRobot robot) {
        outcome = new UploadOutcome.Refused(Samples.errors());
        bringIn(robot);

        outcome = Samples.queued(ADistribution.of("april.csv").build());
        robot.push(KeyCode.ENTER);

        assertThat(text(robot, "#stored-title")).isEqualTo("april.csv is ready to distribute");
    }

    /// Chooses the file, and confirms what was found with the key that is proposed.
    private static void bringIn(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.O);
        robot.push(KeyCode.ENTER);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }
}
