package org.leaddistribution.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.LeasesContract;
import org.leaddistribution.round.Seal;

/// What every keeper of the lease of runs does besides.
public abstract class RunLeasesContract extends LeasesContract {
    private static final DistributionId A = new DistributionId(WORK);
    private static final Seal SEAL = new Seal(A, 1, "the hash", 1);

    private RunLeases leases;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        leases = dealing().leases();
    }

    @Override
    protected RunLeases leases() {
        return leases;
    }

    @Test
    void nothingIsSealedOrCancelledAtFirst() {
        assertThat(leases.state()).isEqualTo(new RunLease(leases.current(), null, null));
    }

    @Test
    void whoeverLostItDecidesNothing() {
        var lost = taken(PORTAL);
        var current = leases.take(lost, CONSOLE).orElseThrow();

        assertThat(leases.seal(lost.token(), SEAL)).isFalse();
        assertThat(leases.unseal(lost.token())).isFalse();

        assertThat(leases.state()).isEqualTo(new RunLease(current, null, null));
    }

    @Test
    void onePlanAtATimeIsSealed() {
        var token = taken(PORTAL).token();

        assertThat(leases.seal(token, SEAL)).isTrue();
        assertThat(leases.seal(token, new Seal(A, 2, "another", 1))).isFalse();
        assertThat(leases.state().sealed()).isEqualTo(SEAL);
        assertThat(leases.unseal(token)).isTrue();
        assertThat(leases.seal(token, new Seal(A, 2, "another", 1))).isTrue();
    }

    @Test
    void whatIsCancelledIsNotSealed() {
        var token = taken(PORTAL).token();

        assertThat(leases.cancel(token, A)).isTrue();
        assertThat(leases.seal(token, SEAL)).isFalse();
        assertThat(leases.state()).isEqualTo(new RunLease(leases.current(), null, A));

        leases.clearCancel(token);
        assertThat(leases.seal(token, SEAL)).isTrue();
    }

    @Test
    void whatIsSealedIsNotCancelled() {
        var token = taken(PORTAL).token();
        leases.seal(token, SEAL);

        assertThat(leases.cancel(token, A)).isFalse();
        assertThat(leases.state().cancelled()).isNull();
    }

    @Test
    void onlyWhatIsBeingRunIsCancelled() {
        var token = taken(PORTAL).token();

        assertThat(leases.cancel(token, DistributionId.create())).isFalse();
        assertThat(leases.cancel(token + 1, A)).isFalse();
        leases.release(token);
        assertThat(leases.cancel(token, A)).isFalse();
    }

    @Test
    void thatARunIsCancelledOutlivesItsOwner() {
        var first = taken(PORTAL);
        leases.cancel(first.token(), A);
        leases.release(first.token());

        taken(CONSOLE);
        leases.clearCancel(first.token());

        assertThat(leases.state().cancelled()).isEqualTo(A);
    }

    @Test
    void aSealOutlivesItsOwner() {
        var first = taken(PORTAL);
        leases.seal(first.token(), SEAL);
        leases.release(first.token());

        assertThat(leases.current().isFree()).isTrue();
        taken(CONSOLE);
        assertThat(leases.state().sealed()).isEqualTo(SEAL);
    }

    @Test
    void whatWasReleasedDoesNotSeal() {
        var token = taken(PORTAL).token();
        leases.release(token);

        assertThat(leases.seal(token, SEAL)).isFalse();
    }
}
