package org.leaddistribution.admin.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.upload.RefusedFile.RowError;
import org.leaddistribution.admin.upload.UploadStage.Refused;

/// Why a file was refused, row by row.
final class RefusedController {
    @FXML private Node stage;
    @FXML private Button checkAgain;
    @FXML private Label title;
    @FXML private Label summary;
    @FXML private Button importGood;
    @FXML private Pane reasons;
    @FXML private TableView<RowError> errors;
    @FXML private TableColumn<RowError, String> row;
    @FXML private TableColumn<RowError, String> column;
    @FXML private TableColumn<RowError, String> message;
    private final UploadViewModel model;

    RefusedController(UploadViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Nodes.focusWhenShown(stage, checkAgain);
        row.setCellValueFactory(c -> new ReadOnlyStringWrapper(c.getValue().row()));
        column.setCellValueFactory(c -> new ReadOnlyStringWrapper(c.getValue().column()));
        message.setCellValueFactory(c -> new ReadOnlyStringWrapper(c.getValue().message()));
        message.setCellFactory(_ -> new WrappedCell());
        model.stageProperty().subscribe(this::show);
    }

    private void show(UploadStage stage) {
        if (stage instanceof Refused(var file)) {
            title.setText(file.filename() + " was refused");
            importGood.setText(file.importGoodLabel());
            Nodes.showIf(file.goodRows() > 0, importGood);
            reasons.getChildren().setAll(ReasonToggle.of(file, this::list));
            list(file.summary(), file.errors());
        }
    }

    private void list(String words, List<RowError> listed) {
        summary.setText(words);
        errors.getItems().setAll(listed);
    }

    @FXML
    private void importGood() {
        model.importGoodRows();
    }

    @FXML
    private void copy() {
        model.copyErrors();
    }

    @FXML
    private void readOtherwise() {
        model.readOtherwise();
    }

    @FXML
    private void checkAgain() {
        model.checkAgain();
    }

    @FXML
    private void another() {
        model.startOver();
    }

    /// A reason why rows are refused, to be chosen to see only these rows.
    private static final class ReasonToggle extends ToggleButton {
        private ReasonToggle(String label, int count, Runnable chosen) {
            super(label + "  " + Formats.count(count));
            getStyleClass().addAll("reason", "small");
            setOnAction(
                    _ -> {
                        setSelected(true);
                        chosen.run();
                    });
        }

        /// One for all errors, which is chosen, and one for each reason.
        ///
        /// @param chosen gets the words about the errors, and those to be listed
        static List<ReasonToggle> of(RefusedFile file, BiConsumer<String, List<RowError>> chosen) {
            var toggles = new ArrayList<ReasonToggle>();
            toggles.add(
                    new ReasonToggle(
                            "All errors",
                            file.totalErrors(),
                            () -> chosen.accept(file.summary(), file.errors())));
            for (var group : file.groups()) {
                toggles.add(
                        new ReasonToggle(
                                group.label(),
                                group.count(),
                                () -> chosen.accept(group.summary(), group.errors())));
            }
            var together = new ToggleGroup();
            together.getToggles().setAll(toggles);
            together.selectToggle(toggles.getFirst());
            return toggles;
        }
    }

    /// A message over as many lines as it takes.
    private static final class WrappedCell extends TableCell<RowError, String> {
        private final Label words = new Label();

        WrappedCell() {
            words.setWrapText(true);
            words.maxWidthProperty().bind(widthProperty().subtract(24));
            words.setMinHeight(Label.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable String message, boolean empty) {
            super.updateItem(message, empty);
            words.setText(message);
            setGraphic(empty ? null : words);
        }
    }
}
