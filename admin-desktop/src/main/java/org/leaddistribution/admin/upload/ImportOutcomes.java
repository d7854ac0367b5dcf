package org.leaddistribution.admin.upload;

import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.upload.FileUpload.Answer;
import org.leaddistribution.admin.upload.FileUpload.Asked;
import org.leaddistribution.admin.upload.QueuedFile.FileState;
import org.leaddistribution.admin.upload.UploadStage.Cancelling;
import org.leaddistribution.admin.upload.UploadStage.Refused;
import org.leaddistribution.admin.upload.UploadStage.SameAgain;
import org.leaddistribution.admin.upload.UploadStage.Stored;
import org.leaddistribution.admin.upload.UploadStage.UploadSummary;
import org.leaddistribution.admin.upload.UploadStage.Working;
import org.leaddistribution.csv.Corrections;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.upload.IngestReport;
import org.leaddistribution.upload.UploadOutcome;

/// What the database has made of a file, as the screen shows it.
final class ImportOutcomes implements Imports.News {
    private final Shown shown;
    private final Formats formats;

    /// Where the files are shown.
    interface Shown {
        void at(QueuedFile file, UploadStage now);

        /// There is nothing to be seen of it any more.
        void leave(QueuedFile file, FileState as, Banner why);
    }

    ImportOutcomes(Shown shown, Formats formats) {
        this.shown = shown;
        this.formats = formats;
    }

    @Override
    public void at(QueuedFile file, ProgressStep progress, String pace) {
        if (!(file.stage() instanceof Cancelling)) {
            file.become(new FileState.Importing());
            shown.at(file, new Working(file.file().name(), progress, pace));
        }
    }

    @Override
    public void failed(QueuedFile file, String why) {
        var news = UploadNews.notUploaded(file.file().name(), why);
        shown.leave(file, new FileState.Refused(why), news);
    }

    @Override
    public void ended(QueuedFile file, Asked asked, Answer answer) {
        var name = file.file().name();
        switch (answer.outcome()) {
            case UploadOutcome.Queued(var distribution, _) -> {
                file.store(distribution, distribution.outlook().eligibleMembers());
                stored(file, UploadSummary.of(distribution));
            }
            case UploadOutcome.Refused(var report) -> refused(file, asked, report, answer);
            case UploadOutcome.Tried _ ->
                    throw new IllegalStateException("Nobody asked for a trial of " + name);
            case UploadOutcome.SameAgain(var earlier) -> {
                file.become(new FileState.NeedsYou("It was uploaded before"));
                shown.at(file, new SameAgain(name, describe(earlier)));
            }
            case UploadOutcome.Cancelled _ -> cancelled(file);
            case UploadOutcome.Abandoned _ -> failed(file, UploadNews.CLEARED_AWAY);
        }
    }

    void stored(QueuedFile file, UploadSummary summary) {
        file.become(new FileState.Imported(summary.inShort()));
        shown.at(file, new Stored(summary));
    }

    void cancelled(QueuedFile file) {
        shown.leave(
                file,
                new FileState.Skipped("You cancelled it; nothing of it is stored"),
                UploadNews.cancelled(file.file().name()));
    }

    /// Corrections of other bytes are dropped: they may not fit.
    private void refused(QueuedFile file, Asked asked, IngestReport report, Answer answer) {
        var before = asked.options().corrections();
        if (before.isEmpty() || !before.areFor(answer.content())) {
            before = Corrections.of(answer.content());
            file.ask(asked.corrected(Corrections.NONE));
        }
        var errors = Formats.count(report.totalErrors(), "error", "errors");
        file.become(new FileState.Refused(errors + "; nothing of it is stored"));
        var why = RefusedFile.of(file.file().name(), report);
        shown.at(file, new Refused(why, new Correcting(report, before)));
    }

    private String describe(Distribution earlier) {
        return "%s uploaded the very same file as %s on %s; it is %s."
                .formatted(
                        earlier.upload().by(),
                        earlier.upload().filename(),
                        formats.time(earlier.upload().at()),
                        earlier.status().code());
    }
}
