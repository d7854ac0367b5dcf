package org.leaddistribution.admin.plan;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.plan.PlanStage.Trouble;

/// The screen as a whole: which stage is shown.
final class PlanController {
    @FXML private Node working;
    @FXML private Node shown;
    @FXML private Node changed;
    @FXML private Node trouble;
    @FXML private Label message;
    private final PlanViewModel model;

    PlanController(PlanViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        showAt(PlanStage.Working.class, working);
        showAt(PlanStage.Shown.class, shown);
        showAt(PlanStage.Changed.class, changed);
        showAt(Trouble.class, trouble);
        model.stageProperty().subscribe(this::show);
    }

    private void showAt(Class<? extends PlanStage> stage, Node node) {
        Nodes.showWhile(model.stageProperty().map(stage::isInstance), node);
    }

    private void show(PlanStage stage) {
        if (stage instanceof Trouble(var text)) {
            message.setText(text);
        }
    }

    @FXML
    private void tryAgain() {
        model.showNewPlan();
    }

    @FXML
    private void back() {
        model.back();
    }
}
