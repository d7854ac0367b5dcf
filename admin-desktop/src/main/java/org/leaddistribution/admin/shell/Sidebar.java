package org.leaddistribution.admin.shell;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How much room the bar at the side takes, by the person's choice.
public final class Sidebar {
    private final ObjectProperty<Width> width;

    public enum Width {
        /// Icons with their names.
        WIDE,
        /// Icons alone: tables have the room.
        NARROW
    }

    /// @param remember called with every later choice
    public Sidebar(Width first, Consumer<Width> remember) {
        width = new SimpleObjectProperty<>(first);
        width.subscribe((_, chosen) -> remember.accept(chosen));
    }

    void turn() {
        width.set(width.get() == Width.WIDE ? Width.NARROW : Width.WIDE);
    }

    ObjectProperty<Width> widthProperty() {
        return width;
    }
}
