package org.leaddistribution.usecase.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leaddistribution.delivery.LeadsCsv;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.delivery.MemberFileName;
import org.leaddistribution.distribution.Assignment;
import org.leaddistribution.distribution.FileId;
import org.leaddistribution.distribution.PlanContradicted;
import org.leaddistribution.distribution.Seal;
import org.leaddistribution.lead.Lead;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.plan.PlannedRound;
import org.leaddistribution.plan.PlannedShare;
import org.leaddistribution.plan.PlannedShare.PlannedLead;

/// D3 and D4: writes what a sealed plan names, member by member: the assignments, then the file.
///
/// Every document is named by the plan, so whoever writes it again writes the same.
final class WritingShares {
    private static final int SHARES_A_LOOK = 100;

    private final RunRecords records;

    WritingShares(RunRecords records) {
        this.records = records;
    }

    void write(Seal seal, PlannedRound round, Heartbeat heartbeat, RunProgress progress) {
        var done = new Tally(round.total(), progress);
        records.plans()
                .forEachBatch(
                        seal.planToken(),
                        SHARES_A_LOOK,
                        batch -> writeMissing(batch, round, heartbeat, done));
    }

    private void writeMissing(
            List<PlannedShare> batch, PlannedRound round, Heartbeat heartbeat, Tally done) {
        var written = existing(batch);
        for (var share : batch) {
            if (!share.isEmpty() && !written.contains(share.file())) {
                heartbeat.requireHeld();
                writeShare(share, round);
            }
            done.add(share.size());
        }
    }

    private Set<FileId> existing(List<PlannedShare> batch) {
        return records.files().existingAmong(batch.stream().map(PlannedShare::file).toList());
    }

    private void writeShare(PlannedShare share, PlannedRound round) {
        var said = leadsOf(share);
        var assignments =
                share.leads().stream().map(lead -> assignment(lead, said, share, round)).toList();
        records.assignments().write(assignments);
        addFile(share, round, assignments);
    }

    private Map<LeadId, LeadDraft> leadsOf(PlannedShare share) {
        var found = new HashMap<LeadId, LeadDraft>();
        for (Lead lead :
                records.leads().byIds(share.leads().stream().map(PlannedLead::lead).toList())) {
            found.put(lead.id(), lead.draft());
        }
        return found;
    }

    private static Assignment assignment(
            PlannedLead lead, Map<LeadId, LeadDraft> said, PlannedShare share, PlannedRound round) {
        var draft = said.get(lead.lead());
        if (draft == null) {
            throw new PlanContradicted(
                    "Lead " + lead.lead() + " of the plan is not stored. Run ./leads check.");
        }
        return new Assignment(
                lead.lead(),
                draft,
                lead.slot(),
                share.member(),
                round.distribution(),
                round.round(),
                share.file(),
                round.madeAt());
    }

    /// Stores the file that holds just these assignments, in the order of their rows.
    void addFile(PlannedShare share, PlannedRound round, List<Assignment> assignments) {
        var rows =
                assignments.stream()
                        .map(Assignment::said)
                        .sorted(Comparator.comparingInt(LeadDraft::row))
                        .toList();
        records.files().add(describe(share, round, rows.size()), LeadsCsv.of(rows));
    }

    private static MemberFile describe(PlannedShare share, PlannedRound round, int leadCount) {
        var member = share.member();
        return new MemberFile(
                share.file(),
                member.address(),
                member.username(),
                member.tier(),
                round.distribution(),
                round.round(),
                MemberFileName.of(member.username(), round.distribution(), round.round()),
                leadCount,
                round.madeAt(),
                0,
                null);
    }

    /// Tells how many assignments are written.
    private static final class Tally {
        private final long total;
        private final RunProgress progress;
        private long done;

        Tally(long total, RunProgress progress) {
            this.total = total;
            this.progress = progress;
            progress.at(RunStep.ASSIGNING, 0, total);
        }

        void add(int assignments) {
            done += assignments;
            progress.at(RunStep.ASSIGNING, done, total);
        }
    }
}
