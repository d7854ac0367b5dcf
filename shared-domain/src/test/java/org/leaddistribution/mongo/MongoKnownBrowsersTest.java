package org.leaddistribution.mongo;

import org.junit.jupiter.api.AfterEach;
import org.leaddistribution.access.KnownBrowsers;
import org.leaddistribution.access.KnownBrowsersContract;

final class MongoKnownBrowsersTest extends KnownBrowsersContract {
    private final MongoStore store = FreshStore.open();

    @Override
    protected KnownBrowsers browsers() {
        return store.knownBrowsers();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
