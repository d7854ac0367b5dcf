package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaddistribution.check.CheckingInvariants;
import org.leaddistribution.check.Violation;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.LongForm;
import org.leaddistribution.run.FaultyProcess.Fault;
import org.leaddistribution.run.RunFaultsContract;

final class MongoRunFaultsTest extends RunFaultsContract {
    @ParameterizedTest
    @EnumSource(names = {"DIES_AFTER", "REPLY_LOST"})
    void aRunStruckAtAnyCallIsFinishedAsIfNothingHadHappened(Fault fault) {
        assertAnyCallMayBeStruckBy(fault);
    }

    /// In memory every call is struck in each build.
    @Override
    protected int everySoManyCalls() {
        return LongForm.of(2, 1);
    }

    @Override
    protected Dealing dealing() {
        return MongoDealing.emptied();
    }

    @Override
    protected void assertHealthy() {
        var found = new ArrayList<Violation>();

        var summary = new CheckingInvariants(MongoDealing.store().storedFacts()).check(found::add);

        assertThat(found).isEmpty();
        assertThat(summary.unfinished()).isEmpty();
        assertThat(summary.unproven()).isEmpty();
    }
}
