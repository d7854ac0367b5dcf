package org.leaddistribution.run;

import org.leaddistribution.audit.AuditLog;
import org.leaddistribution.delivery.KeptColumns;
import org.leaddistribution.delivery.MemberFiles;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.lead.Leads;
import org.leaddistribution.member.Members;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.Distributions;
import org.leaddistribution.round.PlanPreviews;
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
    KeptColumns keptColumns() {
        return new KeptColumns(distributions, leads);
    }
}
