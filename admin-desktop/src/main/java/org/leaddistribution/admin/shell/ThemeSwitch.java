package org.leaddistribution.admin.shell;

import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Dresses every window in the chosen theme, and follows the desktop where that is the choice.
public final class ThemeSwitch {
    private final ObjectProperty<Theme> chosen;

    /// @param remember called with every later choice
    public ThemeSwitch(Theme first, Consumer<Theme> remember) {
        chosen = new SimpleObjectProperty<>(first);
        chosen.subscribe((_, theme) -> remember.accept(theme));
        var system = Platform.getPreferences().colorSchemeProperty();
        chosen.subscribe(theme -> dress(theme, system.get()));
        system.subscribe((_, scheme) -> dress(chosen.get(), scheme));
    }

    private static void dress(Theme theme, ColorScheme system) {
        Application.setUserAgentStylesheet(theme.styleSheet(system));
    }

    public ObjectProperty<Theme> chosenProperty() {
        return chosen;
    }
}
