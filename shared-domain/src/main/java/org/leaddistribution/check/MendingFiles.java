package org.leaddistribution.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.check.RepairingData.RepairRecords;
import org.leaddistribution.check.StoredFacts.StoredAssignment;
import org.leaddistribution.check.StoredFacts.StoredFile;
import org.leaddistribution.delivery.FileRule;
import org.leaddistribution.delivery.LeadsCsv;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.delivery.MemberFileName;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.Assignment.Recipient;
import org.leaddistribution.round.FileId;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.PlannedShare;

/// Makes files again from their assignments, as a run writes them.
///
/// Where assignments of the plan are lost too, the file may be all that is left of them: it stays as it is.
final class MendingFiles {
    private static final int SHARES_PER_READ = 500;

    private final RepairRecords records;
    private final Map<String, Outline> planned = new HashMap<>();
    private long plannedBy = -1;

    MendingFiles(RepairRecords records) {
        this.records = records;
    }

    private record Outline(Recipient member, int size) {}

    /// @return whether the file could be made again
    boolean rewrite(Remedy.Content damaged) {
        var file = damaged.file();
        var share = share(damaged.planToken(), file.id());
        if (share == null
                || !isWhole(file.assignments().size(), share, damaged.closing())
                || file.assignments().stream().anyMatch(row -> !isOf(row, file))) {
            return false;
        }
        var rows = file.assignments().stream().map(StoredAssignment::asUploaded).toList();
        var bytes = LeadsCsv.of(file.rule(), file.keptColumns(), inOrder(rows));
        records.repairs().setContent(file.id(), bytes, rows.size());
        return true;
    }

    /// @return whether the file could be made again
    boolean make(Remedy.Missing missing) {
        var id = missing.file().id();
        var share = share(missing.planToken(), id);
        var round = records.plans().round(missing.planToken());
        var rows = records.assignments().ofFile(new FileId(id));
        if (share == null || round.isEmpty() || !isWhole(rows.size(), share, missing.closing())) {
            return false;
        }
        var file = describe(id, share.member(), round.get(), rows.size());
        var columns = records.keptColumns();
        var kept = columns.of(file.distribution());
        var drafts =
                columns.filled(
                        file.distribution(),
                        kept,
                        inOrder(rows.stream().map(Assignment::asUploaded).toList()));
        records.repairs().add(file, LeadsCsv.of(file.rule(), kept, drafts));
        return true;
    }

    private static boolean isWhole(int rows, Outline share, Remedy.Closing closing) {
        return switch (closing) {
            case NONE -> rows == share.size();
            case EARLY -> rows > 0 && rows <= share.size();
        };
    }

    private static boolean isOf(StoredAssignment row, StoredFile file) {
        return row.member().equals(file.member())
                && row.distribution().equals(file.distribution())
                && row.round() == file.round();
    }

    /// The plan of one round at a time is kept in mind.
    private @Nullable Outline share(long planToken, String file) {
        if (plannedBy != planToken) {
            planned.clear();
            records.plans().forEachBatch(planToken, SHARES_PER_READ, this::note);
            plannedBy = planToken;
        }
        return planned.get(file);
    }

    private void note(List<PlannedShare> shares) {
        shares.forEach(s -> planned.put(s.file().value(), new Outline(s.member(), s.size())));
    }

    private static List<LeadDraft> inOrder(List<LeadDraft> rows) {
        return rows.stream().sorted(Comparator.comparingInt(LeadDraft::row)).toList();
    }

    private static MemberFile describe(
            String id, Recipient member, PlannedRound round, int leadCount) {
        return new MemberFile(
                new FileId(id),
                member.address(),
                member.username(),
                member.tier(),
                round.distribution(),
                round.round(),
                MemberFileName.of(member.username(), round.distribution(), round.round()),
                leadCount,
                round.madeAt(),
                0,
                null,
                FileRule.NEWEST);
    }
}
