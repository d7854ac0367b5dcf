package org.leaddistribution.admin.upload;

import java.io.IOException;
import java.util.function.BiFunction;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.fx.ScreenContext.SessionCheck;
import org.leaddistribution.admin.upload.ChosenFile.WatchedBytes;
import org.leaddistribution.csv.Corrections;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.ReadProgress.Signal;
import org.leaddistribution.upload.UploadOutcome;
import org.leaddistribution.upload.UploadProgress;
import org.leaddistribution.upload.UploadRequest;
import org.leaddistribution.upload.UploadRequest.Mode;
import org.leaddistribution.upload.Uploads.Repeat;

/// The whole way of a file into the database: copied, checked, stored.
public final class FileUpload {
    private final BiFunction<UploadRequest, UploadProgress, UploadOutcome> upload;
    private final SessionCheck sessionCheck;
    private final long limitBytes;

    /// @param upload [org.leaddistribution.upload.UploadingLeads#upload]
    /// @param limitBytes the largest file taken
    public FileUpload(
            BiFunction<UploadRequest, UploadProgress, UploadOutcome> upload,
            SessionCheck sessionCheck,
            long limitBytes) {
        this.upload = upload;
        this.sessionCheck = sessionCheck;
        this.limitBytes = limitBytes;
    }

    /// What became of an upload.
    ///
    /// @param content the SHA-256 of its bytes, in hex; empty where it was cancelled before they were read
    record Answer(UploadOutcome outcome, String content) {}

    Answer run(Asked asked, Job.Reports reports) throws IOException {
        var by = sessionCheck.requireAdmin();
        try (var spooled = asked.file().spool(limitBytes, reports)) {
            var request =
                    new UploadRequest(spooled, asked.options(), asked.mode(), asked.repeat(), by)
                            .titled(asked.title());
            return new Answer(upload.apply(request, progress(reports)), spooled.sha256Hex());
        } catch (WatchedBytes.NotWanted _) {
            return new Answer(new UploadOutcome.Cancelled(), "");
        }
    }

    private static UploadProgress progress(Job.Reports reports) {
        return new UploadProgress() {
            private long rows;

            @Override
            public void rows(long read) {
                rows = read;
            }

            @Override
            public Signal at(Phase phase, long bytes, long total) {
                reports.at(new ProgressStep(phase, phase.label(), bytes, total, rows));
                return reports.isWanted() ? Signal.GO_ON : Signal.STOP;
            }
        };
    }

    /// What somebody wants to upload.
    ///
    /// @param title what members will know it by
    record Asked(ChosenFile file, ReadOptions options, String title, Mode mode, Repeat repeat) {
        Asked allowingRepeat() {
            return new Asked(file, options, title, mode, Repeat.ALLOWED);
        }

        /// Without its bad rows, which are kept to be corrected.
        Asked withoutBadRows() {
            return new Asked(file, options, title, Mode.LENIENT, repeat);
        }

        /// With what was typed over its cells.
        Asked corrected(Corrections corrections) {
            return new Asked(file, options.corrected(corrections), title, mode, repeat);
        }

        /// With every row, or not at all.
        Asked whole() {
            return new Asked(file, options, title, Mode.STRICT, repeat);
        }
    }
}
