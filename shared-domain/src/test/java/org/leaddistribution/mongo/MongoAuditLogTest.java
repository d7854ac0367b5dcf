package org.leaddistribution.mongo;

import org.junit.jupiter.api.AfterEach;
import org.leaddistribution.audit.AuditLog;
import org.leaddistribution.audit.AuditLogContract;

final class MongoAuditLogTest extends AuditLogContract {
    private final MongoStore store = FreshStore.open();

    @Override
    protected AuditLog log() {
        return store.auditLog();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
