package org.leaddistribution.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.AtomicFile;
import org.leaddistribution.kernel.PrivateFolder;

/// `leads.conf`: settings that hold for every program of a data folder, however it is started.
///
/// Lines `NAME=value`; blank lines and those that begin with `#` say nothing. Blanks around names and values,
/// and a pair of quotes around a value, do not count. The launcher reads the same form. Prints no value.
public final class ConfigFile {
    static final String NAME = "leads.conf";

    /// What the launcher alone reads.
    private static final String HEAP = "LEADS_HEAP";

    /// What says where the file is cannot stand in it.
    private static final Set<Setting> OUTSIDE = Set.of(Setting.DATA_DIR, Setting.CONFIG);

    private static final Pattern LINE =
            Pattern.compile("\\s*(?<name>[A-Za-z_][A-Za-z0-9_]*)\\s*=(?<value>.*)");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LIKELY_SLIP = 2;

    private final Path path;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    private ConfigFile(Path path) {
        this.path = path;
    }

    /// A value and where it stands.
    record Entry(String value, int line) {
        @Override
        public String toString() {
            return "line " + line;
        }
    }

    /// One that is not there and says nothing.
    static ConfigFile absent(Path path) {
        return new ConfigFile(path);
    }

    /// @param named by the operator, so that it must be there; null for the one of the data folder
    /// @throws InvalidSetting when it cannot be read, or a line is not one of a setting
    static ConfigFile read(@Nullable Path named, Path dataFolder) {
        var file = new ConfigFile(named == null ? dataFolder.resolve(NAME) : named);
        var text = file.text();
        if (text.isPresent()) {
            file.take(text.get());
            file.warnOfReaders();
        } else if (named != null) {
            throw file.wrong(" is not there. LEADS_CONFIG, or --config, names a file of settings.");
        }
        return file;
    }

    private Optional<String> text() {
        try {
            return Optional.of(Files.readString(path));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (CharacterCodingException _) {
            throw wrong(" is not text in UTF-8. Save it as UTF-8.");
        } catch (IOException e) {
            throw wrong(
                    " cannot be read (" + e + "). Make it readable for the user of the program.");
        }
    }

    private void take(String text) {
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = i == 0 ? withoutMark(lines.get(i)) : lines.get(i);
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                take(line, i + 1);
            }
        }
    }

    private static String withoutMark(String line) {
        return !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
    }

    /// What stands in a line that is none may be a password, so it is not repeated.
    private void take(String line, int number) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw wrong(
                    ", line %s is not a setting. A line is NAME=value, or a comment that begins with #."
                            .formatted(number));
        }
        var name = parts.group("name");
        requireItsPlace(name, number);
        var earlier = entries.put(name, new Entry(unquoted(parts.group("value")), number));
        if (earlier != null) {
            throw wrong(
                    ", line %s sets %s, which line %s has set already. Remove one of them."
                            .formatted(number, name, earlier.line()));
        }
    }

    private void requireItsPlace(String name, int number) {
        var setting = Setting.ofVariable(name);
        if (setting.filter(OUTSIDE::contains).isPresent()) {
            throw wrong(
                    ", line %s sets %s, which says where this file is. Set it in the environment, or by %s."
                            .formatted(number, name, setting.get().option()));
        }
        if (setting.isPresent() || HEAP.equals(name)) {
            return;
        }
        var shouted = name.toUpperCase(Locale.ROOT);
        var meant = known().filter(each -> slips(each, shouted) <= LIKELY_SLIP).findFirst();
        if (meant.isPresent()) {
            throw wrong(
                    ", line %s sets %s, which is no setting. Is it meant to be %s?"
                            .formatted(number, name, meant.get()));
        }
        warnings.add(
                "%s, line %s sets %s, which this version does not know, so it does nothing. The settings are: %s."
                        .formatted(path, number, name, known().collect(Collectors.joining(", "))));
    }

    private static Stream<String> known() {
        var names =
                Arrays.stream(Setting.values())
                        .filter(Predicate.not(OUTSIDE::contains))
                        .map(Setting::variable);
        return Stream.concat(names, Stream.of(HEAP));
    }

    /// How many letters have to be put in, left out or changed to make one of the other (Levenshtein).
    private static int slips(String one, String other) {
        var row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    private static String unquoted(String value) {
        var stripped = value.strip();
        for (var quote : List.of("\"", "'")) {
            if (stripped.length() > 1 && stripped.startsWith(quote) && stripped.endsWith(quote)) {
                return stripped.substring(1, stripped.length() - 1);
            }
        }
        return stripped;
    }

    private void warnOfReaders() {
        if (!hasRights(path)) {
            return;
        }
        try {
            var rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
            if (rights.charAt(3) == 'r' || rights.charAt(6) == 'r') {
                warnings.add(
                        "Others can read %s (%s), where passwords may stand. Run: chmod 600 '%s'"
                                .formatted(path, rights, path));
            }
        } catch (IOException e) {
            throw wrong(" cannot be looked at (" + e + ").");
        }
    }

    private InvalidSetting wrong(String what) {
        return new InvalidSetting(Setting.CONFIG, path + what);
    }

    Optional<Entry> entry(Setting setting) {
        return Optional.ofNullable(entries.get(setting.variable()));
    }

    /// Where it is, or would be.
    public Path path() {
        return path;
    }

    /// What is not as it should be, and what to do: a sentence or two each.
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /// Writes one setting down, whole or not at all and for its owner's eyes alone. All other lines stay as they
    /// are. Makes the file and its folder where they are missing.
    ///
    /// @param value null removes the setting
    /// @throws IllegalArgumentException when the value has several lines
    public static void write(Path file, Setting setting, @Nullable String value)
            throws IOException {
        if (value != null && value.lines().count() > 1) {
            throw new IllegalArgumentException(setting + " cannot have several lines");
        }
        var before = Files.exists(file) ? Files.readString(file) : "";
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            PrivateFolder.created(folder);
        }
        try (var whole = AtomicFile.replacing(file, ownerOnly(file))) {
            whole.out().write(with(before, setting, value).getBytes(StandardCharsets.UTF_8));
            whole.commit();
        }
    }

    /// Where there are none of owner, group and others, the folder is the user's own.
    private static boolean hasRights(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return hasRights(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String with(String before, Setting setting, @Nullable String value) {
        var end = before.contains("\r\n") ? "\r\n" : "\n";
        var lines = new ArrayList<>(before.lines().toList());
        int at = lineOf(setting, lines);
        if (value == null) {
            if (at >= 0) {
                lines.remove(at);
            }
        } else if (at < 0) {
            lines.add(line(setting, value));
        } else {
            lines.set(at, line(setting, value));
        }
        return lines.stream().map(line -> line + end).collect(Collectors.joining());
    }

    private static int lineOf(Setting setting, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var parts = LINE.matcher(i == 0 ? withoutMark(lines.get(i)) : lines.get(i));
            if (parts.matches() && parts.group("name").equals(setting.variable())) {
                return i;
            }
        }
        return -1;
    }

    private static String line(Setting setting, String value) {
        var isSafe = unquoted(value).equals(value);
        return setting.variable() + "=" + (isSafe ? value : "\"" + value + "\"");
    }

    @Override
    public String toString() {
        return "ConfigFile[" + path + "]";
    }
}
