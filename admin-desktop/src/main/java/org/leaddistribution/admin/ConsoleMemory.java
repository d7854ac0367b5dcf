package org.leaddistribution.admin;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leaddistribution.admin.fx.Dialogs.FolderMemory;
import org.leaddistribution.admin.fx.TableMemory;
import org.leaddistribution.admin.shell.Sidebar;
import org.leaddistribution.admin.shell.Theme;
import org.leaddistribution.admin.upload.ColumnMemory;
import org.leaddistribution.csv.ReadOptions.ColumnRef;
import org.leaddistribution.csv.ReadOptions.HeaderRow;
import org.leaddistribution.kernel.AtomicFile;
import org.leaddistribution.kernel.PrivateFolder;
import org.leaddistribution.upload.LeadColumn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the console remembers from one start to the next. It works without all of it.
///
/// It is read once, when the console starts, and written on a thread of its own in the order of the changes.
final class ConsoleMemory implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleMemory.class);
    private static final String THEME = "theme";
    private static final String USERNAME = "username";
    private static final String WINDOW = "window";
    private static final String SIDEBAR = "sidebar";
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("memory").factory());
    private final RememberedValues values;
    private final RememberedColumns columns;
    private final RememberedTables tables;

    ConsoleMemory(Path dataFolder) {
        this.values = new RememberedValues(dataFolder.resolve("console.properties"), writer);
        this.tables = new RememberedTables(values);
        this.columns =
                new RememberedColumns(
                        new RememberedValues(dataFolder.resolve("columns.properties"), writer));
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

    /// Where the window was last; empty before the first time.
    Optional<WindowPlace> window() {
        return WindowPlace.of(values.get(WINDOW));
    }

    void remember(WindowPlace place) {
        values.put(WINDOW, place.text());
    }

    Sidebar.Width sidebar() {
        return Sidebar.Width.NARROW.name().equals(values.get(SIDEBAR))
                ? Sidebar.Width.NARROW
                : Sidebar.Width.WIDE;
    }

    void remember(Sidebar.Width width) {
        values.put(SIDEBAR, width.name());
    }

    TableMemory tables() {
        return tables;
    }

    /// The folders that files were chosen from and saved to last.
    FolderMemory folders() {
        return new FolderMemory() {
            @Override
            public Optional<Path> lastFolder(Use use) {
                return folder(values.get(key(use)));
            }

            @Override
            public void remember(Use use, Path folder) {
                values.put(key(use), folder.toString());
            }

            private static String key(Use use) {
                return "folder." + use.name().toLowerCase(Locale.ROOT);
            }
        };
    }

    /// What somebody has written into the file may be no path at all.
    private static Optional<Path> folder(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    ColumnMemory columns() {
        return columns;
    }

    /// Waits until everything is written; nothing can be remembered after that.
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("What the console was to remember could not be written in time.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Of each table a line a column: `180 shown E-mail`.
    private record RememberedTables(RememberedValues values) implements TableMemory {
        private static final Pattern LINE = Pattern.compile("([0-9]{1,5}) (shown|hidden) (.+)");

        @Override
        public Optional<List<Arranged>> recall(String table) {
            var columns =
                    values.get(key(table))
                            .lines()
                            .map(LINE::matcher)
                            .filter(Matcher::matches)
                            .map(
                                    line ->
                                            new Arranged(
                                                    line.group(3),
                                                    Integer.parseInt(line.group(1)),
                                                    line.group(2).equals("shown")))
                            .toList();
            return columns.isEmpty() ? Optional.empty() : Optional.of(columns);
        }

        @Override
        public void remember(String table, List<Arranged> columns) {
            values.put(
                    key(table),
                    columns.stream()
                            .map(
                                    column ->
                                            Math.round(column.width())
                                                    + (column.isShown() ? " shown " : " hidden ")
                                                    + column.column())
                            .collect(Collectors.joining("\n")));
        }

        private static String key(String table) {
            return "table." + table;
        }
    }

    /// The choices of columns, in a file of their own beside the rest that the console remembers.
    ///
    /// A column is written as its heading, or by its place (`#4`) where that would not tell it; several of them
    /// a line each. Older versions wrote one heading for each of ours, and nothing else.
    private static final class RememberedColumns implements ColumnMemory {
        private static final String KEPT = "KEPT";
        private static final String HEADINGS = "HEADINGS";
        private static final String NOTHING = "none";

        private final RememberedValues values;

        RememberedColumns(RememberedValues values) {
            this.values = values;
        }

        @Override
        public Optional<Choices> recall(List<String> header) {
            var columns = new EnumMap<LeadColumn, List<Integer>>(LeadColumn.class);
            for (var column : LeadColumn.values()) {
                var positions = positions(values.get(key(header, column.name())), header);
                if (!positions.isEmpty()) {
                    columns.put(column, positions);
                }
            }
            var kept = values.get(key(header, KEPT));
            var row = HeaderRow.of(values.get(key(header, HEADINGS)));
            return columns.isEmpty() && kept.isEmpty() && row.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Choices(
                                    row.orElseGet(HeaderRow.Found::new),
                                    columns,
                                    kept.isEmpty() ? null : kept(kept)));
        }

        private static List<Integer> positions(String value, List<String> header) {
            return value.lines()
                    .flatMap(text -> positions(ColumnRef.of(text), header).stream())
                    .distinct()
                    .toList();
        }

        /// Rows below the one that was looked at first may have more columns.
        private static List<Integer> positions(ColumnRef ref, List<String> header) {
            return switch (ref) {
                case ColumnRef.ByPosition(int number) -> List.of(number - 1);
                case ColumnRef.ByHeading _ -> ref.positionsIn(header);
            };
        }

        private static List<Integer> kept(String places) {
            return places.lines()
                    .filter(place -> place.matches("#[1-9][0-9]{0,3}"))
                    .map(place -> Integer.parseInt(place.substring(1)) - 1)
                    .toList();
        }

        @Override
        public void remember(List<String> header, Choices choices) {
            for (var column : LeadColumn.values()) {
                var positions = choices.columns().getOrDefault(column, List.of());
                values.put(
                        key(header, column.name()),
                        positions.stream()
                                .map(at -> ref(at, header))
                                .collect(Collectors.joining("\n")));
            }
            var kept = choices.kept();
            if (kept != null) {
                values.put(
                        key(header, KEPT),
                        kept.isEmpty()
                                ? NOTHING
                                : kept.stream()
                                        .map(RememberedColumns::place)
                                        .collect(Collectors.joining("\n")));
            }
            values.put(key(header, HEADINGS), written(choices.headerRow()));
        }

        private static String written(HeaderRow row) {
            return switch (row) {
                case HeaderRow.Found _ -> "";
                case HeaderRow.At(int number) -> Integer.toString(number);
                case HeaderRow.None _ -> NOTHING;
            };
        }

        /// As [ColumnRef#of] understands it.
        private static String ref(int position, List<String> header) {
            if (position >= header.size()) {
                return place(position);
            }
            var heading = header.get(position);
            boolean clear =
                    !heading.isEmpty()
                            && heading.lines().count() == 1
                            && ColumnRef.of(heading).positionsIn(header).equals(List.of(position));
            return clear ? heading : place(position);
        }

        private static String place(int position) {
            return "#" + (position + 1);
        }

        /// A header may be longer than a key should be.
        private static String key(List<String> header, String what) {
            var text = String.join("\n", header).getBytes(StandardCharsets.UTF_8);
            return UUID.nameUUIDFromBytes(text) + "." + what;
        }
    }

    /// A few values in a file. The console works without them, so failures are only logged.
    private static final class RememberedValues {
        private static final Logger LOG = LoggerFactory.getLogger(RememberedValues.class);

        private final Path file;
        private final Executor writer;
        private final Properties values = new Properties();

        /// @param writer does one piece of work after the other, off the JavaFX thread
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

        /// The value is known at once and written in the background.
        synchronized void put(String key, String value) {
            if (!value.equals(values.setProperty(key, value))) {
                try {
                    writer.execute(this::write);
                } catch (RejectedExecutionException closed) {
                    LOG.debug("{} came too late to be remembered", key, closed);
                }
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
}
