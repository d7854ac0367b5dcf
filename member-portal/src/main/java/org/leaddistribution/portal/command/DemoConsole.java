package org.leaddistribution.portal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.leaddistribution.settings.StorageSettings;

/// Opens the admin console beside the demonstration.
final class DemoConsole {
    private DemoConsole() {}

    static void openWhereThereIsAScreen(StorageSettings storage, Consumer<String> print) {
        var home = System.getProperty("leads.home");
        boolean screen =
                System.getenv("DISPLAY") != null
                        || System.getenv("WAYLAND_DISPLAY") != null
                        || !System.getProperty("os.name", "").startsWith("Linux");
        if (home == null || !screen) {
            print.accept("There is no screen here. With one, the admin console would open too.");
            return;
        }
        var launcher = Path.of(home, "leads").toString();
        var data = storage.dataFolder().toString();
        try {
            new ProcessBuilder(launcher, "console", "--data", data).inheritIO().start();
        } catch (IOException failed) {
            print.accept("The admin console did not open: " + failed.getMessage());
        }
    }
}
