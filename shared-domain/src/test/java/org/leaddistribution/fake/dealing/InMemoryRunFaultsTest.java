package org.leaddistribution.fake.dealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaddistribution.check.CheckingInvariants;
import org.leaddistribution.check.Violation;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.run.FaultyProcess.Fault;
import org.leaddistribution.run.RunFaultsContract;

final class InMemoryRunFaultsTest extends RunFaultsContract {
    @ParameterizedTest
    @EnumSource
    void aRunStruckAtAnyCallIsFinishedAsIfNothingHadHappened(Fault fault) {
        assertAnyCallMayBeStruckBy(fault);
    }

    private Dealing latest = InMemoryDealing.fresh();

    @Override
    protected Dealing dealing() {
        latest = InMemoryDealing.fresh();
        return latest;
    }

    @Override
    protected void assertHealthy() {
        var found = new ArrayList<Violation>();

        var summary = new CheckingInvariants(latest.backDoor().storedFacts()).check(found::add);

        assertThat(found).isEmpty();
        assertThat(summary.unfinished()).isEmpty();
        assertThat(summary.unproven()).isEmpty();
    }
}
