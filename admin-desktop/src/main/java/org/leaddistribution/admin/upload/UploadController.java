package org.leaddistribution.admin.upload;

import java.io.File;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.upload.UploadStage.Cancelling;
import org.leaddistribution.admin.upload.UploadStage.SameAgain;
import org.leaddistribution.admin.upload.UploadStage.Working;

/// The screen as a whole: which stage is shown, files that are dropped anywhere on it, and the stages that
/// have little to show: choosing, working, and whether a file is meant to be uploaded twice.
final class UploadController {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
    private static final int PERCENT = 100;
    @FXML private Node screen;
    @FXML private Node choose;
    @FXML private Button chooseFile;
    @FXML private Node found;
    @FXML private Node files;
    @FXML private Button allFiles;
    @FXML private Node working;
    @FXML private Label name;
    @FXML private Label step;
    @FXML private Label bytes;
    @FXML private Label pace;
    @FXML private ProgressBar bar;
    @FXML private Button cancel;
    @FXML private Node stored;
    @FXML private Node refused;
    @FXML private Node sameAgain;
    @FXML private Label sameAgainTitle;
    @FXML private Label earlier;
    @FXML private Button chooseOther;
    private final UploadViewModel model;

    UploadController(UploadViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        showAt(UploadStage.Choosing.class, choose);
        showAt(UploadStage.Found.class, found);
        showAt(UploadStage.Files.class, files);
        allFiles.textProperty().bind(model.queue().summary());
        allFiles.visibleProperty()
                .bind(
                        model.queue()
                                .changesProperty()
                                .flatMap(_ -> model.stageProperty().map(this::hidesOthers)));
        allFiles.managedProperty().bind(allFiles.visibleProperty());
        chooseOther.textProperty().bind(model.wayBack("Choose another file"));
        Nodes.showWhile(model.stageProperty().map(UploadController::isUnderWay), working);
        showAt(UploadStage.Stored.class, stored);
        showAt(UploadStage.Refused.class, refused);
        showAt(SameAgain.class, sameAgain);
        Nodes.focusWhenShown(choose, chooseFile);
        Nodes.focusWhenShown(working, cancel);
        Nodes.focusWhenShown(sameAgain, chooseOther);
        model.stageProperty().subscribe(this::show);
    }

    /// Whether there are files that cannot be seen now.
    private boolean hidesOthers(UploadStage stage) {
        return model.queue().isOfSeveral() && !(stage instanceof UploadStage.Files);
    }

    private static boolean isUnderWay(UploadStage stage) {
        return stage instanceof Working || stage instanceof Cancelling;
    }

    private void showAt(Class<? extends UploadStage> stage, Node node) {
        Nodes.showWhile(model.stageProperty().map(stage::isInstance), node);
    }

    private void show(UploadStage stage) {
        cancel.setDisable(stage instanceof Cancelling);
        if (stage instanceof Working(var filename, var progress, var words)) {
            show("Uploading " + filename, progress, words);
        } else if (stage instanceof Cancelling(var filename, var waitsFor)) {
            show("Cancelling " + filename, ProgressStep.beginning(waitsFor), "");
        } else if (stage instanceof SameAgain(var filename, var before)) {
            sameAgainTitle.setText(filename + " was uploaded before");
            earlier.setText(before);
        }
    }

    private void show(String title, ProgressStep progress, String words) {
        name.setText(title);
        pace.setText(words);
        step.setText(progress.step());
        bytes.setText(bytes(progress));
        bar.setProgress(progress.fraction());
    }

    private static String bytes(ProgressStep progress) {
        return progress.total() == 0
                ? ""
                : "%s of %s · %s %%"
                        .formatted(
                                Formats.size(progress.done()),
                                Formats.size(progress.total()),
                                Formats.count(Math.round(progress.fraction() * PERCENT)));
    }

    @FXML
    private void choose() {
        model.choose();
    }

    @FXML
    private void allFiles() {
        model.showFiles();
    }

    @FXML
    private void saveTemplate() {
        model.saveTemplate();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void again() {
        model.uploadAgain();
    }

    @FXML
    private void another() {
        model.startOver();
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
