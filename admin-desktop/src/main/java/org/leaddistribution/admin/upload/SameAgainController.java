package org.leaddistribution.admin.upload;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.upload.UploadStage.SameAgain;

/// Asks whether a file is meant to be uploaded twice.
final class SameAgainController {
    @FXML private Node stage;
    @FXML private Button other;
    @FXML private Label title;
    @FXML private Label text;
    private final UploadViewModel model;

    SameAgainController(UploadViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Nodes.focusWhenShown(stage, other);
        model.stageProperty().subscribe(this::show);
    }

    private void show(UploadStage stage) {
        if (stage instanceof SameAgain(var filename, var earlier)) {
            title.setText(filename + " was uploaded before");
            text.setText(earlier);
        }
    }

    @FXML
    private void again() {
        model.uploadAgain();
    }

    @FXML
    private void another() {
        model.startOver();
    }
}
