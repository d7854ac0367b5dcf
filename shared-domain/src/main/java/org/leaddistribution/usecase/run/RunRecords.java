package org.leaddistribution.usecase.run;

import org.leaddistribution.access.AuditLog;
import org.leaddistribution.delivery.MemberFiles;
import org.leaddistribution.distribution.Assignments;
import org.leaddistribution.distribution.Distributions;
import org.leaddistribution.distribution.RunLeases;
import org.leaddistribution.lead.Leads;
import org.leaddistribution.member.Members;
import org.leaddistribution.plan.PlanPreviews;
import org.leaddistribution.plan.Plans;
import org.leaddistribution.store.UnitOfWork;

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
        UnitOfWork work) {}
