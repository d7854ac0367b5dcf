package org.leaddistribution.admin.upload;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.upload.QueuedFile.FileState;
import org.leaddistribution.admin.upload.UploadStage.Stored;

/// The files that were chosen together, a line each: how it stands, and what can be done with it.
final class FilesController {
    private static final double ACTS = 150;

    @FXML private Node stage;
    @FXML private Label title;
    @FXML private TableView<QueuedFile> list;
    @FXML private Button importReady;
    @FXML private Button clear;
    private final ContextMenu menu = new ContextMenu();
    private final UploadViewModel model;

    FilesController(UploadViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Nodes.focusWhenShown(stage, list);
        list.setItems(model.queue().files());
        list.getColumns()
                .setAll(
                        List.of(
                                words(
                                        "File",
                                        210,
                                        file -> new ReadOnlyStringWrapper(file.file().name())),
                                state(),
                                words(
                                        "What was found",
                                        280,
                                        file -> file.stateProperty().map(FileState::words)),
                                acts()));
        list.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        list.setRowFactory(_ -> new FileRow());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnContextMenuRequested(this::showMenu);
        title.textProperty().bind(model.queue().summary());
        model.queue().changesProperty().subscribe(_ -> showActs());
    }

    private void showActs() {
        int ready = model.queue().ready().size();
        importReady.setText("Import all that are ready (" + Formats.count(ready) + ")");
        importReady.setDisable(ready == 0);
        clear.setDisable(!model.queue().hasFinished());
        if (list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private static TableColumn<QueuedFile, String> words(
            String title, double width, Function<QueuedFile, ObservableValue<String>> words) {
        var column = new TableColumn<QueuedFile, String>(title);
        column.setCellValueFactory(cell -> words.apply(cell.getValue()));
        column.setCellFactory(_ -> new ColumnsTable.CutCell<>());
        sized(column, width);
        return column;
    }

    private static void sized(TableColumn<?, ?> column, double width) {
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 120));
        column.setSortable(false);
        column.setReorderable(false);
    }

    private static TableColumn<QueuedFile, FileState> state() {
        var column = new TableColumn<QueuedFile, FileState>("State");
        column.setCellValueFactory(cell -> cell.getValue().stateProperty());
        column.setCellFactory(_ -> new StateCell());
        sized(column, 120);
        return column;
    }

    private TableColumn<QueuedFile, FileState> acts() {
        var column = new TableColumn<QueuedFile, FileState>("");
        column.setCellValueFactory(cell -> cell.getValue().stateProperty());
        column.setCellFactory(_ -> new ActCell());
        sized(column, ACTS);
        column.setMinWidth(ACTS);
        column.setMaxWidth(ACTS);
        return column;
    }

    private void pressed(KeyEvent key) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        if (key.getCode() == KeyCode.ENTER) {
            model.open(chosen);
            key.consume();
        } else if (key.getCode() == KeyCode.DELETE && Act.SKIP.isOfferedTo(chosen)) {
            model.skip(chosen);
            key.consume();
        }
    }

    /// By the menu key, or by a right click, which chooses the line first.
    private void showMenu(ContextMenuEvent asked) {
        var file = list.getSelectionModel().getSelectedItem();
        if (file != null) {
            menu.getItems().setAll(Act.of(file).stream().map(act -> item(act, file)).toList());
            menu.show(list, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        }
    }

    private MenuItem item(Act act, QueuedFile file) {
        var item = new MenuItem(act.label);
        item.setOnAction(_ -> act.on(file, model));
        return item;
    }

    @FXML
    private void add() {
        model.choose();
    }

    @FXML
    private void clear() {
        model.clearFinished();
    }

    @FXML
    private void importReady() {
        model.importReady();
    }

    /// What can be done with a file, as its state lets it.
    enum Act {
        PLAN("See the plan"),
        OPEN("Open"),
        RETRY("Read it again"),
        SKIP("Take it out");

        private final String label;

        Act(String label) {
            this.label = label;
        }

        boolean isOfferedTo(QueuedFile file) {
            return switch (this) {
                case PLAN ->
                        file.stage() instanceof Stored(var summary)
                                && summary.standing().isQueued();
                case OPEN -> !(file.state() instanceof FileState.Skipped);
                case RETRY ->
                        file.state() instanceof FileState.Refused
                                || file.state() instanceof FileState.Skipped;
                case SKIP -> file.state().isOpen() || file.state() instanceof FileState.Refused;
            };
        }

        void on(QueuedFile file, UploadViewModel model) {
            switch (this) {
                case PLAN -> model.stored().seePlan(file);
                case OPEN -> model.open(file);
                case RETRY -> model.queue().retry(file);
                case SKIP -> model.skip(file);
            }
        }

        static List<Act> of(QueuedFile file) {
            return Stream.of(values()).filter(act -> act.isOfferedTo(file)).toList();
        }

        /// What helps most: a file that could not be read is read again.
        static Act firstOf(QueuedFile file) {
            boolean unread = file.state() instanceof FileState.Refused && file.stage() == null;
            return unread ? RETRY : of(file).getFirst();
        }
    }

    /// Opened by a double click.
    private final class FileRow extends TableRow<QueuedFile> {
        FileRow() {
            setOnMouseClicked(
                    click -> {
                        if (click.getButton() == MouseButton.PRIMARY
                                && click.getClickCount() == 2
                                && getItem() != null) {
                            model.open(getItem());
                        }
                    });
        }
    }

    /// The state with its sign, which differs without its colour too.
    private static final class StateCell extends TableCell<QueuedFile, FileState> {
        @Override
        protected void updateItem(@Nullable FileState state, boolean empty) {
            super.updateItem(state, empty);
            getStyleClass().removeAll("good", "warn", "bad", "open");
            if (empty || state == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(state.label());
            setGraphic(new FontIcon(icon(state)));
            getStyleClass().add(tone(state));
        }

        private static String icon(FileState state) {
            return switch (state) {
                case FileState.Waiting _ -> "fth-clock";
                case FileState.Reading _ -> "fth-loader";
                case FileState.Ready _ -> "fth-check";
                case FileState.NeedsYou _ -> "fth-alert-triangle";
                case FileState.Importing _ -> "fth-upload";
                case FileState.Imported _ -> "fth-check-circle";
                case FileState.Refused _ -> "fth-alert-octagon";
                case FileState.Skipped _ -> "fth-minus-circle";
            };
        }

        private static String tone(FileState state) {
            return switch (state) {
                case FileState.Ready _, FileState.Imported _ -> "good";
                case FileState.NeedsYou _ -> "warn";
                case FileState.Refused _ -> "bad";
                case FileState.Waiting _,
                        FileState.Reading _,
                        FileState.Importing _,
                        FileState.Skipped _ ->
                        "open";
            };
        }
    }

    /// What comes first for a file, and taking it out.
    private final class ActCell extends TableCell<QueuedFile, FileState> {
        private final Button first = new Button();
        private final Button skip = new Button("Take it out", new FontIcon("fth-x"));
        private final HBox both = new HBox(first, new Region(), skip);

        ActCell() {
            first.getStyleClass().addAll("small", "button-outlined");
            first.setMinWidth(Region.USE_PREF_SIZE);
            first.setFocusTraversable(false);
            skip.getStyleClass().addAll("small", "flat", "button-icon");
            skip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            skip.setTooltip(new Tooltip("Take it out (Delete)"));
            skip.setFocusTraversable(false);
            HBox.setHgrow(both.getChildren().get(1), Priority.ALWAYS);
            both.getStyleClass().add("row-actions");
        }

        @Override
        protected void updateItem(@Nullable FileState state, boolean empty) {
            super.updateItem(state, empty);
            var file = empty ? null : getTableRow().getItem();
            if (file == null) {
                setGraphic(null);
                return;
            }
            var act = Act.firstOf(file);
            first.setText(act.label);
            first.setOnAction(_ -> act.on(file, model));
            skip.setAccessibleText("Take out " + file.file().name());
            skip.setVisible(Act.SKIP.isOfferedTo(file));
            skip.setOnAction(_ -> model.skip(file));
            setGraphic(both);
        }
    }
}
