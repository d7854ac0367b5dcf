package org.leaddistribution.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberActivity.FilesMade;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.round.FileId;

/// Every file that was made for a member: at most one a distribution, round and member.
public interface MemberFiles {
    /// Stores files, each with a pending notice to its owner; the same file again changes nothing.
    ///
    /// @param files of a few megabytes together
    void addAll(List<NewFile> files);

    /// As [#addAll].
    default void add(MemberFile file, FileBytes bytes) {
        addAll(List.of(new NewFile(file, bytes)));
    }

    /// A file that was not downloaded yet, with what is in it.
    record NewFile(MemberFile file, FileBytes bytes) {}

    /// Which of these exist.
    Set<FileId> existingAmong(Collection<FileId> ids);

    /// A member's files, newest first.
    Page<MemberFile> pageOf(MemberAddress owner, PageRequest request);

    /// The files of a distribution, round by round, in the order of the owners' addresses.
    ///
    /// @param round null for all
    Page<MemberFile> pageOf(
            DistributionId distribution, @Nullable Integer round, PageRequest request);

    FileTotals totalsOf(MemberAddress owner);

    /// What files these members have, in no promised order; who has none is left out.
    List<FilesMade> madeFor(Collection<MemberAddress> owners);

    /// The files of a round that these members have.
    Map<MemberAddress, MemberFile> ofRound(
            DistributionId distribution, int round, Collection<MemberAddress> owners);

    /// A member's files that were never downloaded, oldest first; a download that broke off is none.
    ///
    /// @param most how many of them are wanted
    List<FileId> neverDownloaded(MemberAddress owner, int most);

    /// Counts one more download and returns the bytes, exactly once whatever the network does. If an earlier
    /// transfer broke off, its count is reused.
    Fetch countDownload(FileId id, MemberAddress asker, Instant at);

    /// Returns the bytes for the rest of a download, which counts nothing more; but where nothing was
    /// counted yet, this is one.
    Fetch goOnDownloading(FileId id, MemberAddress asker, Instant at);

    /// A file with what is in it, whoever has it; nothing is counted.
    Optional<StoredFile> byId(FileId id);

    /// Leaves what a transfer has counted to the next one, because it broke off.
    void noteBrokenOff(FileId id);

    /// Notes that the assignments of a file are marked as downloaded.
    void noteAssignmentsMarked(FileId id);

    /// How many different members have a file of this distribution.
    int countMembersServed(DistributionId distribution);

    /// How many different members have any file.
    int countMembersServed();

    DownloadStatistics downloadStatistics();

    /// A file as it is stored.
    record StoredFile(MemberFile file, FileBytes bytes) {}

    /// What became of a wish to have a file.
    sealed interface Fetch {
        /// @param marking whether the file's assignments still have to be marked
        record Found(MemberFile file, FileBytes bytes, Marking marking, Counting counting)
                implements Fetch {}

        record Absent() implements Fetch {}

        record OfSomeoneElse() implements Fetch {}
    }

    /// Whether a transfer has a count of its own, which it leaves to the next one when it breaks off.
    enum Counting {
        OWN,
        NONE
    }

    /// Whether the assignments of a file are marked as downloaded.
    enum Marking {
        DUE,
        DONE
    }

    /// What the cards above a member's files say.
    record FileTotals(long files, long leads, long downloads) {}

    /// How the files of all members were fetched.
    ///
    /// @param total downloads of all files together
    /// @param filesNever files that nobody fetched yet
    record DownloadStatistics(long total, long filesNever, long filesOnce, long filesMany) {}
}
