package org.leaddistribution.fake.dealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.leaddistribution.check.CheckingInvariants;
import org.leaddistribution.check.Violation;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.CancelledRunContract;

final class InMemoryCancelledRunTest extends CancelledRunContract {
    private static final int RACES = 200;

    private Dealing latest = InMemoryDealing.fresh();

    @Override
    protected Dealing dealing() {
        latest = InMemoryDealing.fresh();
        return latest;
    }

    @Override
    protected void assertHealthy() {
        var found = new ArrayList<Violation>();

        new CheckingInvariants(latest.backDoor().storedFacts()).check(found::add);

        assertThat(found).isEmpty();
    }

    @Test
    void aDeadRunIsCancelledOrDecided() {
        assertADeadRunIsCancelledOrDecided();
    }

    @Test
    void ofCancellingAndSealingAtOnceOneHappens() throws Exception {
        assertOneOfBothHappens(RACES);
    }
}
