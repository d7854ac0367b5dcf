package org.leaddistribution.usecase.repair;

import org.leaddistribution.access.AuditLog;
import org.leaddistribution.distribution.Assignments;
import org.leaddistribution.distribution.RunLeases;
import org.leaddistribution.plan.Plans;
import org.leaddistribution.usecase.check.StoredFacts;

/// Everything that a repair reads and writes; it answers also where guards are lost.
///
/// @param leases may be taken without guards
public record RepairRecords(
        StoredFacts facts,
        Repairs repairs,
        RunLeases leases,
        Assignments assignments,
        Plans plans,
        AuditLog audit) {}
