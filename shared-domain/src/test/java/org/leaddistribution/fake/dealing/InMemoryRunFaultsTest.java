package org.leaddistribution.fake.dealing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.usecase.run.FaultyProcess.Fault;
import org.leaddistribution.usecase.run.RunFaultsContract;

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
        assertThat(latest.distributions().processing()).isEmpty();
    }
}
