package org.leaddistribution.fake;

import org.leaddistribution.access.KnownBrowsers;
import org.leaddistribution.access.KnownBrowsersContract;

final class InMemoryKnownBrowsersTest extends KnownBrowsersContract {
    @Override
    protected KnownBrowsers browsers() {
        return new InMemoryKnownBrowsers();
    }
}
