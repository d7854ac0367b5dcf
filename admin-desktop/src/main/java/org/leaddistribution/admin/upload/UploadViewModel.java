package org.leaddistribution.admin.upload;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.BackgroundWork.Running;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.upload.FileUpload.Asked;
import org.leaddistribution.admin.upload.RefusedFile.RowError;
import org.leaddistribution.admin.upload.UploadStage.Cancelling;
import org.leaddistribution.admin.upload.UploadStage.Choosing;
import org.leaddistribution.admin.upload.UploadStage.Found;
import org.leaddistribution.admin.upload.UploadStage.Refused;
import org.leaddistribution.admin.upload.UploadStage.SameAgain;
import org.leaddistribution.admin.upload.UploadStage.Stored;
import org.leaddistribution.admin.upload.UploadStage.UploadSummary;
import org.leaddistribution.admin.upload.UploadStage.Working;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.upload.UploadOutcome;
import org.leaddistribution.upload.UploadRequest.Mode;
import org.leaddistribution.upload.Uploads.Repeat;

/// One upload after the other, from the choice of a file to the result.
public final class UploadViewModel {
    private final FileUpload upload;
    private final FoundViewModel found;
    private final ScreenContext context;
    private final NextSteps next;
    private final UploadSpeed speed;
    private final ReadOnlyObjectWrapper<UploadStage> stage =
            new ReadOnlyObjectWrapper<>(new Choosing());
    private final ObjectProperty<Banner> banner = new SimpleObjectProperty<>(Banner.NONE);
    private Running running = Running.NOTHING;
    private @Nullable ChosenFile chosen;
    private @Nullable Asked latest;
    private @Nullable Distribution stored;

    public UploadViewModel(
            FileUpload upload,
            FoundViewModel found,
            ScreenContext context,
            NextSteps next,
            UploadSpeed speed) {
        this.upload = upload;
        this.found = found;
        this.context = context;
        this.next = next;
        this.speed = speed;
    }

    /// Asks for a file and takes it; nothing while one is under way.
    public void choose() {
        if (!isWorking()) {
            context.dialogs().chooseCsv().ifPresent(this::take);
        }
    }

    /// Takes what was dropped, if that is one file.
    public void drop(List<Path> paths) {
        if (isWorking()) {
            return;
        }
        if (paths.size() == 1) {
            take(paths.getFirst());
        } else {
            banner.set(UploadNews.ONE_AT_A_TIME);
        }
    }

    void take(Path path) {
        var file = new ChosenFile(path);
        banner.set(Banner.NONE);
        found.open(
                file,
                () -> {
                    chosen = file;
                    stage.set(new Found());
                },
                message -> backToStart(UploadNews.notUploaded(file.name(), message)));
    }

    /// Uploads the file as it was found, or as the person has corrected that.
    public void proceed() {
        if (chosen != null && stage.get() instanceof Found && found.readyProperty().get()) {
            var title = found.titleProperty().get().strip();
            var how = found.confirmed();
            start(new Asked(chosen, how.options(), title, Mode.STRICT, Repeat.ASK));
        }
    }

    /// Lets the person save a file to begin a list of leads with.
    public void saveTemplate() {
        context.dialogs().saveTable(TemplateFile.NAME).ifPresent(this::saveTemplate);
    }

    private void saveTemplate(Path target) {
        context.work()
                .start(
                        Job.passing("Saving the template", () -> TemplateFile.written(target)),
                        Watcher.of(banner::set, why -> banner.set(UploadNews.noTemplate(why))));
    }

    /// Shows once more what is in the file that was refused.
    public void readOtherwise() {
        if (stage.get() instanceof Refused(var file)) {
            found.reopen(
                    () -> stage.set(new Found()),
                    message -> backToStart(UploadNews.notUploaded(file.filename(), message)));
        }
    }

    /// Uploads the same file although it was uploaded before.
    public void uploadAgain() {
        if (latest != null) {
            start(latest.allowingRepeat());
        }
    }

    /// Reads the same file once more: it was corrected.
    public void checkAgain() {
        if (latest != null) {
            start(latest.whole());
        }
    }

    /// Uploads the refused file without its bad rows.
    public void importGoodRows() {
        if (latest != null) {
            start(latest.withoutBadRows());
        }
    }

    private void start(Asked asked) {
        if (isWorking()) {
            return;
        }
        latest = asked;
        var name = asked.file().name();
        banner.set(Banner.NONE);
        speed.begin();
        stage.set(new Working(name, ProgressStep.beginning("Opening the file"), ""));
        running = context.work().start(job(upload, asked), watcher(name));
    }

    /// Keeps no screen in memory: it may outlast the session.
    private static Job<UploadOutcome> job(FileUpload upload, Asked asked) {
        return Job.lasting(
                "Uploading " + asked.file().name(), reports -> upload.run(asked, reports));
    }

    private Watcher<UploadOutcome> watcher(String name) {
        return new Watcher<>(
                progress -> show(name, progress),
                outcome -> end(name, outcome),
                message -> backToStart(UploadNews.notUploaded(name, message)));
    }

    private void show(String name, ProgressStep progress) {
        if (stage.get() instanceof Working) {
            stage.set(new Working(name, progress, speed.at(progress)));
        }
    }

    private boolean isWorking() {
        return stage.get() instanceof Working || stage.get() instanceof Cancelling;
    }

    /// Ends the upload early; that it has ended is said when nothing is left of it.
    public void cancel() {
        if (stage.get() instanceof Working(var name, _, _)) {
            stage.set(new Cancelling(name));
            running.cancel();
        }
    }

    private void end(String name, UploadOutcome outcome) {
        switch (outcome) {
            case UploadOutcome.Queued(var distribution, _) -> {
                stored = distribution;
                stage.set(new Stored(UploadSummary.of(distribution)));
            }
            case UploadOutcome.Refused(var report) ->
                    stage.set(new Refused(RefusedFile.of(name, report)));
            case UploadOutcome.Tried _ ->
                    throw new IllegalStateException("Nobody asked for a trial of " + name);
            case UploadOutcome.SameAgain(var earlier) ->
                    stage.set(new SameAgain(name, describe(earlier)));
            case UploadOutcome.Cancelled _ -> backToStart(UploadNews.cancelled(name));
            case UploadOutcome.Abandoned _ -> backToStart(UploadNews.clearedAway(name));
        }
    }

    private String describe(Distribution earlier) {
        return "%s uploaded the very same file as %s on %s; it is %s."
                .formatted(
                        earlier.upload().by(),
                        earlier.upload().filename(),
                        context.formats().time(earlier.upload().at()),
                        earlier.status().code());
    }

    private void backToStart(Banner why) {
        found.leave();
        stage.set(new Choosing());
        banner.set(why);
    }

    /// Leaves the result of the last upload.
    public void startOver() {
        if (!isWorking()) {
            backToStart(Banner.NONE);
        }
    }

    /// Goes on to the plan of the stored distribution.
    public void seePlan() {
        var ready = stored;
        if (ready != null && stage.get() instanceof Stored) {
            startOver();
            next.plan(ready);
        }
    }

    /// Lets the person save the rows that the stored upload has left out.
    public void saveRejects() {
        if (stored != null && stage.get() instanceof Stored) {
            next.saveRejects(stored, banner::set);
        }
    }

    /// Puts the errors where a spreadsheet can take them from.
    public void copyErrors() {
        if (stage.get() instanceof Refused(var file)) {
            context.dialogs().copy(RowError.asTable(file.errors()));
            banner.set(UploadNews.ERRORS_COPIED);
        }
    }

    public ReadOnlyObjectProperty<UploadStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// News beside the stage, until it is dismissed.
    public ObjectProperty<Banner> bannerProperty() {
        return banner;
    }

    /// What is in the file that was chosen.
    FoundViewModel found() {
        return found;
    }

    /// What the screen says beside its stages.
    private static final class UploadNews {
        static final Banner ONE_AT_A_TIME =
                Banner.warning(
                        "Drop one file at a time", "Each file becomes a distribution of its own.");

        static final Banner ERRORS_COPIED =
                Banner.info("The errors are copied", "Paste them into a spreadsheet or a mail.");

        private UploadNews() {}

        static Banner notUploaded(String name, String why) {
            return Banner.danger(name + " was not uploaded", why);
        }

        static Banner noTemplate(String why) {
            return Banner.danger("The template was not saved", why);
        }

        static Banner cancelled(String name) {
            return Banner.info(
                    name + " was not uploaded", "You cancelled it; nothing of it is stored.");
        }

        static Banner clearedAway(String name) {
            return notUploaded(
                    name, "It stood still for so long that it was cleared away. Upload it again.");
        }
    }

    /// Where a stored upload goes from here.
    public interface NextSteps {
        /// Shows its plan, from where it is distributed.
        void plan(Distribution stored);

        /// Lets the person save the rows that were left out.
        ///
        /// @param told called with the outcome
        void saveRejects(Distribution stored, Consumer<Banner> told);
    }
}
