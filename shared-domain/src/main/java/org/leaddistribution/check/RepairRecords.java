package org.leaddistribution.check;

import org.leaddistribution.audit.AuditLog;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.Plans;
import org.leaddistribution.run.RunLeases;

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
