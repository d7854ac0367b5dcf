package org.leaddistribution.admin.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.BackgroundWork.Running;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.Job.Weight;
import org.leaddistribution.admin.upload.HowToRead.EncodingChoice;
import org.leaddistribution.admin.upload.QueuedFile.FileState;
import org.leaddistribution.admin.upload.QueuedFile.FileState.Importing;
import org.leaddistribution.admin.upload.QueuedFile.FileState.NeedsYou;
import org.leaddistribution.admin.upload.QueuedFile.FileState.Reading;
import org.leaddistribution.admin.upload.QueuedFile.FileState.Ready;
import org.leaddistribution.admin.upload.QueuedFile.FileState.Refused;
import org.leaddistribution.admin.upload.QueuedFile.FileState.Skipped;
import org.leaddistribution.admin.upload.QueuedFile.FileState.Waiting;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.upload.IngestReport;
import org.leaddistribution.upload.IngestReport.Ending;

/// The files that were chosen together: each is read in its turn, with the columns that are remembered for its
/// headings. Reading stores nothing.
final class UploadQueue {
    private final ColumnMemory memory;
    private final BackgroundWork work;
    private final ObservableList<QueuedFile> files = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private Running running = Running.NOTHING;
    private @Nullable QueuedFile read;

    UploadQueue(ColumnMemory memory, BackgroundWork work) {
        this.memory = memory;
        this.work = work;
    }

    /// What a look into a file and a check of all its rows came to.
    ///
    /// @param report null where the columns are not clear
    private record Looked(FileLook look, @Nullable IngestReport report) {}

    /// In the order in which they were chosen.
    ObservableList<QueuedFile> files() {
        return files;
    }

    boolean isOfSeveral() {
        return files.size() > 1;
    }

    /// Raised whenever a file comes, goes or stands otherwise.
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// @return the file, if it is not there already and undecided
    Optional<QueuedFile> add(ChosenFile chosen) {
        if (files.stream().anyMatch(file -> file.file().equals(chosen) && file.state().isOpen())) {
            return Optional.empty();
        }
        var file = new QueuedFile(chosen);
        file.stateProperty().addListener((_, _, _) -> changed());
        files.add(file);
        changed();
        return Optional.of(file);
    }

    void remove(QueuedFile file) {
        stopReading(file);
        files.remove(file);
        changed();
    }

    /// Nothing is to become of it, unless somebody thinks otherwise.
    void skip(QueuedFile file) {
        stopReading(file);
        file.become(new Skipped("You took it out; nothing of it is stored"));
        readNext();
    }

    /// It is read anew, in its turn.
    void retry(QueuedFile file) {
        file.at(null);
        file.keep(null);
        file.become(new Waiting());
        readNext();
    }

    /// A person has opened it, who sees what is in it.
    void takenInHand(QueuedFile file) {
        if (file.state() instanceof Waiting || file.state() instanceof Reading) {
            stopReading(file);
            file.become(new NeedsYou("You have opened it"));
        }
        readNext();
    }

    private void stopReading(QueuedFile file) {
        if (file.equals(read)) {
            read = null;
            running.cancel();
            running = Running.NOTHING;
        }
    }

    /// Reads the first that waits, unless one is being read.
    void readNext() {
        if (read != null) {
            return;
        }
        first(file -> file.state() instanceof Waiting).ifPresent(this::read);
    }

    private void read(QueuedFile file) {
        read = file;
        file.become(new Reading());
        running =
                work.start(
                        new Job<>(
                                "Checking " + file.file().name(),
                                Weight.PASSING,
                                reports -> looked(file.file(), reports)),
                        Watcher.of(
                                looked -> ifStillRead(file, stateOf(looked)),
                                why -> ifStillRead(file, new Refused(why))));
    }

    private Looked looked(ChosenFile file, Job.Reports reports) {
        var look = FileLook.first(file, memory);
        return new Looked(look, look.isReady() ? file.judge(look.how().options(), reports) : null);
    }

    /// A file that was opened, taken out or removed meanwhile stands as the person has made it.
    private void ifStillRead(QueuedFile file, FileState state) {
        if (file.equals(read)) {
            read = null;
            running = Running.NOTHING;
            file.become(state);
            readNext();
        }
    }

    private FileState stateOf(Looked looked) {
        return stateOf(looked.look(), looked.report(), memory);
    }

    /// @param report null where the columns are not clear
    static FileState stateOf(FileLook look, @Nullable IngestReport report, ColumnMemory memory) {
        if (report == null) {
            var fault = look.preview().fault();
            return fault == null
                            || fault.code() == IssueCode.MISSING_COLUMN
                            || fault.code() == IssueCode.REPEATED_COLUMN
                    ? new NeedsYou("Say which column is which")
                    : new Refused(fault.message());
        }
        if (report.ending() instanceof Ending.Refused(var fault, _)) {
            return new Refused(fault.message());
        }
        if (!report.isFlawless()) {
            return new NeedsYou(
                    Formats.count(report.rows().rejected(), "bad row", "bad rows")
                            + ", "
                            + Formats.count(report.rows().accepted(), "good one", "good ones"));
        }
        return isGuessed(look, memory)
                ? new NeedsYou("Check how its columns and letters are read")
                : new Ready(look, report.rows().accepted());
    }

    /// Whether it is read by more than what the file says, or was chosen for these headings before.
    private static boolean isGuessed(FileLook look, ColumnMemory memory) {
        return look.how().encoding() != EncodingChoice.AUTOMATIC
                || (!look.how().columns().isEmpty()
                        && memory.recall(look.preview().columns()).isEmpty());
    }

    Optional<QueuedFile> first(Predicate<QueuedFile> which) {
        return files.stream().filter(which).findFirst();
    }

    List<QueuedFile> ready() {
        return files.stream().filter(file -> file.state() instanceof Ready).toList();
    }

    boolean hasFinished() {
        return files.stream().anyMatch(UploadQueue::isFinished);
    }

    /// Takes away what there is nothing left to do with.
    void clearFinished() {
        files.removeIf(UploadQueue::isFinished);
        changed();
    }

    private static boolean isFinished(QueuedFile file) {
        return switch (file.state()) {
            case FileState.Imported _, Skipped _ -> true;
            case Waiting _, Reading _, Ready _, NeedsYou _, Importing _, Refused _ -> false;
        };
    }

    /// What leaving would lose, in words.
    List<String> unfinished() {
        var words = new ArrayList<String>();
        long open =
                files.stream()
                        .map(QueuedFile::state)
                        .filter(state -> state.isOpen() && !(state instanceof Importing))
                        .count();
        if (isOfSeveral() && open > 0) {
            words.add(Formats.count(open, "file is", "files are") + " not imported");
        }
        files.stream()
                .filter(QueuedFile::isBeingCorrected)
                .map(file -> file.file().name() + " is corrected here and not imported")
                .forEach(words::add);
        return words;
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /// `5 files: 1 imported, 2 ready, 1 needs you, 1 waiting`.
    StringExpression summary() {
        return Bindings.createStringBinding(this::words, changes);
    }

    private String words() {
        var states =
                files.stream()
                        .map(file -> file.state().label().toLowerCase(Locale.ROOT))
                        .distinct()
                        .map(label -> counted(count(label), label))
                        .toList();
        return Formats.count(files.size(), "file", "files")
                + (states.isEmpty() ? "" : ": " + String.join(", ", states));
    }

    private static String counted(long count, String label) {
        return Formats.count(count, label, label.equals("needs you") ? "need you" : label);
    }

    private long count(String label) {
        return files.stream().filter(file -> file.state().label().equalsIgnoreCase(label)).count();
    }
}
