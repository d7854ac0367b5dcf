package org.leaddistribution.admin.distributions;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.distributions.Cancelling.CancelState;
import org.leaddistribution.admin.distributions.RunViewModel.Run;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.ProgressStep;

/// The run that goes on.
final class RunController {
    @FXML private Node running;
    @FXML private Label step;
    @FXML private Label count;
    @FXML private ProgressBar bar;
    @FXML private Button cancel;
    @FXML private Node decided;
    private final RunViewModel model;

    RunController(RunViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Nodes.showWhile(model.currentProperty().map(_ -> true).orElse(false), running);
        model.currentProperty().subscribe(this::show);
        var state = model.cancelling().stateProperty();
        Nodes.showWhile(state.isEqualTo(CancelState.DECIDED), decided);
        Nodes.showWhile(state.isNotEqualTo(CancelState.DECIDED), cancel);
        cancel.disableProperty().bind(state.isNotEqualTo(CancelState.OFFERED));
        cancel.textProperty().bind(state.map(RunController::cancelText));
    }

    private void show(@Nullable Run run) {
        if (run != null) {
            step.setText(run.advance().step());
            count.setText(count(run.advance()));
            bar.setProgress(run.advance().fraction());
        }
    }

    private static String cancelText(CancelState state) {
        return state == CancelState.ASKED ? "Cancelling…" : "Cancel";
    }

    @FXML
    private void cancel() {
        model.cancelling().ask();
    }

    private static String count(ProgressStep advance) {
        return advance.total() == 0
                ? ""
                : Formats.count(advance.done()) + " of " + Formats.count(advance.total());
    }
}
