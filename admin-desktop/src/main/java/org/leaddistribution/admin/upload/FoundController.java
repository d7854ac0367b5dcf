package org.leaddistribution.admin.upload;

import java.util.ArrayList;
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
import org.leaddistribution.admin.upload.HowToRead.EncodingChoice;
import org.leaddistribution.admin.upload.HowToRead.SeparatorChoice;
import org.leaddistribution.upload.LeadColumn;
import org.leaddistribution.upload.Preview;

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

    /// The first rows of a file as a table: the columns that will be read first, then the others.
    ///
    /// @param columns so many as a person can look at
    record FoundTable(List<Column> columns, List<List<String>> rows) {
        private static final int OTHERS = 30;

        FoundTable {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /// @param position in a row
        record Column(String title, int position, Use use) {
            /// Empty where the row is too short.
            String valueIn(List<String> row) {
                return position < row.size() ? row.get(position) : "";
            }
        }

        /// What becomes of a column.
        enum Use {
            READ,
            LEFT_OUT
        }

        static FoundTable of(Preview preview) {
            var columns = new ArrayList<Column>();
            for (var column : LeadColumn.values()) {
                var heading = preview.headings().get(column);
                if (heading != null) {
                    int position = preview.columns().indexOf(heading);
                    columns.add(new Column(title(column, heading), position, Use.READ));
                }
            }
            var read = columns.stream().map(Column::position).toList();
            for (int i = 0; i < preview.columns().size() && columns.size() < OTHERS; i++) {
                if (!read.contains(i)) {
                    columns.add(new Column(preview.columns().get(i), i, Use.LEFT_OUT));
                }
            }
            return new FoundTable(columns, preview.rows());
        }

        private static String title(LeadColumn column, String heading) {
            return column.heading().equalsIgnoreCase(heading)
                    ? column.heading()
                    : column.heading() + " ← " + heading;
        }
    }
}
