package org.leaddistribution.admin.plan;

import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.plan.PlanViewModel.PlanStage;
import org.leaddistribution.admin.plan.PlanViewModel.PlanStage.Changed;
import org.leaddistribution.admin.plan.PlanViewModel.PlanStage.Shown;
import org.leaddistribution.admin.plan.PlanViewModel.PlanStage.Trouble;
import org.leaddistribution.admin.plan.PlanViewModel.PlanStage.Working;

/// The screen as a whole: which stage is shown, and all stages but the plan itself.
final class PlanController {
    @FXML private Node working;
    @FXML private Label step;
    @FXML private ProgressBar bar;
    @FXML private Button cancel;
    @FXML private Node shown;
    @FXML private Node changed;
    @FXML private Label changedTitle;
    @FXML private ListView<String> changes;
    @FXML private Button showNew;
    @FXML private Node trouble;
    @FXML private Label message;
    private final PlanViewModel model;

    PlanController(PlanViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        showAt(Working.class, working);
        showAt(Shown.class, shown);
        showAt(Changed.class, changed);
        showAt(Trouble.class, trouble);
        Nodes.focusWhenShown(working, cancel);
        Nodes.focusWhenShown(changed, showNew);
        changes.setCellFactory(_ -> new ChangeCell());
        model.stageProperty().subscribe(this::show);
    }

    private void showAt(Class<? extends PlanStage> stage, Node node) {
        Nodes.showWhile(model.stageProperty().map(stage::isInstance), node);
    }

    private void show(PlanStage stage) {
        switch (stage) {
            case Working(var progress) -> {
                step.setText(progress.step());
                bar.setProgress(progress.fraction());
            }
            case Changed(var named) -> {
                changedTitle.setText(
                        Formats.count(named.size(), "thing has", "things have")
                                + " changed since you looked at the plan");
                changes.setItems(FXCollections.observableList(named));
            }
            case Trouble(var text) -> message.setText(text);
            case Shown _, PlanStage.Nothing _ -> {}
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
