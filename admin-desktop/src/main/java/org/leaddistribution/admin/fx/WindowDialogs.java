package org.leaddistribution.admin.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The desktop's own dialogs, on top of a window.
public final class WindowDialogs implements Dialogs {
    private final Window owner;
    private @Nullable File lastFolder;

    public WindowDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> chooseCsv() {
        var chooser = chooser("Choose a CSV file of leads");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(
                                "Tables", "*.csv", "*.tsv", "*.txt", "*.xlsx", "*.CSV", "*.TSV",
                                "*.TXT", "*.XLSX"),
                        new ExtensionFilter("All files", "*.*"));
        return remembered(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> saveTable(String proposedName) {
        boolean workbook = proposedName.endsWith(".xlsx");
        var chooser = chooser(workbook ? "Save as Excel workbook" : "Save as CSV");
        chooser.getExtensionFilters()
                .add(
                        workbook
                                ? new ExtensionFilter("Excel workbooks", "*.xlsx")
                                : new ExtensionFilter("CSV files", "*.csv"));
        chooser.setInitialFileName(proposedName);
        return remembered(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        if (lastFolder != null && lastFolder.isDirectory()) {
            chooser.setInitialDirectory(lastFolder);
        }
        return chooser;
    }

    private Optional<Path> remembered(@Nullable File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        lastFolder = chosen.getParentFile();
        return Optional.of(chosen.toPath());
    }

    @Override
    public Answer ask(Question question) {
        var yes = new ButtonType(question.yes(), ButtonData.OK_DONE);
        var no = new ButtonType(question.no(), ButtonData.CANCEL_CLOSE);
        var alert = new Alert(AlertType.CONFIRMATION, question.text(), no, yes);
        alert.setTitle(question.title());
        alert.setHeaderText(question.title());
        alert.initOwner(owner);
        dress(alert.getDialogPane());
        favour(alert, no, yes);
        return alert.showAndWait().filter(yes::equals).isPresent() ? Answer.YES : Answer.NO;
    }

    private void dress(DialogPane pane) {
        pane.getStylesheets().setAll(owner.getScene().getStylesheets());
        pane.setMinHeight(Region.USE_PREF_SIZE);
    }

    /// The answer that leaves all as it is has the focus and the Enter key.
    private static void favour(Alert alert, ButtonType safe, ButtonType other) {
        if (alert.getDialogPane().lookupButton(other) instanceof Button button) {
            button.setDefaultButton(false);
        }
        if (alert.getDialogPane().lookupButton(safe) instanceof Button button) {
            button.setDefaultButton(true);
            alert.setOnShown(_ -> Platform.runLater(button::requestFocus));
        }
    }

    @Override
    public void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
