package org.leaddistribution.mongo;

import org.junit.jupiter.api.AfterEach;
import org.leaddistribution.access.Sessions;
import org.leaddistribution.access.SessionsContract;

final class MongoSessionsTest extends SessionsContract {
    private final MongoStore store = FreshStore.open();

    @Override
    protected Sessions sessions() {
        return store.sessions();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
