package org.leaddistribution.admin.start;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.BannerPane;

/// The first thing to be seen: patience, or trouble and a way out of it.
public final class StartController {
    @FXML private BannerPane trouble;
    @FXML private Node waiting;
    @FXML private Button retry;
    @FXML private Button change;
    @FXML private Label hint;
    private final StartViewModel<?> model;
    private final @Nullable Runnable changing;

    /// @param changing lets the person choose another database; null where that is not for the console to do
    public StartController(StartViewModel<?> model, @Nullable Runnable changing) {
        this.model = model;
        this.changing = changing;
    }

    @FXML
    private void initialize() {
        var inTrouble = model.troubleProperty().map(banner -> !banner.isNone());
        trouble.follow(model.troubleProperty());
        waiting.visibleProperty().bind(inTrouble.map(is -> !is));
        waiting.managedProperty().bind(waiting.visibleProperty());
        retry.visibleProperty().bind(inTrouble);
        retry.managedProperty().bind(retry.visibleProperty());
        change.visibleProperty().bind(inTrouble.map(is -> is && changing != null));
        change.managedProperty().bind(change.visibleProperty());
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

    @FXML
    private void change() {
        if (changing != null) {
            model.leave();
            changing.run();
        }
    }
}
