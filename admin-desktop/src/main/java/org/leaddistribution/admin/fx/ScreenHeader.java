package org.leaddistribution.admin.fx;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The top of a screen: its title, what it is for in a line, and its main actions at the right.
public final class ScreenHeader extends HBox {
    public ScreenHeader(String title, String purpose, Node... actions) {
        var name = new Label(title);
        name.getStyleClass().add("screen-title");
        var words = new Label(purpose);
        words.getStyleClass().add("muted");
        words.setTooltip(new Tooltip(purpose));
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        getStyleClass().add("screen-header");
        getChildren().addAll(new VBox(name, words), room);
        getChildren().addAll(actions);
    }
}
