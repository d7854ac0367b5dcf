package org.leaddistribution.usecase.files;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.leaddistribution.delivery.FileBytes;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.delivery.MemberFiles;
import org.leaddistribution.delivery.MemberFiles.CountedDownload;
import org.leaddistribution.delivery.MemberFiles.Marking;
import org.leaddistribution.distribution.Assignments;
import org.leaddistribution.distribution.FileId;
import org.leaddistribution.member.MemberAddress;

/// Makes a member's file available once more and counts it, whoever else downloads at the same moment.
public final class DownloadingFile {
    private final MemberFiles files;
    private final Assignments assignments;
    private final InstantSource clock;

    public DownloadingFile(MemberFiles files, Assignments assignments, InstantSource clock) {
        this.files = files;
        this.assignments = assignments;
        this.clock = clock;
    }

    /// What became of a download.
    public sealed interface DownloadOutcome {
        record Delivered(MemberFile file, FileBytes bytes) implements DownloadOutcome {}

        record Unknown(FileId id) implements DownloadOutcome {}

        /// Someone asked for the file of another member.
        record Forbidden(FileId id, MemberAddress asker) implements DownloadOutcome {}
    }

    public DownloadOutcome download(FileId id, MemberAddress asker) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (files.countDownload(id, asker, now)) {
            case CountedDownload.Counted(var file, var bytes, var marking) -> {
                if (marking == Marking.DUE) {
                    assignments.markDownloaded(id, now);
                    files.noteAssignmentsMarked(id);
                }
                yield new DownloadOutcome.Delivered(file, bytes);
            }
            case CountedDownload.Absent _ -> new DownloadOutcome.Unknown(id);
            case CountedDownload.OfSomeoneElse _ -> new DownloadOutcome.Forbidden(id, asker);
        };
    }
}
