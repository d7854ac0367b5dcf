package org.leaddistribution.admin.upload;

import java.io.File;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.leaddistribution.admin.fx.Nodes;

/// The screen as a whole: which stage is shown, and files that are dropped anywhere on it.
final class UploadController {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    @FXML private Node screen;
    @FXML private Node choose;
    @FXML private Node found;
    @FXML private Node working;
    @FXML private Node stored;
    @FXML private Node refused;
    @FXML private Node sameAgain;
    private final UploadViewModel model;

    UploadController(UploadViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        showAt(UploadStage.Choosing.class, choose);
        showAt(UploadStage.Found.class, found);
        Nodes.showWhile(model.stageProperty().map(UploadController::isUnderWay), working);
        showAt(UploadStage.Stored.class, stored);
        showAt(UploadStage.Refused.class, refused);
        showAt(UploadStage.SameAgain.class, sameAgain);
    }

    private static boolean isUnderWay(UploadStage stage) {
        return stage instanceof UploadStage.Working || stage instanceof UploadStage.Cancelling;
    }

    private void showAt(Class<? extends UploadStage> stage, Node node) {
        Nodes.showWhile(model.stageProperty().map(stage::isInstance), node);
    }

    @FXML
    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            screen.pseudoClassStateChanged(DROPPING, true);
        }
        event.consume();
    }

    @FXML
    private void dragExited(DragEvent event) {
        screen.pseudoClassStateChanged(DROPPING, false);
        event.consume();
    }

    @FXML
    private void dropped(DragEvent event) {
        model.drop(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }
}
