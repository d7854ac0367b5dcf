package org.leaddistribution.admin;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import org.leaddistribution.admin.shell.Theme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the console remembers from one start to the next: nothing that it could not do without.
final class ConsoleMemory {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleMemory.class);
    private static final String THEME = "theme";
    private static final String USERNAME = "username";

    private final Path file;
    private final Properties values = new Properties();

    ConsoleMemory(Path dataFolder) {
        this.file = dataFolder.resolve("console.properties");
        if (Files.isRegularFile(file)) {
            read();
        }
    }

    private void read() {
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} cannot be read and is ignored: {}", file, e.toString());
        }
    }

    Theme theme() {
        var name = values.getProperty(THEME, "");
        return Arrays.stream(Theme.values())
                .filter(theme -> theme.name().equals(name))
                .findFirst()
                .orElse(Theme.SYSTEM);
    }

    void remember(Theme theme) {
        write(THEME, theme.name());
    }

    /// Who signed in last; empty before anybody did.
    String username() {
        return values.getProperty(USERNAME, "");
    }

    void rememberUsername(String name) {
        write(USERNAME, name);
    }

    private void write(String key, String value) {
        if (value.equals(values.setProperty(key, value))) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var text = new StringWriter();
            values.store(text, null);
            Files.writeString(file, text.toString());
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", file, e.toString());
        }
    }
}
