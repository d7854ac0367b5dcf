package org.leaddistribution.admin.upload;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.leaddistribution.admin.fx.Nodes;

/// The choice of a file.
final class ChooseController {
    @FXML private Node stage;
    @FXML private Button chooseFile;
    private final UploadViewModel model;

    ChooseController(UploadViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Nodes.focusWhenShown(stage, chooseFile);
    }

    @FXML
    private void choose() {
        model.choose();
    }
}
