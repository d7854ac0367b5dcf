package org.leaddistribution.fake;

import org.leaddistribution.access.SigningKeysContract;
import org.leaddistribution.access.UnsubscribeLinks.SigningKeys;

final class InMemorySigningKeysTest extends SigningKeysContract {
    @Override
    protected SigningKeys keys() {
        return new InMemorySigningKeys();
    }
}
