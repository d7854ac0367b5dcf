package org.leaddistribution.mongo;

import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.RivalsContract;

final class MongoRivalsTest extends RivalsContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }
}
