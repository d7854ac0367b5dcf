package org.leaddistribution.usecase.upload;

import org.leaddistribution.access.AuditLog;
import org.leaddistribution.distribution.Assignments;
import org.leaddistribution.distribution.Distributions;
import org.leaddistribution.distribution.Uploads;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.Leads;
import org.leaddistribution.lead.RejectedRows;
import org.leaddistribution.member.Members;
import org.leaddistribution.store.UnitOfWork;

/// Everything that an upload reads and writes.
public record UploadRecords(
        Uploads uploads,
        Leads leads,
        RejectedRows rejects,
        Distributions distributions,
        Assignments assignments,
        Members members,
        AuditLog audit,
        UnitOfWork work) {
    /// Removes whatever an upload that exists no more has stored.
    void removeContentOf(DistributionId upload) {
        leads.removeOf(upload);
        rejects.removeOf(upload);
    }
}
