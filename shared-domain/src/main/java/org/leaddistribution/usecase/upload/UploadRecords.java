package org.leaddistribution.usecase.upload;

import org.leaddistribution.distribution.Assignments;
import org.leaddistribution.distribution.Distributions;
import org.leaddistribution.distribution.Uploads;
import org.leaddistribution.lead.Leads;
import org.leaddistribution.member.Members;

/// Everything that an upload reads and writes.
public record UploadRecords(
        Uploads uploads,
        Leads leads,
        Distributions distributions,
        Assignments assignments,
        Members members) {}
