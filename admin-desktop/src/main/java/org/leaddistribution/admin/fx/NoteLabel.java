package org.leaddistribution.admin.fx;

import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sentence worth knowing, with the sign of its tone before it.
public final class NoteLabel extends Label {
    public NoteLabel(Banner.Tone tone, String text) {
        super(text, new FontIcon(tone.icon()));
        setWrapText(true);
        getStyleClass().addAll("note", tone.styleClass());
    }
}
