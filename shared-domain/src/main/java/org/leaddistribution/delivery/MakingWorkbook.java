package org.leaddistribution.delivery;

import java.util.Comparator;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.Assignments;

/// Writes a member's file as a workbook, from the leads that the member was given.
public final class MakingWorkbook {
    private final Assignments assignments;
    private final KeptColumns columns;

    public MakingWorkbook(Assignments assignments, KeptColumns columns) {
        this.assignments = assignments;
        this.columns = columns;
    }

    /// The rows of the file in its order.
    public FileBytes of(MemberFile file) {
        var kept = columns.of(file.distribution());
        var rows =
                assignments.ofFile(file.id()).stream()
                        .map(Assignment::asUploaded)
                        .sorted(Comparator.comparingInt(LeadDraft::row))
                        .toList();
        return LeadsWorkbook.of(
                file.createdAt(), kept, columns.filled(file.distribution(), kept, rows));
    }
}
