package org.leaddistribution.fake;

import org.leaddistribution.access.SigningKeys;
import org.leaddistribution.access.SigningKeysContract;

final class InMemorySigningKeysTest extends SigningKeysContract {
    @Override
    protected SigningKeys keys() {
        return new InMemorySigningKeys();
    }
}
