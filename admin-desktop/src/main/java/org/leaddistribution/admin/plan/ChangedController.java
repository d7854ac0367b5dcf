package org.leaddistribution.admin.plan;

import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.plan.PlanStage.Changed;

/// Why a plan was not run.
final class ChangedController {
    @FXML private Node stage;
    @FXML private Label title;
    @FXML private ListView<String> changes;
    @FXML private Button showNew;
    private final PlanViewModel model;

    ChangedController(PlanViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Nodes.focusWhenShown(stage, showNew);
        changes.setCellFactory(_ -> new ChangeCell());
        model.stageProperty().subscribe(this::show);
    }

    private void show(PlanStage stage) {
        if (stage instanceof Changed(var named)) {
            title.setText(
                    Formats.count(named.size(), "thing has", "things have")
                            + " changed since you looked at the plan");
            changes.setItems(FXCollections.observableList(named));
        }
    }

    @FXML
    private void showNew() {
        model.showNewPlan();
    }

    @FXML
    private void back() {
        model.back();
    }

    /// One thing that has changed, as long as its sentence is.
    private static final class ChangeCell extends ListCell<String> {
        private final FontIcon sign = new FontIcon("fth-edit-3");

        ChangeCell() {
            setWrapText(true);
            setPrefWidth(0);
            getStyleClass().add("change-cell");
        }

        @Override
        protected void updateItem(@Nullable String sentence, boolean empty) {
            super.updateItem(sentence, empty);
            setText(empty ? null : sentence);
            setGraphic(empty ? null : sign);
        }
    }
}
