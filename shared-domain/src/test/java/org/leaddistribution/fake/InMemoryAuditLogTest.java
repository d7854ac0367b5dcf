package org.leaddistribution.fake;

import org.leaddistribution.access.AuditLog;
import org.leaddistribution.access.AuditLogContract;

final class InMemoryAuditLogTest extends AuditLogContract {
    @Override
    protected AuditLog log() {
        return new InMemoryAuditLog();
    }
}
