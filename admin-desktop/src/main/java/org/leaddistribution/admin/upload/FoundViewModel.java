package org.leaddistribution.admin.upload;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.BackgroundWork.Running;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.Job.Weight;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.upload.ColumnPlan.Becoming;
import org.leaddistribution.admin.upload.HowToRead.EncodingChoice;
import org.leaddistribution.admin.upload.HowToRead.HeadingsChoice;
import org.leaddistribution.admin.upload.HowToRead.SeparatorChoice;
import org.leaddistribution.admin.upload.QueuedFile.FileState;
import org.leaddistribution.csv.ReadOptions.Kept;
import org.leaddistribution.round.Upload;
import org.leaddistribution.upload.IngestReport;
import org.leaddistribution.upload.IngestReport.Ending;

/// What was found in a file, and what the person makes of it: every choice is shown at once, and what the
/// whole file comes to by it is found out in the background.
public final class FoundViewModel {
    private final ColumnMemory memory;
    private final BackgroundWork work;
    private final ObjectProperty<EncodingChoice> encoding =
            new SimpleObjectProperty<>(EncodingChoice.AUTOMATIC);
    private final ObjectProperty<SeparatorChoice> separator =
            new SimpleObjectProperty<>(SeparatorChoice.AUTOMATIC);
    private final ObjectProperty<HeadingsChoice> headings =
            new SimpleObjectProperty<>(HeadingsChoice.FOUND);
    private final StringProperty sheet = new SimpleStringProperty("");
    private final ObservableList<String> sheets = FXCollections.observableArrayList();
    private final StringProperty title = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable FileLook> look = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Verdict> verdict =
            new ReadOnlyObjectWrapper<>(new Verdict.None());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private ChangesBy changesBy = ChangesBy.PERSON;
    private HowToRead wanted = HowToRead.AS_IT_IS;
    private List<String> openedWith = List.of();
    private Running checking = Running.NOTHING;
    private int looks;

    /// Who changes the choices now: only what a person changes has the file read again.
    private enum ChangesBy {
        PERSON,
        PROGRAM
    }

    public FoundViewModel(ColumnMemory memory, BackgroundWork work) {
        this.memory = memory;
        this.work = work;
        encoding.addListener((_, _, chosen) -> change(wanted.decodedAs(chosen), Columns.SAME));
        separator.addListener((_, _, chosen) -> change(wanted.separatedBy(chosen), Columns.OTHERS));
        headings.addListener((_, _, chosen) -> change(wanted.withHeadings(chosen), Columns.OTHERS));
        sheet.addListener((_, _, chosen) -> chooseSheet(chosen));
        title.addListener((_, _, _) -> judgeReadiness());
    }

    /// Whether the file has the same columns after a change.
    private enum Columns {
        SAME,
        OTHERS
    }

    /// What a person has chosen about a file so far.
    ///
    /// @param openedWith its columns as it was seen first
    record Draft(HowToRead how, String title, List<String> openedWith) {}

    /// What is chosen of the file that is shown.
    Draft draft() {
        return new Draft(wanted, Objects.requireNonNullElse(title.get(), ""), openedWith);
    }

    /// How the file that is shown stands among others, once all its rows are checked.
    Optional<FileState> state() {
        var seen = look.get();
        boolean judged = seen != null && titleFault().isEmpty();
        return judged && verdict.get() instanceof Verdict.Judged(var report)
                ? Optional.of(UploadQueue.stateOf(seen, report, memory))
                : Optional.empty();
    }

    ColumnMemory memory() {
        return memory;
    }

    /// Looks into a file.
    ///
    /// @param before what was chosen when it was looked into before; null for the first time
    /// @param seen called when there is something to show
    /// @param failed called with why the file cannot be read
    void open(ChosenFile file, @Nullable Draft before, Runnable seen, Consumer<String> failed) {
        start(
                "Opening " + file.name(),
                () ->
                        before == null
                                ? FileLook.first(file, memory)
                                : FileLook.again(file, before.how()),
                found -> {
                    title.set(before == null ? file.title() : before.title());
                    openedWith = before == null ? found.preview().columns() : before.openedWith();
                    show(found);
                    seen.run();
                },
                failed);
    }

    /// Says what becomes of a column; others of the same use follow or make room.
    ///
    /// @param position from 0
    void choose(int position, Becoming becoming) {
        var latest = look.get();
        if (latest != null) {
            var plan = planned(latest);
            change(wanted.changed(plan, plan.with(position, becoming)), Columns.SAME);
        }
    }

    /// Keeps every column that nobody reads, as far as there is room.
    void keepLeftOut() {
        var latest = look.get();
        if (latest != null) {
            var kept =
                    Stream.concat(wanted.kept().stream(), latest.leftOutColumns().stream())
                            .limit(Kept.MOST)
                            .sorted()
                            .toList();
            change(wanted.keeping(kept), Columns.SAME);
        }
    }

    /// What becomes of the columns with all that was chosen, seen already or not.
    private ColumnPlan planned(FileLook latest) {
        return new FileLook(latest.file(), wanted, latest.preview(), List.of()).plan();
    }

    private void chooseSheet(@Nullable String chosen) {
        if (chosen != null) {
            change(wanted.ofSheet(chosen), Columns.OTHERS);
        }
    }

    private void change(HowToRead how, Columns columns) {
        var latest = look.get();
        if (changesBy == ChangesBy.PROGRAM || latest == null) {
            return;
        }
        wanted = how;
        ready.set(false); // what was not seen yet cannot be agreed to
        start(
                "Reading again",
                () ->
                        switch (columns) {
                            case SAME -> FileLook.again(latest.file(), how);
                            case OTHERS -> FileLook.anew(latest.file(), how);
                        },
                this::show,
                _ -> show(latest));
    }

    private void start(
            String what, Supplier<FileLook> job, Consumer<FileLook> seen, Consumer<String> failed) {
        leave();
        int number = looks;
        work.start(
                Job.passing(what, job::get),
                Watcher.of(
                        found -> ifLatest(number, () -> seen.accept(found)),
                        message -> ifLatest(number, () -> failed.accept(message))));
    }

    /// What an earlier look brings is no longer asked for.
    private void ifLatest(int number, Runnable news) {
        if (number == looks) {
            news.run();
        }
    }

    private void show(FileLook found) {
        changesBy = ChangesBy.PROGRAM;
        wanted = found.how();
        showSheets(found);
        look.set(found);
        encoding.set(found.how().encoding());
        separator.set(found.how().separator());
        headings.set(found.how().headings());
        changesBy = ChangesBy.PERSON;
        judgeReadiness();
        if (found.isReady()) {
            check(found);
        }
    }

    /// Of a sheet that cannot be read the others stay to be chosen.
    private void showSheets(FileLook found) {
        var there = found.preview().sheets();
        if (there.names().isEmpty() && !found.how().sheet().isEmpty()) {
            return;
        }
        if (!sheets.equals(there.names())) {
            sheets.setAll(there.names());
        }
        sheet.set(there.read());
    }

    private void judgeReadiness() {
        var found = look.get();
        ready.set(found != null && found.isReady() && titleFault().isEmpty());
    }

    // ---- the whole file -------------------------------------------------------------------------

    private void check(FileLook found) {
        int number = looks;
        var options = found.how().options();
        verdict.set(new Verdict.Checking(ProgressStep.beginning("Checking the file")));
        checking =
                work.start(
                        new Job<>(
                                "Checking " + found.file().name(),
                                Weight.PASSING,
                                reports -> found.file().judge(options, reports)),
                        new Watcher<>(
                                step -> ifLatest(number, () -> progressed(step)),
                                report -> ifLatest(number, () -> judged(report)),
                                why -> ifLatest(number, () -> failed(why))));
    }

    private void progressed(ProgressStep step) {
        if (verdict.get() instanceof Verdict.Checking) {
            verdict.set(new Verdict.Checking(step));
        }
    }

    private void judged(IngestReport report) {
        verdict.set(
                report.ending() instanceof Ending.Cancelled
                        ? new Verdict.None()
                        : new Verdict.Judged(report));
    }

    private void failed(String why) {
        verdict.set(new Verdict.Failed(why));
    }

    /// Nothing more is asked about the file: what is under way for that ends.
    void leave() {
        looks++;
        checking.cancel();
        checking = Running.NOTHING;
        verdict.set(new Verdict.None());
    }

    /// Keeps the choices for the next file with these headings, and gives what to upload.
    HowToRead confirmed() {
        var how = wanted;
        var found = look.get();
        if (found != null) {
            remember(found, how);
        }
        leave();
        return how;
    }

    private void remember(FileLook found, HowToRead how) {
        var header = found.preview().columns();
        boolean unasked =
                how.columns().isEmpty()
                        && how.headings().equals(HeadingsChoice.FOUND)
                        && how.kept().equals(found.preview().proposal().kept());
        if (!unasked || memory.recall(header).isPresent()) {
            memory.remember(header, how.choices());
        }
        if (!header.equals(openedWith)) {
            memory.remember(openedWith, how.choices());
        }
    }

    // ---- what is shown --------------------------------------------------------------------------

    /// Null before the first file.
    ReadOnlyObjectProperty<@Nullable FileLook> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// What the whole file comes to.
    ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /// Whether there is nothing left to be said about the file.
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    ObjectProperty<EncodingChoice> encodingProperty() {
        return encoding;
    }

    ObjectProperty<SeparatorChoice> separatorProperty() {
        return separator;
    }

    ObjectProperty<HeadingsChoice> headingsProperty() {
        return headings;
    }

    /// The one of [#sheets] that is read.
    StringProperty sheetProperty() {
        return sheet;
    }

    /// Those of a workbook; none of a CSV.
    ObservableList<String> sheets() {
        return sheets;
    }

    /// What members will know the upload by.
    StringProperty titleProperty() {
        return title;
    }

    /// What is wrong with the title; empty for nothing.
    String titleFault() {
        return Upload.title(Objects.requireNonNullElse(title.get(), "")).isPresent()
                ? ""
                : "A title has 1 to " + Upload.LONGEST_TITLE + " characters in one line.";
    }
}
