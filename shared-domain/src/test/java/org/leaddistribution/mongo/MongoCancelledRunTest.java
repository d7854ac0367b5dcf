package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.leaddistribution.check.CheckingInvariants;
import org.leaddistribution.check.Violation;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.LongForm;
import org.leaddistribution.run.CancelledRunContract;

final class MongoCancelledRunTest extends CancelledRunContract {
    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }

    @Override
    protected void assertHealthy() {
        var found = new ArrayList<Violation>();

        new CheckingInvariants(MongoDealing.store().storedFacts()).check(found::add);

        assertThat(found).isEmpty();
    }

    @Override
    protected int every() {
        return LongForm.of(5, 1);
    }

    @Test
    void aDeadRunIsCancelledOrDecided() {
        assertADeadRunIsCancelledOrDecided();
    }

    @Test
    void ofCancellingAndSealingAtOnceOneHappens() throws Exception {
        assertOneOfBothHappens(LongForm.of(5, 200));
    }
}
