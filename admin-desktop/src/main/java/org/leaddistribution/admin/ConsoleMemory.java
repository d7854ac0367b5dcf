package org.leaddistribution.admin;

import java.nio.file.Path;
import java.util.Arrays;
import org.leaddistribution.admin.shell.Theme;

/// What the console remembers from one start to the next: nothing that it could not do without.
final class ConsoleMemory {
    private static final String THEME = "theme";
    private static final String USERNAME = "username";

    private final RememberedValues values;

    ConsoleMemory(Path dataFolder) {
        this.values = new RememberedValues(dataFolder.resolve("console.properties"));
    }

    Theme theme() {
        var name = values.get(THEME);
        return Arrays.stream(Theme.values())
                .filter(theme -> theme.name().equals(name))
                .findFirst()
                .orElse(Theme.SYSTEM);
    }

    void remember(Theme theme) {
        values.put(THEME, theme.name());
    }

    /// Who signed in last; empty before anybody did.
    String username() {
        return values.get(USERNAME);
    }

    void rememberUsername(String name) {
        values.put(USERNAME, name);
    }
}
