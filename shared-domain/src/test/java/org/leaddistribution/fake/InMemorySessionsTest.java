package org.leaddistribution.fake;

import org.leaddistribution.access.Sessions;
import org.leaddistribution.access.SessionsContract;

final class InMemorySessionsTest extends SessionsContract {
    @Override
    protected Sessions sessions() {
        return new InMemorySessions();
    }
}
