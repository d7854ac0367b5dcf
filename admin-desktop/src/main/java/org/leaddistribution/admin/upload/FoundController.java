package org.leaddistribution.admin.upload;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Nodes;

/// What was found in the file, to be confirmed or corrected.
final class FoundController {
    @FXML private Node stage;
    @FXML private Button proceed;
    @FXML private Label title;
    @FXML private Label reading;
    @FXML private Label obstacle;
    @FXML private Label note;
    @FXML private ComboBox<EncodingChoice> encoding;
    @FXML private ComboBox<SeparatorChoice> separator;
    @FXML private HeadingBox name;
    @FXML private HeadingBox email;
    @FXML private HeadingBox address;
    @FXML private TableView<List<String>> rows;
    private final UploadViewModel upload;
    private final FoundViewModel model;

    FoundController(UploadViewModel upload) {
        this.upload = upload;
        this.model = upload.found();
    }

    @FXML
    private void initialize() {
        Nodes.focusWhenShown(stage, this::firstToDo);
        encoding.getItems().setAll(EncodingChoice.values());
        encoding.valueProperty().bindBidirectional(model.encodingProperty());
        separator.getItems().setAll(SeparatorChoice.values());
        separator.valueProperty().bindBidirectional(model.separatorProperty());
        name.follow(model);
        email.follow(model);
        address.follow(model);
        model.lookProperty().subscribe(this::show);
    }

    private void show(@Nullable FileLook look) {
        if (look == null) {
            return;
        }
        title.setText(look.title());
        say(obstacle, FoundViewModel.obstacle(look));
        say(reading, look.reading());
        say(note, FoundViewModel.isReady(look) ? look.note() : "");
        proceed.setDisable(!FoundViewModel.isReady(look));
        FoundColumns.show(FoundTable.of(look.preview()), rows);
    }

    /// What a person does first here: goes on, or says which column is which.
    private Node firstToDo() {
        if (!proceed.isDisabled()) {
            return proceed;
        }
        return Stream.of(name, email, address)
                .filter(box -> box.getValue() == null)
                .findFirst()
                .orElse(name);
    }

    private static void say(Label label, String words) {
        label.setText(words);
        Nodes.showIf(!words.isEmpty(), label);
    }

    @FXML
    private void proceed() {
        upload.proceed();
    }

    @FXML
    private void another() {
        upload.startOver();
    }

    /// The columns of a table whose columns are those of a file.
    private static final class FoundColumns {
        private static final double WIDTH = 190;
        private static final double LEAST = 80;

        private FoundColumns() {}

        static void show(FoundTable found, TableView<List<String>> table) {
            table.getColumns().setAll(found.columns().stream().map(FoundColumns::column).toList());
            table.getItems().setAll(found.rows());
        }

        private static TableColumn<List<String>, String> column(FoundTable.Column found) {
            var column = new TableColumn<List<String>, String>(found.title());
            column.setCellValueFactory(
                    cell -> new ReadOnlyStringWrapper(oneLine(found.valueIn(cell.getValue()))));
            column.setPrefWidth(WIDTH);
            column.setMinWidth(LEAST);
            column.setSortable(false);
            column.setReorderable(false);
            column.getStyleClass()
                    .add(
                            switch (found.use()) {
                                case READ -> "read-column";
                                case LEFT_OUT -> "left-out-column";
                            });
            return column;
        }

        private static String oneLine(String value) {
            return value.replaceAll("\\R", " ⏎ ");
        }
    }
}
