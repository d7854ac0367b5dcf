package org.leaddistribution.admin.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
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
        var chooser = new FileChooser();
        chooser.setTitle("Choose a CSV file of leads");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter("CSV files", "*.csv", "*.CSV"),
                        new ExtensionFilter("All files", "*.*"));
        if (lastFolder != null && lastFolder.isDirectory()) {
            chooser.setInitialDirectory(lastFolder);
        }
        var chosen = Optional.ofNullable(chooser.showOpenDialog(owner));
        chosen.ifPresent(file -> lastFolder = file.getParentFile());
        return chosen.map(File::toPath);
    }

    @Override
    public Answer ask(Question question) {
        var yes = new ButtonType(question.yes(), ButtonData.OK_DONE);
        var no = new ButtonType(question.no(), ButtonData.CANCEL_CLOSE);
        var alert = new Alert(AlertType.CONFIRMATION, question.text(), no, yes);
        alert.setTitle(question.title());
        alert.setHeaderText(question.title());
        alert.initOwner(owner);
        return alert.showAndWait().filter(yes::equals).isPresent() ? Answer.YES : Answer.NO;
    }

    @Override
    public void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
