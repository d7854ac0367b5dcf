package org.leaddistribution.admin.upload;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Dialogs;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.upload.FileUpload.Asked;
import org.leaddistribution.admin.upload.QueuedFile.FileState;
import org.leaddistribution.admin.upload.QueuedFile.FileState.Ready;
import org.leaddistribution.admin.upload.RefusedFile.RowError;
import org.leaddistribution.admin.upload.StoredUploads.Thoroughness;
import org.leaddistribution.admin.upload.UploadStage.Cancelling;
import org.leaddistribution.admin.upload.UploadStage.Choosing;
import org.leaddistribution.admin.upload.UploadStage.Files;
import org.leaddistribution.admin.upload.UploadStage.Found;
import org.leaddistribution.admin.upload.UploadStage.Refused;
import org.leaddistribution.admin.upload.UploadStage.SameAgain;
import org.leaddistribution.admin.upload.UploadStage.Stored;
import org.leaddistribution.admin.upload.UploadStage.Working;
import org.leaddistribution.upload.UploadRequest.Mode;
import org.leaddistribution.upload.Uploads.Repeat;

/// From the choice of files to what became of each: one of them is in hand, the others are read in their turn.
public final class UploadViewModel {
    private final FoundViewModel found;
    private final ScreenContext context;
    private final UploadQueue queue;
    private final ImportOutcomes outcomes;
    private final Imports imports;
    private final StoredUploads stored;
    private final ReadOnlyObjectWrapper<UploadStage> stage =
            new ReadOnlyObjectWrapper<>(new Choosing());
    private final ObjectProperty<Banner> banner = new SimpleObjectProperty<>(Banner.NONE);
    private @Nullable QueuedFile current;

    public UploadViewModel(
            FileUpload upload,
            FoundViewModel found,
            ScreenContext context,
            StoredUploads.NextSteps next,
            UploadSpeed speed) {
        this.found = found;
        this.context = context;
        this.queue = new UploadQueue(found.memory(), context.work());
        this.outcomes = new ImportOutcomes(new Shown(), context.formats());
        this.imports = new Imports(upload, context.work(), speed, outcomes);
        this.stored = new StoredUploads(next, context.work(), outcomes::stored, banner::set);
    }

    /// Asks for files and takes them.
    public void choose() {
        add(context.dialogs().chooseTables());
    }

    /// Takes what was dropped.
    public void drop(List<Path> paths) {
        add(paths);
    }

    void take(Path path) {
        add(List.of(path));
    }

    /// One file is looked into at once, unless another is in hand; several wait in the list.
    private void add(List<Path> paths) {
        if (paths.isEmpty()) {
            return;
        }
        banner.set(Banner.NONE);
        forgetTheOnlyOneThatIsDone();
        var added =
                paths.stream()
                        .map(ChosenFile::new)
                        .flatMap(file -> queue.add(file).stream())
                        .toList();
        if (added.size() < paths.size()) {
            banner.set(UploadNews.THERE_ALREADY);
        }
        if (added.isEmpty()) {
            return;
        }
        if (isInHand()) {
            banner.set(UploadNews.inTheList(added.size()));
        } else if (added.size() == 1 && !(stage.get() instanceof Files)) {
            open(added.getFirst());
        } else {
            showFiles();
        }
        queue.readNext();
    }

    private void forgetTheOnlyOneThatIsDone() {
        var only = current;
        if (only != null && !queue.isOfSeveral() && stage.get() instanceof Stored) {
            current = null;
            queue.remove(only);
            stage.set(new Choosing());
        }
    }

    /// Whether a person would lose sight of something.
    private boolean isInHand() {
        return switch (stage.get()) {
            case Working _, Cancelling _, Found _ -> true;
            case Refused(_, var correcting) -> correcting.isBegun();
            case Choosing _, Files _, Stored _, SameAgain _ -> false;
        };
    }

    /// Lets the person save a file to begin a list of leads with.
    public void saveTemplate() {
        TemplateFile.save(context, banner::set);
    }

    UploadQueue queue() {
        return queue;
    }

    /// Shows how every file stands.
    void showFiles() {
        putDown();
        stage.set(new Files());
        refresh();
    }

    /// Takes a file in hand where it was left.
    void open(QueuedFile file) {
        putDown();
        current = file;
        var left = file.stage();
        if (left == null || left instanceof Found) {
            look(file);
        } else {
            stage.set(left);
        }
        queue.takenInHand(file);
        refresh();
    }

    private void look(QueuedFile file) {
        found.open(
                file.file(),
                file.draft(),
                () -> at(file, new Found()),
                message -> outcomes.failed(file, message));
    }

    /// What was chosen about the file in hand is there when it is opened again.
    private void putDown() {
        var file = current;
        if (file != null && stage.get() instanceof Found) {
            file.keep(found.draft());
            file.become(found.state().orElseGet(() -> new FileState.NeedsYou("Not confirmed yet")));
        }
        found.leave();
        current = null;
    }

    /// Takes what there is nothing left to do with off the list.
    void clearFinished() {
        queue.clearFinished();
        if (queue.files().isEmpty()) {
            stage.set(new Choosing());
        }
    }

    void skip(QueuedFile file) {
        if (imports.isBusyWith(file)) {
            cancel(file);
        } else {
            queue.skip(file);
        }
    }

    /// Stores every file that was found good as it was read.
    public void importReady() {
        for (var file : queue.ready()) {
            if (file.state() instanceof Ready(var look, _)) {
                var draft = file.draft();
                var title = draft == null ? file.file().title() : draft.title().strip();
                start(
                        file,
                        new Asked(
                                file.file(), look.how().options(), title, Mode.STRICT, Repeat.ASK));
            }
        }
    }

    /// Uploads the file as it was found, or as the person has corrected that.
    public void proceed() {
        var file = current;
        if (file != null && stage.get() instanceof Found && found.readyProperty().get()) {
            file.keep(found.draft());
            var title = found.titleProperty().get().strip();
            var how = found.confirmed();
            start(file, new Asked(file.file(), how.options(), title, Mode.STRICT, Repeat.ASK));
        }
    }

    /// Shows once more what is in the file that was refused.
    public void readOtherwise() {
        var file = current;
        if (file != null && stage.get() instanceof Refused && mayForgetCorrections()) {
            look(file);
        }
    }

    private boolean mayForgetCorrections() {
        return !(stage.get() instanceof Refused(_, var correcting) && correcting.isBegun())
                || context.dialogs().ask(UploadNews.FORGET) == Dialogs.Answer.YES;
    }

    /// Uploads the same file although it was uploaded before.
    public void uploadAgain() {
        again(Asked::allowingRepeat);
    }

    /// Uploads the refused file as it was corrected: here, or in its own program.
    public void checkAgain() {
        again(asked -> corrected(asked).whole());
    }

    /// Uploads the refused file without its bad rows.
    public void importGoodRows() {
        again(asked -> corrected(asked).withoutBadRows());
    }

    private Asked corrected(Asked asked) {
        return stage.get() instanceof Refused(_, var correcting)
                ? asked.corrected(correcting.corrections())
                : asked;
    }

    private void again(UnaryOperator<Asked> otherwise) {
        var file = current;
        var latest = file == null ? null : file.latest();
        if (file != null && latest != null) {
            start(file, otherwise.apply(latest));
        }
    }

    private void start(QueuedFile file, Asked asked) {
        banner.set(Banner.NONE);
        imports.start(file, asked);
    }

    /// Ends the upload of the file in hand early; that it has ended is said when nothing is left of it.
    public void cancel() {
        if (current != null && stage.get() instanceof Working) {
            cancel(current);
        }
    }

    private void cancel(QueuedFile file) {
        if (imports.cancel(file)) {
            outcomes.cancelled(file);
        } else {
            at(file, new Cancelling(file.file().name(), imports.waitsFor()));
        }
    }

    /// Leaves the file in hand: for the list where there are several, else for the choice of another.
    public void startOver() {
        var file = current;
        if (queue.isOfSeveral()) {
            showFiles();
        } else if (file != null && !imports.isBusyWith(file) && mayForgetCorrections()) {
            backToStart(file, Banner.NONE);
        }
    }

    private void backToStart(QueuedFile file, Banner why) {
        found.leave();
        current = null;
        queue.remove(file);
        stage.set(new Choosing());
        banner.set(why);
    }

    private void at(QueuedFile file, UploadStage now) {
        file.at(now);
        if (file.equals(current)) {
            stage.set(now);
        }
    }

    /// Puts the errors where a spreadsheet can take them from.
    public void copyErrors() {
        if (stage.get() instanceof Refused(var file, _)) {
            context.dialogs().copy(RowError.asTable(file.errors()));
            banner.set(UploadNews.ERRORS_COPIED);
        }
    }

    /// Goes on to the plan of the stored distribution.
    public void seePlan() {
        var file = current;
        if (file != null && stage.get() instanceof Stored) {
            startOver();
            stored.seePlan(file);
        }
    }

    /// What else can be done with what is stored.
    StoredUploads stored() {
        return stored;
    }

    /// Null while none is in hand.
    @Nullable QueuedFile current() {
        return current;
    }

    /// Reads how what is shown stands now, for a clock to call.
    public void keepFresh() {
        stored.look(shown(), Thoroughness.CHANGES);
    }

    /// The same, with what seldom changes.
    public void refresh() {
        stored.look(shown(), Thoroughness.ALL);
    }

    private List<QueuedFile> shown() {
        return switch (stage.get()) {
            case Files _ -> queue.files();
            case Stored _ -> Stream.ofNullable(current).toList();
            case Choosing _, Found _, Working _, Cancelling _, Refused _, SameAgain _ -> List.of();
        };
    }

    public ReadOnlyObjectProperty<UploadStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// News beside the stage, until it is dismissed.
    public ObjectProperty<Banner> bannerProperty() {
        return banner;
    }

    /// What the button says that leaves the file in hand.
    ///
    /// @param alone where it is the only one
    ObservableValue<String> wayBack(String alone) {
        return queue.changesProperty().map(_ -> queue.isOfSeveral() ? "All files" : alone);
    }

    /// What leaving would lose, in words.
    public List<String> unfinished() {
        return queue.unfinished();
    }

    /// What is in the file that was chosen.
    FoundViewModel found() {
        return found;
    }

    // ---- what became of a file ------------------------------------------------------------------

    /// Shows what becomes of the file in hand; of the others it is kept.
    private final class Shown implements ImportOutcomes.Shown {
        @Override
        public void at(QueuedFile file, UploadStage now) {
            UploadViewModel.this.at(file, now);
        }

        @Override
        public void leave(QueuedFile file, FileState as, Banner why) {
            UploadViewModel.this.leave(file, as, why);
        }
    }

    /// A file that is the only one gives way to the choice of another.
    private void leave(QueuedFile file, FileState as, Banner why) {
        if (!queue.isOfSeveral()) {
            backToStart(file, why);
            return;
        }
        file.at(null);
        file.become(as);
        if (file.equals(current)) {
            showFiles();
        }
        banner.set(why);
    }
}
