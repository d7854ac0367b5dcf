package org.leaddistribution.access;

import java.util.List;
import org.leaddistribution.store.Page;
import org.leaddistribution.store.PageRequest;

/// What staff did, for ever.
public interface AuditLog {
    void append(List<AuditEntry> entries);

    /// Latest first.
    Page<AuditEntry> page(PageRequest request);
}
