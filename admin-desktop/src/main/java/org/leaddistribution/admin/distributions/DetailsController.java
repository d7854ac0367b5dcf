package org.leaddistribution.admin.distributions;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Dialogs;
import org.leaddistribution.admin.fx.Facts;
import org.leaddistribution.admin.fx.Nodes;

/// All about the chosen distribution.
final class DetailsController {
    @FXML private Node details;
    @FXML private Label filename;
    @FXML private Label id;
    @FXML private GridPane upload;
    @FXML private GridPane reach;
    @FXML private GridPane rounds;
    @FXML private Node noRounds;
    @FXML private Pane notes;
    private final DistributionsViewModel model;
    private final Dialogs dialogs;

    DetailsController(DistributionsViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        var shown = model.details();
        Nodes.showWhile(shown.map(_ -> true).orElse(false), details);
        shown.subscribe(this::show);
    }

    private void show(@Nullable DistributionDetails all) {
        if (all == null) {
            return;
        }
        filename.setText(all.filename());
        id.setText(all.id());
        Facts.show(all.upload(), upload);
        Facts.show(all.reach(), reach);
        Facts.show(all.rounds(), rounds);
        noRounds.setVisible(all.rounds().isEmpty());
        noRounds.setManaged(all.rounds().isEmpty());
        notes.getChildren()
                .setAll(all.notes().stream().map(n -> Nodes.note(n.tone(), n.text())).toList());
    }

    @FXML
    private void copyId() {
        dialogs.copy(id.getText());
    }

    @FXML
    private void close() {
        model.chosenProperty().set(null);
    }
}
