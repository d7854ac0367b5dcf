package org.leaddistribution.admin.upload;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;
import org.leaddistribution.admin.fx.Nodes;
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
}
