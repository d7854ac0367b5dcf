package org.leaddistribution.mongo;

import org.junit.jupiter.api.AfterEach;
import org.leaddistribution.access.SigningKeys;
import org.leaddistribution.access.SigningKeysContract;

final class MongoSigningKeysTest extends SigningKeysContract {
    private final MongoStore store = FreshStore.open();

    @Override
    protected SigningKeys keys() {
        return store.signingKeys();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
