package org.leaddistribution.admin.fx;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Text below text, for what is read and not worked with.
public final class Lines {
    private Lines() {}

    /// What a group of lines is about.
    public static Label title(String text) {
        var title = new Label(text);
        title.getStyleClass().add("column-title");
        return title;
    }

    /// What matters, and below it what else there is to say.
    public static VBox of(String text, String more) {
        var first = new Label(text);
        first.setWrapText(true);
        return new VBox(first, minor(more));
    }

    public static Label text(String text) {
        var words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }

    public static Label minor(String text) {
        var words = new Label(text);
        words.setWrapText(true);
        words.getStyleClass().addAll("muted", "small-text");
        return words;
    }
}
