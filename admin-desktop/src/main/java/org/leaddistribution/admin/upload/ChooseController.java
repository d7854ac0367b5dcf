package org.leaddistribution.admin.upload;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.leaddistribution.admin.fx.Nodes;

/// The choice of a file, with what it has to look like.
final class ChooseController {
    @FXML private Node stage;
    @FXML private Button chooseFile;
    @FXML private ComboBox<EncodingChoice> encoding;
    @FXML private Label encodingLabel;
    private final UploadViewModel model;

    ChooseController(UploadViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Nodes.focusWhenShown(stage, chooseFile);
        encodingLabel.setLabelFor(encoding);
        encoding.getItems().setAll(EncodingChoice.values());
        encoding.valueProperty().bindBidirectional(model.encodingProperty());
    }

    @FXML
    private void choose() {
        model.choose();
    }
}
