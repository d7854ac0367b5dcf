package org.leaddistribution.audit;

import java.util.List;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;

/// What staff did, for ever.
public interface AuditLog {
    void append(List<AuditEntry> entries);

    /// Latest first.
    Page<AuditEntry> page(PageRequest request);
}
