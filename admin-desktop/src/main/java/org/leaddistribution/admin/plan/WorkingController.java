package org.leaddistribution.admin.plan;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.plan.PlanStage.Working;

/// A plan that is being worked out.
final class WorkingController {
    @FXML private Node stage;
    @FXML private Label step;
    @FXML private ProgressBar bar;
    @FXML private Button cancel;
    private final PlanViewModel model;

    WorkingController(PlanViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Nodes.focusWhenShown(stage, cancel);
        model.stageProperty().subscribe(this::show);
    }

    private void show(PlanStage stage) {
        if (stage instanceof Working(var advance)) {
            step.setText(advance.step());
            bar.setProgress(advance.fraction());
        }
    }

    @FXML
    private void cancel() {
        model.back();
    }
}
