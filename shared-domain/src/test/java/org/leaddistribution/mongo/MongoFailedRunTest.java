package org.leaddistribution.mongo;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.FailedRunContract;

final class MongoFailedRunTest extends FailedRunContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 50, 90})
    void aRoundThatIsClosedKeepsJustWhatIsStored(int percent) {
        assertARoundKeepsJustWhatIsStored(percent);
    }
}
