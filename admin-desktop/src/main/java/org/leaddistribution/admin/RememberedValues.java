package org.leaddistribution.admin;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.Executor;
import org.leaddistribution.kernel.AtomicFile;
import org.leaddistribution.kernel.PrivateFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A few values in a file, without which everything would work too: what fails with it is only logged.
final class RememberedValues {
    private static final Logger LOG = LoggerFactory.getLogger(RememberedValues.class);

    private final Path file;
    private final Executor writer;
    private final Properties values = new Properties();

    /// @param writer does one piece of work after the other, off the thread that draws
    RememberedValues(Path file, Executor writer) {
        this.file = file;
        this.writer = writer;
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

    /// Empty for what was never remembered.
    synchronized String get(String key) {
        return values.getProperty(key, "");
    }

    /// Known at once, and written soon.
    synchronized void put(String key, String value) {
        if (!value.equals(values.setProperty(key, value))) {
            writer.execute(this::write);
        }
    }

    private void write() {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                PrivateFolder.created(folder);
            }
            try (var whole = AtomicFile.replacing(file)) {
                whole.out().write(text().getBytes(StandardCharsets.UTF_8));
                whole.commit();
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", file, e.toString());
        }
    }

    private synchronized String text() throws IOException {
        var text = new StringWriter();
        values.store(text, null);
        return text.toString();
    }
}
