package org.leaddistribution.admin.upload;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.upload.UploadStage.Cancelling;
import org.leaddistribution.admin.upload.UploadStage.Working;

/// An upload under way.
final class WorkingController {
    private static final int PERCENT = 100;
    private static final ProgressStep REMOVING =
            ProgressStep.beginning("Removing what is stored of it");

    @FXML private Node stage;
    @FXML private Button cancel;
    @FXML private Label name;
    @FXML private Label step;
    @FXML private Label bytes;
    @FXML private Label pace;
    @FXML private ProgressBar bar;
    private final UploadViewModel model;

    WorkingController(UploadViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Nodes.focusWhenShown(stage, cancel);
        model.stageProperty().subscribe(this::show);
    }

    private void show(UploadStage stage) {
        cancel.setDisable(stage instanceof Cancelling);
        if (stage instanceof Working(var filename, var advance, var words)) {
            show("Uploading " + filename, advance, words);
        } else if (stage instanceof Cancelling(var filename)) {
            show("Cancelling " + filename, REMOVING, "");
        }
    }

    private void show(String title, ProgressStep advance, String words) {
        name.setText(title);
        pace.setText(words);
        step.setText(advance.step());
        bytes.setText(bytes(advance));
        bar.setProgress(advance.fraction());
    }

    private static String bytes(ProgressStep advance) {
        return advance.total() == 0
                ? ""
                : "%s of %s · %s %%"
                        .formatted(
                                Formats.size(advance.done()),
                                Formats.size(advance.total()),
                                Formats.count(Math.round(advance.fraction() * PERCENT)));
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
