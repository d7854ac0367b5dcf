package org.leaddistribution.fake;

import org.leaddistribution.access.AccountTokens;
import org.leaddistribution.access.AccountTokensContract;

final class InMemoryAccountTokensTest extends AccountTokensContract {
    @Override
    protected AccountTokens tokens() {
        return new InMemoryAccountTokens();
    }
}
