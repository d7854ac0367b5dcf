package org.leaddistribution.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.delivery.FileBytes;
import org.leaddistribution.delivery.FileRule;
import org.leaddistribution.kernel.Guards.LostGuard;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.Plans.StoredCertificate;
import org.leaddistribution.round.Seal;

/// What is stored, as it stands, however damaged: for reading it all once.
///
/// It answers also where indexes are missing, and hands things over one at a time: what it holds at
/// once is one prospect, one round or a few files.
public interface StoredFacts {
    /// Lets `reading` see everything as it was at one moment, whatever is written meanwhile. Plans are read
    /// as they are: none that is sealed or kept changes.
    void atOneMoment(Consumer<StoredFacts> reading);

    /// Rules of the database that are not in place.
    List<LostGuard> lostGuards();

    void forEachDistribution(Consumer<Distribution> action);

    /// Every prospect that a lead or an assignment names.
    void forEachProspect(Consumer<StoredProspect> action);

    /// The prospect of every lead of one distribution, with that lead alone, and with its assignments of all
    /// distributions.
    void forEachProspectOf(DistributionId distribution, Consumer<StoredProspect> action);

    /// Every round that an assignment or a file names, those of one distribution in their order.
    void forEachRound(Consumer<StoredRound> action);

    void forEachFile(Consumer<StoredFile> action);

    void forEachNotice(Consumer<StoredNotice> action);

    /// Leads by the id of the upload that they name.
    Map<String, Long> leadsByUpload();

    /// Rows left out by the id of the upload that they name.
    Map<String, Long> rejectsByUpload();

    /// The ids of uploads that are not committed yet.
    Set<String> uploadsUnderWay();

    /// The plan that is being written, null when none is.
    @Nullable Seal sealed();

    /// A plan without its shares, null when it is not kept.
    @Nullable PlannedRound planned(long planToken);

    /// The shares of a plan; none when it is not kept.
    void forEachShare(long planToken, Consumer<PlannedShare> action);

    /// What is there to prove a plan that is kept.
    StoredCertificate certificateOf(long planToken);

    /// @param copies what the lead itself says
    record StoredLead(String id, String distribution, int copies) {}

    /// @param id the primary key
    /// @param marked whether it is marked as downloaded
    record StoredAssignment(
            String id,
            int slot,
            String lead,
            LeadDraft asUploaded,
            String member,
            String distribution,
            int round,
            String file,
            boolean marked) {
        /// The same with the values of columns that its upload keeps.
        public StoredAssignment with(List<String> values) {
            return new StoredAssignment(
                    id,
                    slot,
                    lead,
                    asUploaded.with(values),
                    member,
                    distribution,
                    round,
                    file,
                    marked);
        }
    }

    record StoredProspect(String key, List<StoredLead> leads, List<StoredAssignment> assignments) {}

    /// @param given assignments counted by member and file
    record StoredRound(
            String distribution, int round, List<AssignmentCount> given, List<FileOf> files) {
        /// How many assignments of a file name this member.
        public record AssignmentCount(String member, String file, int rows) {}

        public record FileOf(String id, String member) {}
    }

    /// @param bytes the content, and the hash as it is stored
    /// @param rule by which it was written
    /// @param keptColumns headings of the columns that its upload keeps
    /// @param assignments their leads with the values of these columns
    /// @param downloaded the flag, beside the count and the time
    /// @param marked whether its assignments are said to be marked as downloaded
    record StoredFile(
            String id,
            String member,
            String distribution,
            int round,
            int leadCount,
            FileBytes bytes,
            FileRule rule,
            List<String> keptColumns,
            boolean downloaded,
            long downloads,
            @Nullable Instant downloadedAt,
            boolean marked,
            List<StoredAssignment> assignments) {}

    /// @param about whom or what it would tell of
    /// @param state the word as it is stored; null when there is none
    record StoredNotice(String about, @Nullable String state, @Nullable Instant dueAt) {}
}
