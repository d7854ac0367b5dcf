package org.leaddistribution.delivery;

import java.time.Instant;
import java.time.InstantSource;
import org.leaddistribution.delivery.MemberFiles.Counting;
import org.leaddistribution.delivery.MemberFiles.Fetch;
import org.leaddistribution.delivery.MemberFiles.Marking;
import org.leaddistribution.kernel.StoreFault;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.Members;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.FileId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a member's file available once more and counts it, whoever else downloads at the same moment.
public final class DownloadingFile {
    private static final Logger LOG = LoggerFactory.getLogger(DownloadingFile.class);

    private final MemberFiles files;
    private final Assignments assignments;
    private final Members members;
    private final InstantSource clock;

    public DownloadingFile(
            MemberFiles files, Assignments assignments, Members members, InstantSource clock) {
        this.files = files;
        this.assignments = assignments;
        this.members = members;
        this.clock = clock;
    }

    /// What became of a download.
    public sealed interface DownloadOutcome {
        /// @param counting whether [#brokeOff] is to be told when the transfer breaks off
        record Delivered(MemberFile file, FileBytes bytes, Counting counting)
                implements DownloadOutcome {}

        record Unknown(FileId id) implements DownloadOutcome {}

        /// Someone asked for the file of another member.
        record Forbidden(FileId id, MemberAddress asker) implements DownloadOutcome {}
    }

    /// The file, from its first byte on.
    public DownloadOutcome download(FileId id, MemberAddress asker) {
        var now = now();
        return delivered(files.countDownload(id, asker, now), id, asker, now);
    }

    /// The rest of a file, for somebody who has its beginning: that was counted.
    public DownloadOutcome goOn(FileId id, MemberAddress asker) {
        var now = now();
        return delivered(files.goOnDownloading(id, asker, now), id, asker, now);
    }

    /// What a download would bring; nothing is counted or marked.
    public DownloadOutcome look(FileId id, MemberAddress asker) {
        var stored = files.byId(id).orElse(null);
        if (stored == null) {
            return new DownloadOutcome.Unknown(id);
        }
        return stored.file().owner().equals(asker)
                ? new DownloadOutcome.Delivered(stored.file(), stored.bytes(), Counting.NONE)
                : new DownloadOutcome.Forbidden(id, asker);
    }

    /// Leaves the count of a transfer that broke off to the next try, so that tries of one download count
    /// once. If that cannot be stored, one download too many is counted.
    public void brokeOff(FileId id) {
        try {
            files.noteBrokenOff(id);
        } catch (StoreFault unanswered) {
            LOG.warn(
                    "A download of file {} broke off uncorrected: {}", id, unanswered.getMessage());
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private DownloadOutcome delivered(Fetch fetch, FileId id, MemberAddress asker, Instant now) {
        if (fetch instanceof Fetch.Found found) {
            noteOrLeaveToNext(found, now);
        }
        return outcome(fetch, id, asker);
    }

    private static DownloadOutcome outcome(Fetch fetch, FileId id, MemberAddress asker) {
        return switch (fetch) {
            case Fetch.Found(var file, var bytes, _, var counting) ->
                    new DownloadOutcome.Delivered(file, bytes, counting);
            case Fetch.Absent _ -> new DownloadOutcome.Unknown(id);
            case Fetch.OfSomeoneElse _ -> new DownloadOutcome.Forbidden(id, asker);
        };
    }

    /// A download does not fail because member and assignments cannot be marked: the next download of the file
    /// marks them.
    private void noteOrLeaveToNext(Fetch.Found found, Instant at) {
        try {
            note(found, at);
        } catch (StoreUnavailable first) {
            LOG.info("Downloading {} is noted again: {}", found.file().id(), first.getMessage());
            noteAgain(found, at);
        }
    }

    private void noteAgain(Fetch.Found found, Instant at) {
        try {
            note(found, at);
        } catch (StoreUnavailable again) {
            LOG.warn("Downloading {} is not noted: {}", found.file().id(), again.getMessage());
        }
    }

    /// The member comes first: where the assignments are known to be marked, so is the member.
    private void note(Fetch.Found found, Instant at) {
        var id = found.file().id();
        boolean isDue = found.marking() == Marking.DUE;
        if (isDue || found.counting() == Counting.OWN) {
            members.noteDownload(found.file().owner(), at);
        }
        if (isDue) {
            assignments.markDownloaded(id, at);
            files.noteAssignmentsMarked(id);
        }
    }
}
