package org.leaddistribution.admin.fx;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sentence worth knowing that may become another one, with the sign of its tone before it.
public final class NoteLine extends Label {
    private final FontIcon sign = new FontIcon(Banner.Tone.INFO.icon());

    public NoteLine(String text) {
        setGraphic(sign);
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        say(Banner.Tone.INFO, text);
    }

    public void say(Banner.Tone tone, String text) {
        setText(text);
        Nodes.mark(tone, sign);
        getStyleClass().setAll("label", "note", tone.styleClass());
    }
}
