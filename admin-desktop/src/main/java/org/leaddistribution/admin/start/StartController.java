package org.leaddistribution.admin.start;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.leaddistribution.admin.fx.BannerPane;

/// The first thing to be seen: patience, or trouble and a way out of it.
public final class StartController {
    @FXML private BannerPane trouble;
    @FXML private Node waiting;
    @FXML private Button retry;
    @FXML private Label hint;
    private final StartViewModel<?> model;

    public StartController(StartViewModel<?> model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        var inTrouble = model.troubleProperty().map(banner -> !banner.isNone());
        trouble.follow(model.troubleProperty());
        waiting.visibleProperty().bind(inTrouble.map(is -> !is));
        waiting.managedProperty().bind(waiting.visibleProperty());
        retry.visibleProperty().bind(inTrouble);
        retry.managedProperty().bind(retry.visibleProperty());
        retry.disableProperty().bind(model.busyProperty());
        hint.visibleProperty().bind(inTrouble);
        hint.managedProperty().bind(hint.visibleProperty());
        hint.textProperty()
                .bind(
                        model.busyProperty()
                                .map(
                                        busy ->
                                                busy
                                                        ? "Trying again…"
                                                        : "Tried again every few seconds."));
    }

    @FXML
    private void retry() {
        model.start();
    }
}
