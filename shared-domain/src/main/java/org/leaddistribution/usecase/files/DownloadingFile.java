package org.leaddistribution.usecase.files;

import java.time.Instant;
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
import org.leaddistribution.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a member's file available once more and counts it, whoever else downloads at the same moment.
public final class DownloadingFile {
    private static final Logger LOG = LoggerFactory.getLogger(DownloadingFile.class);

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
                    markOrLeaveToNext(id, now);
                }
                yield new DownloadOutcome.Delivered(file, bytes);
            }
            case CountedDownload.Absent _ -> new DownloadOutcome.Unknown(id);
            case CountedDownload.OfSomeoneElse _ -> new DownloadOutcome.Forbidden(id, asker);
        };
    }

    /// What a download would bring; nothing is counted.
    public DownloadOutcome look(FileId id, MemberAddress asker) {
        var stored = files.byId(id).orElse(null);
        if (stored == null) {
            return new DownloadOutcome.Unknown(id);
        }
        return stored.file().owner().equals(asker)
                ? new DownloadOutcome.Delivered(stored.file(), stored.bytes())
                : new DownloadOutcome.Forbidden(id, asker);
    }

    /// Nobody is refused a counted file over its marks: what cannot be marked, even at a second try, is
    /// marked with the file's next download.
    private void markOrLeaveToNext(FileId id, Instant at) {
        try {
            mark(id, at);
        } catch (StoreUnavailable first) {
            LOG.info("The assignments of file {} are marked again: {}", id, first.getMessage());
            markAgain(id, at);
        }
    }

    private void markAgain(FileId id, Instant at) {
        try {
            mark(id, at);
        } catch (StoreUnavailable again) {
            LOG.warn("The assignments of file {} are not marked: {}", id, again.getMessage());
        }
    }

    private void mark(FileId id, Instant at) {
        assignments.markDownloaded(id, at);
        files.noteAssignmentsMarked(id);
    }
}
