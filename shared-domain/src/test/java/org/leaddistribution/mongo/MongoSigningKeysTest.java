package org.leaddistribution.mongo;

import org.junit.jupiter.api.AfterEach;
import org.leaddistribution.access.SigningKeysContract;
import org.leaddistribution.access.UnsubscribeLinks.SigningKeys;

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
