package org.leaddistribution.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.leaddistribution.delivery.MemberFiles.NewFile;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lease.Heartbeat;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.Seal;
import org.leaddistribution.run.CompletingRound.Result;
import org.leaddistribution.run.WritingShares.Content;

/// Ends a round that cannot be resumed: every member keeps just what is stored for them, which may be any part
/// of the share, and the files hold just that. Who got less than planned is told of; what was not written is
/// dealt by the next round.
final class ClosingRound {
    private static final int SHARES_PER_READ = 100;
    private static final int NAMED = 20;

    private final RunRecords records;

    ClosingRound(RunRecords records) {
        this.records = records;
    }

    Result close(Seal seal, PlannedRound round, Heartbeat heartbeat) {
        var tally = new Tally();
        records.plans()
                .forEachBatch(
                        seal.planToken(),
                        SHARES_PER_READ,
                        batch -> closeBatch(batch, round, heartbeat, tally));
        return tally.result(round);
    }

    private void closeBatch(
            List<PlannedShare> batch, PlannedRound round, Heartbeat heartbeat, Tally tally) {
        var planned = batch.stream().filter(share -> !share.isEmpty()).toList();
        var ids = planned.stream().map(PlannedShare::file).toList();
        var files = records.files().existingAmong(ids);
        var rows = records.assignments().countByFile(ids);
        batch.stream().filter(PlannedShare::isEmpty).forEach(share -> tally.shares.note(share, 0));
        for (var share : planned) {
            int stored = rows.getOrDefault(share.file(), 0);
            if (stored > 0 && !files.contains(share.file())) {
                heartbeat.requireHeld();
                records.files().addAll(List.of(fileOfWhatIsStored(share, round)));
            }
            tally.note(share, stored);
        }
        records.noteFiles(planned);
    }

    private NewFile fileOfWhatIsStored(PlannedShare share, PlannedRound round) {
        var drafts =
                records.assignments().ofFile(share.file()).stream()
                        .map(Assignment::asUploaded)
                        .sorted(Comparator.comparingInt(LeadDraft::row))
                        .toList();
        var columns = records.keptColumns();
        var kept = columns.of(round.distribution());
        return new Content(round, kept)
                .fileOf(share, columns.filled(round.distribution(), kept, drafts));
    }

    private static final class Tally {
        private final List<String> leftOut = new ArrayList<>();
        private final List<String> cutShort = new ArrayList<>();
        private final ShareTally shares = new ShareTally();
        private long assignments;
        private int served;

        void note(PlannedShare share, int stored) {
            assignments += stored;
            shares.note(share, stored);
            served += stored > 0 ? 1 : 0;
            if (stored == 0) {
                leftOut.add(share.member().username());
            } else if (stored < share.size()) {
                cutShort.add(share.member().username());
            }
        }

        Result result(PlannedRound round) {
            var warnings = new ArrayList<>(round.warnings());
            warnings.add(
                    new Warning(
                            Warning.ROUND_CLOSED,
                            String.format(
                                    Locale.ROOT,
                                    "Round %d was closed before it was done: %,d of its %,d leads were"
                                            + " given. Without leads: %s. With fewer than planned: %s.",
                                    round.round(),
                                    assignments,
                                    round.total(),
                                    names(leftOut),
                                    names(cutShort))));
            return new Result(assignments, served, null, warnings, shares.counted());
        }

        private static String names(List<String> all) {
            if (all.isEmpty()) {
                return "nobody";
            }
            var first = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
            return all.size() <= NAMED
                    ? first
                    : String.format(Locale.ROOT, "%s and %,d more", first, all.size() - NAMED);
        }
    }
}
