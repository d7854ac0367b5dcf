package org.leaddistribution.fake;

import org.leaddistribution.audit.AuditLog;
import org.leaddistribution.audit.AuditLogContract;

final class InMemoryAuditLogTest extends AuditLogContract {
    @Override
    protected AuditLog log() {
        return new InMemoryAuditLog();
    }
}
