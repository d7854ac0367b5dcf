package org.leaddistribution.admin.shell;

import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.shell.ShellViewModel.DatabaseState;

/// The line at the bottom: how the database is, and what goes on.
final class StatusController {
    @FXML private Region dot;
    @FXML private Label database;
    @FXML private Node busy;
    @FXML private Label activity;
    @FXML private HBox bar;
    private final ShellViewModel model;
    private final Node strip;

    StatusController(ShellViewModel model, Node strip) {
        this.model = model;
        this.strip = strip;
    }

    @FXML
    private void initialize() {
        bar.getChildren().add(strip);
        model.databaseProperty().subscribe(this::show);
        activity.textProperty().bind(model.activity());
        Nodes.showWhile(activity.textProperty().map(text -> !text.isEmpty()), busy);
    }

    private void show(DatabaseState state) {
        database.setText(state.text());
        database.setTooltip(new Tooltip(state.text()));
        var colour = "database-" + state.kind().name().toLowerCase(Locale.ROOT);
        dot.getStyleClass().setAll("status-dot", colour);
    }
}
