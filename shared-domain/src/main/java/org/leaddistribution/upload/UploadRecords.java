package org.leaddistribution.upload;

import org.leaddistribution.audit.AuditLog;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.Leads;
import org.leaddistribution.lead.RejectedRows;
import org.leaddistribution.member.Members;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.Distributions;

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
    ///
    /// @return how many rows there were, imported and rejected
    long removeContentOf(DistributionId upload) {
        return leads.removeOf(upload) + rejects.removeOf(upload);
    }
}
