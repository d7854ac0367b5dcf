package org.leaddistribution.admin.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands in place of rows: that there are none yet and how to begin, or that none are found.
public final class EmptyState {
    private EmptyState() {}

    /// @param title what is missing
    /// @param text what to do
    public record Words(String icon, String title, String text) {}

    /// @param filtered whether something is sought
    /// @param begin what makes the first row; shown only while nothing is sought
    public static Node of(
            ObservableValue<Boolean> filtered, Words none, Words notFound, Node begin) {
        var nothing = state(none);
        nothing.getChildren().add(begin);
        var lost = state(notFound);
        Nodes.showWhile(filtered.map(sought -> !sought), nothing);
        Nodes.showWhile(filtered, lost);
        return new StackPane(nothing, lost);
    }

    private static VBox state(Words words) {
        var icon = new FontIcon(words.icon());
        icon.getStyleClass().add("empty-icon");
        var title = new Label(words.title());
        title.getStyleClass().add("empty-title");
        var text = new Label(words.text());
        text.getStyleClass().add("muted");
        var state = new VBox(icon, title, text);
        state.getStyleClass().add("empty-state");
        return state;
    }
}
