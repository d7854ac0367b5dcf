package org.leaddistribution.admin.upload;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.upload.HowToRead.EncodingChoice;
import org.leaddistribution.admin.upload.HowToRead.SeparatorChoice;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.upload.LeadColumn;

/// What was found in a file, and what the person makes of it; every choice is shown at once.
public final class FoundViewModel {
    private final ColumnMemory memory;
    private final BackgroundWork work;
    private final ObjectProperty<EncodingChoice> encoding =
            new SimpleObjectProperty<>(EncodingChoice.AUTOMATIC);
    private final ObjectProperty<SeparatorChoice> separator =
            new SimpleObjectProperty<>(SeparatorChoice.AUTOMATIC);
    private final Map<LeadColumn, ObjectProperty<@Nullable String>> headings =
            new EnumMap<>(LeadColumn.class);
    private final ReadOnlyObjectWrapper<@Nullable FileLook> look = new ReadOnlyObjectWrapper<>();
    private ChangesBy changesBy = ChangesBy.PERSON;
    private int looks;

    /// Who changes the choices now: only what a person changes has the file read again.
    private enum ChangesBy {
        PERSON,
        PROGRAM
    }

    public FoundViewModel(ColumnMemory memory, BackgroundWork work) {
        this.memory = memory;
        this.work = work;
        for (var column : LeadColumn.values()) {
            headings.put(column, new SimpleObjectProperty<>());
            headingOf(column).addListener((_, _, _) -> lookAgain());
        }
        encoding.addListener((_, _, _) -> lookAgain());
        separator.addListener((_, _, _) -> lookAgain());
    }

    /// Looks into a file for the first time.
    ///
    /// @param seen called when there is something to show
    /// @param failed called with why the file cannot be read
    void open(ChosenFile file, Runnable seen, Consumer<String> failed) {
        start(
                Job.passing("Opening " + file.name(), () -> FileLook.first(file, memory)),
                seen,
                failed);
    }

    /// Looks once more into the same file, and keeps what was chosen.
    void reopen(Runnable seen, Consumer<String> failed) {
        var latest = look.get();
        if (latest != null) {
            var how = chosen();
            start(
                    Job.passing(
                            "Opening " + latest.file().name(),
                            () -> FileLook.again(latest.file(), how)),
                    seen,
                    failed);
        }
    }

    private void lookAgain() {
        var latest = look.get();
        if (changesBy == ChangesBy.PERSON && latest != null) {
            var how = chosen();
            start(
                    Job.passing("Reading again", () -> FileLook.again(latest.file(), how)),
                    () -> {},
                    _ -> look.set(latest));
        }
    }

    private void start(Job<FileLook> job, Runnable seen, Consumer<String> failed) {
        int number = ++looks;
        work.start(
                job,
                Watcher.of(
                        found -> ifLatest(number, () -> show(found, seen)),
                        message -> ifLatest(number, () -> failed.accept(message))));
    }

    /// What an earlier look brings is no longer asked for.
    private void ifLatest(int number, Runnable news) {
        if (number == looks) {
            news.run();
        }
    }

    private void show(FileLook found, Runnable seen) {
        show(found);
        seen.run();
    }

    private void show(FileLook found) {
        changesBy = ChangesBy.PROGRAM;
        look.set(found);
        encoding.set(found.how().encoding());
        separator.set(found.how().separator());
        for (var column : LeadColumn.values()) {
            headingOf(column).set(found.preview().headings().get(column));
        }
        changesBy = ChangesBy.PERSON;
    }

    private HowToRead chosen() {
        var wanted = new EnumMap<LeadColumn, String>(LeadColumn.class);
        for (var column : LeadColumn.values()) {
            var heading = headingOf(column).get();
            if (heading != null) {
                wanted.put(column, heading);
            }
        }
        return new HowToRead(encoding.get(), separator.get(), wanted);
    }

    /// Keeps the choice of columns for the next file with this header, and gives what to upload.
    HowToRead confirmed() {
        var how = chosen();
        var found = look.get();
        if (found != null && isWorthRemembering(how)) {
            memory.remember(found.preview().columns(), how.headings());
        }
        return how;
    }

    private static boolean isWorthRemembering(HowToRead how) {
        return how.headings().entrySet().stream()
                .anyMatch(entry -> !entry.getKey().heading().equalsIgnoreCase(entry.getValue()));
    }

    /// Whether the file can go on as it is read now.
    static boolean isReady(FileLook found) {
        return found.preview().isReadable() && isEachItsOwn(found);
    }

    private static boolean isEachItsOwn(FileLook found) {
        var chosen = found.preview().headings().values();
        return new HashSet<>(chosen).size() == chosen.size();
    }

    /// What keeps the file from going on, and what to do; empty when nothing does.
    static String obstacle(FileLook found) {
        var fault = found.preview().fault();
        if (fault == null) {
            return isEachItsOwn(found)
                    ? ""
                    : "Two of Name, Email and Address are the same column. Choose one for each.";
        }
        return fault.code() == IssueCode.MISSING_COLUMN
                ? "Which column holds the %s? Choose below.".formatted(missing(found))
                : fault.message();
    }

    private static String missing(FileLook found) {
        return Stream.of(LeadColumn.values())
                .filter(column -> !found.preview().headings().containsKey(column))
                .map(LeadColumn::heading)
                .collect(Collectors.joining(", and which the "));
    }

    /// The columns that can be chosen from.
    static List<String> choices(FileLook found) {
        return found.preview().columns().stream().filter(c -> !c.isEmpty()).distinct().toList();
    }

    /// Null before the first file.
    ReadOnlyObjectProperty<@Nullable FileLook> lookProperty() {
        return look.getReadOnlyProperty();
    }

    ObjectProperty<EncodingChoice> encodingProperty() {
        return encoding;
    }

    ObjectProperty<SeparatorChoice> separatorProperty() {
        return separator;
    }

    /// Which column of the file is read as one of ours; null while none is.
    ObjectProperty<@Nullable String> headingOf(LeadColumn column) {
        return Objects.requireNonNull(headings.get(column));
    }

    /// Knows again which columns were chosen for files with the same header.
    public interface ColumnMemory {
        /// Empty for a header that was never chosen from.
        ///
        /// @param header the columns of a file, in its order
        Map<LeadColumn, String> recall(List<String> header);

        void remember(List<String> header, Map<LeadColumn, String> headings);
    }
}
