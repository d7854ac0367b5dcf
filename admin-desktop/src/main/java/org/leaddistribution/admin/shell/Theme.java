package org.leaddistribution.admin.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.ColorScheme;

/// How the console looks, by the person's choice.
public enum Theme {
    LIGHT("Light", "fth-sun"),
    DARK("Dark", "fth-moon"),
    /// As the desktop around it.
    SYSTEM("As the system", "fth-monitor");

    private final String label;
    private final String icon;

    Theme(String label, String icon) {
        this.label = label;
        this.icon = icon;
    }

    String label() {
        return label;
    }

    String icon() {
        return icon;
    }

    /// The style sheet beneath the console's own.
    ///
    /// @param system what the desktop around it looks like
    String styleSheet(ColorScheme system) {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
            case SYSTEM ->
                    switch (system) {
                        case LIGHT -> LIGHT.styleSheet(system);
                        case DARK -> DARK.styleSheet(system);
                    };
        };
    }
}
