package org.leaddistribution.run;

import java.util.List;
import org.leaddistribution.audit.AuditLog;
import org.leaddistribution.delivery.KeptColumns;
import org.leaddistribution.delivery.MemberFiles;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.lead.Leads;
import org.leaddistribution.member.Members;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.Distributions;
import org.leaddistribution.round.PlanPreviews;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.Plans;

/// Everything that a run reads and writes, and what makes several writes one.
public record RunRecords(
        Distributions distributions,
        Leads leads,
        Members members,
        Assignments assignments,
        MemberFiles files,
        Plans plans,
        PlanPreviews previews,
        RunLeases leases,
        AuditLog audit,
        UnitOfWork work) {
    /// Keeps with the members what files they have by now: counted, so that it may be done again.
    ///
    /// @param written shares whose files are stored
    void noteFiles(List<PlannedShare> written) {
        var owners = written.stream().map(share -> share.member().address()).toList();
        members.noteFiles(files.madeFor(owners));
    }

    KeptColumns keptColumns() {
        return new KeptColumns(distributions, leads);
    }
}
