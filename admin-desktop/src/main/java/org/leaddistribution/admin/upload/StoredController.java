package org.leaddistribution.admin.upload;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.leaddistribution.admin.fx.Banner.Tone;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.upload.UploadStage.Stored;
import org.leaddistribution.admin.upload.UploadStage.UploadSummary;

/// What an upload brought in, and the way on.
final class StoredController {
    @FXML private Node stage;
    @FXML private Label title;
    @FXML private Label leads;
    @FXML private Label members;
    @FXML private Label weeks;
    @FXML private Label known;
    @FXML private Label duplicates;
    @FXML private Label blanks;
    @FXML private Label rejected;
    @FXML private Node leftOut;
    @FXML private Node saveRejects;
    @FXML private Pane notices;
    @FXML private Button seePlan;
    private final UploadViewModel model;

    StoredController(UploadViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Nodes.focusWhenShown(stage, seePlan);
        model.stageProperty().subscribe(this::show);
    }

    private void show(UploadStage stage) {
        if (stage instanceof Stored(var summary)) {
            title.setText(summary.filename() + " is ready to distribute");
            showFigures(summary);
            notices.getChildren()
                    .setAll(
                            summary.notices().stream()
                                    .map(text -> Nodes.note(Tone.WARNING, text))
                                    .toList());
        }
    }

    private void showFigures(UploadSummary summary) {
        leads.setText(summary.leads());
        members.setText(summary.eligibleMembers());
        weeks.setText(summary.estimatedWeeks());
        known.setText(summary.known());
        duplicates.setText(summary.duplicates());
        blanks.setText(summary.blanks());
        rejected.setText(summary.rejected());
        Nodes.showIf(!summary.rejected().isEmpty(), leftOut, saveRejects);
    }

    @FXML
    private void seePlan() {
        model.seePlan();
    }

    @FXML
    private void saveRejects() {
        model.saveRejects();
    }

    @FXML
    private void another() {
        model.startOver();
    }
}
