package org.leaddistribution.admin.distributions;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.distributions.Cancelling.CancelState;
import org.leaddistribution.admin.distributions.RunViewModel.Run;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.fx.ScreenLoader;

/// How far the run of this console is, and its *Cancel*, for a line that is on every screen.
public final class RunController {
    @FXML private Node running;
    @FXML private Label step;
    @FXML private Label count;
    @FXML private ProgressBar bar;
    @FXML private Button cancel;
    @FXML private Node decided;
    private final RunViewModel model;

    private RunController(RunViewModel model) {
        this.model = model;
    }

    public static Parent strip(RunViewModel model) {
        return new ScreenLoader()
                .with(RunController.class, () -> new RunController(model))
                .load(RunController.class, "run.fxml");
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
            step.setText(run.progress().step());
            count.setText(count(run.progress()));
            bar.setProgress(run.progress().fraction());
        }
    }

    private static String cancelText(CancelState state) {
        return state == CancelState.ASKED ? "Cancelling…" : "Cancel";
    }

    @FXML
    private void cancel() {
        model.cancelling().ask();
    }

    private static String count(ProgressStep progress) {
        return progress.total() == 0
                ? ""
                : Formats.count(progress.done()) + " of " + Formats.count(progress.total());
    }
}
