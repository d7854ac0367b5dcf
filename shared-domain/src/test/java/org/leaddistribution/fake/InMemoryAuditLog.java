package org.leaddistribution.fake;

import java.util.ArrayList;
import java.util.List;
import org.leaddistribution.audit.AuditLog;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;

/// The audit log in a list.
public final class InMemoryAuditLog implements AuditLog {
    private final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public void append(List<AuditEntry> added) {
        entries.addAll(added);
    }

    @Override
    public Page<AuditEntry> page(PageRequest request) {
        var items = entries.reversed().stream().skip(request.skip()).limit(request.limit());
        return new Page<>(items.toList(), entries.size(), request);
    }
}
