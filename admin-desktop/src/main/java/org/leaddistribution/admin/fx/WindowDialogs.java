package org.leaddistribution.admin.fx;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
import org.leaddistribution.admin.fx.Dialogs.FolderMemory.Use;

/// The desktop's own dialogs, on top of a window.
public final class WindowDialogs implements Dialogs {
    private final Window owner;
    private final Consumer<String> opening;
    private FolderMemory folders = FolderMemory.untilTheEnd();

    /// @param opening has the desktop show what a URI names
    public WindowDialogs(Window owner, Consumer<String> opening) {
        this.owner = owner;
        this.opening = opening;
    }

    @Override
    public void keepFoldersIn(FolderMemory memory) {
        folders = memory;
    }

    @Override
    public void openFolder(Path file) {
        var folder = file.toAbsolutePath().getParent();
        opening.accept((folder == null ? file : folder).toUri().toString());
    }

    @Override
    public List<Path> chooseTables() {
        var chosen = tables("Choose files of leads").showOpenMultipleDialog(owner);
        return chosen == null
                ? List.of()
                : chosen.stream().map(file -> remembered(file, Use.CHOOSING)).toList();
    }

    @Override
    public Optional<Path> chooseTable(String question) {
        return Optional.ofNullable(tables(question).showOpenDialog(owner))
                .map(chosen -> remembered(chosen, Use.CHOOSING));
    }

    private FileChooser tables(String question) {
        var chooser = chooser(question, Use.CHOOSING);
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(
                                "Tables", "*.csv", "*.tsv", "*.txt", "*.xlsx", "*.CSV", "*.TSV",
                                "*.TXT", "*.XLSX"),
                        new ExtensionFilter("All files", "*.*"));
        return chooser;
    }

    @Override
    public Optional<Path> saveTable(String proposedName) {
        boolean workbook = proposedName.endsWith(".xlsx");
        var chooser = chooser(workbook ? "Save as Excel workbook" : "Save as CSV", Use.SAVING);
        chooser.getExtensionFilters()
                .add(
                        workbook
                                ? new ExtensionFilter("Excel workbooks", "*.xlsx")
                                : new ExtensionFilter("CSV files", "*.csv"));
        chooser.setInitialFileName(proposedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner))
                .map(chosen -> remembered(chosen, Use.SAVING));
    }

    private FileChooser chooser(String title, Use use) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        startingFolder(use).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    /// The last one for this, else for the other; a folder that is gone is none.
    private Optional<Path> startingFolder(Use use) {
        return Stream.concat(Stream.of(use), Stream.of(Use.values()))
                .flatMap(which -> folders.lastFolder(which).stream())
                .filter(Files::isDirectory)
                .findFirst();
    }

    private Path remembered(File chosen, Use use) {
        var path = chosen.toPath().toAbsolutePath();
        if (path.getParent() != null) {
            folders.remember(use, path.getParent());
        }
        return path;
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
