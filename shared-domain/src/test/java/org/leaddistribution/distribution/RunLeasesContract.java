package org.leaddistribution.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.distribution.RunLease.Owner;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.lead.DistributionId;

/// What every keeper of the run lease does.
public abstract class RunLeasesContract {
    private static final DistributionId A = DistributionId.create();
    private static final Owner PORTAL = new Owner("portal", A);
    private static final Owner CONSOLE = new Owner("console", A);
    private static final Seal SEAL = new Seal(A, 1, "the hash", 1);

    private RunLeases leases;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        leases = dealing().leases();
    }

    @Test
    void isFreeAtFirst() {
        assertThat(leases.current()).isEqualTo(new RunLease(0, null, 0, null));
    }

    @Test
    void everyOwnerHasTheNextToken() {
        var first = taken(PORTAL);
        leases.release(first.token());
        var second = taken(CONSOLE);

        assertThat(first).isEqualTo(new RunLease(1, PORTAL, 0, null));
        assertThat(second).isEqualTo(new RunLease(2, CONSOLE, 0, null));
        assertThat(leases.current()).isEqualTo(second);
    }

    @Test
    void whatHasMovedSinceItWasSeenCannotBeTaken() {
        var seen = taken(PORTAL);
        leases.beat(seen.token());

        assertThat(leases.take(seen, CONSOLE)).isEmpty();
        assertThat(leases.current().owner()).isEqualTo(PORTAL);
    }

    @Test
    void whatWasReleasedSinceItWasSeenCannotBeTakenAsIfItWereHeld() {
        var seen = taken(PORTAL);
        leases.release(seen.token());

        assertThat(leases.take(seen, CONSOLE)).isEmpty();
    }

    @Test
    void ofManyWhoSeeItFreeOneTakesIt() throws Exception {
        var seen = leases.current();
        var tries = new ArrayList<Callable<Optional<RunLease>>>();
        for (int i = 0; i < 8; i++) {
            var owner = new Owner("process " + i, A);
            tries.add(() -> leases.take(seen, owner));
        }
        try (var threads = Executors.newFixedThreadPool(tries.size())) {
            var winners = new ArrayList<RunLease>();
            for (var answer : threads.invokeAll(tries)) {
                answer.get().ifPresent(winners::add);
            }
            assertThat(winners).containsExactly(leases.current());
        }
    }

    @Test
    void whoeverLostItChangesNothing() {
        var lost = taken(PORTAL);
        var current = leases.take(lost, CONSOLE).orElseThrow();

        assertThat(leases.beat(lost.token())).isFalse();
        assertThat(leases.seal(lost.token(), SEAL)).isFalse();
        assertThat(leases.unseal(lost.token())).isFalse();
        leases.release(lost.token());

        assertThat(leases.current()).isEqualTo(current);
    }

    @Test
    void onePlanAtATimeIsSealed() {
        var token = taken(PORTAL).token();

        assertThat(leases.seal(token, SEAL)).isTrue();
        assertThat(leases.seal(token, new Seal(A, 2, "another", 1))).isFalse();
        assertThat(leases.current().sealed()).isEqualTo(SEAL);

        assertThat(leases.unseal(token)).isTrue();
        assertThat(leases.seal(token, new Seal(A, 2, "another", 1))).isTrue();
    }

    @Test
    void whatIsCancelledIsNotSealed() {
        var token = taken(PORTAL).token();

        assertThat(leases.cancel(token, A)).isTrue();
        assertThat(leases.seal(token, SEAL)).isFalse();
        assertThat(leases.current()).isEqualTo(new RunLease(1, PORTAL, 0, null, A));

        leases.clearCancel(token);
        assertThat(leases.seal(token, SEAL)).isTrue();
    }

    @Test
    void whatIsSealedIsNotCancelled() {
        var token = taken(PORTAL).token();
        leases.seal(token, SEAL);

        assertThat(leases.cancel(token, A)).isFalse();
        assertThat(leases.current().cancelled()).isNull();
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

        var second = taken(CONSOLE);
        leases.clearCancel(first.token());

        assertThat(second.cancelled()).isEqualTo(A);
        assertThat(leases.current()).isEqualTo(second);
    }

    @Test
    void aSealOutlivesItsOwner() {
        var first = taken(PORTAL);
        leases.seal(first.token(), SEAL);
        leases.release(first.token());

        assertThat(leases.current().isFree()).isTrue();
        assertThat(taken(CONSOLE).sealed()).isEqualTo(SEAL);
    }

    @Test
    void whatWasReleasedNeitherBeatsNorSeals() {
        var token = taken(PORTAL).token();
        leases.release(token);

        assertThat(leases.beat(token)).isFalse();
        assertThat(leases.seal(token, SEAL)).isFalse();
    }

    private RunLease taken(Owner owner) {
        return leases.take(leases.current(), owner).orElseThrow();
    }
}
