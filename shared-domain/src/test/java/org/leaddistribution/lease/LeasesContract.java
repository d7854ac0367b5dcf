package org.leaddistribution.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.leaddistribution.lease.Lease.Deaths;
import org.leaddistribution.lease.Lease.Owner;
import org.leaddistribution.lease.Lease.Progress;

/// What every keeper of a lease does.
public abstract class LeasesContract {
    protected static final String WORK = "01a226c6-1354-76a0-ae1f-03edcfaf4f84";
    protected static final Owner PORTAL = new Owner("portal", WORK);
    protected static final Owner CONSOLE = new Owner("console", WORK);
    private static final Progress HALF = new Progress("assigning", 3, 50, 100);
    private static final Progress FURTHER = new Progress("assigning", 3, 51, 100);

    /// New.
    protected abstract Leases leases();

    @Test
    void isFreeAtFirst() {
        assertThat(leases().current()).isEqualTo(Lease.NEW);
    }

    @Test
    void everyOwnerHasTheNextToken() {
        var first = taken(PORTAL);
        leases().release(first.token());
        var second = taken(CONSOLE);

        assertThat(first).isEqualTo(new Lease(1, PORTAL, 0, Progress.NONE, Deaths.NONE));
        assertThat(second).isEqualTo(new Lease(2, CONSOLE, 0, Progress.NONE, Deaths.NONE));
        assertThat(leases().current()).isEqualTo(second);
    }

    @Test
    void aBeatTellsHowFarItsOwnerIs() {
        var token = taken(PORTAL).token();

        assertThat(leases().beat(token, HALF)).isTrue();

        assertThat(leases().current()).isEqualTo(new Lease(1, PORTAL, 1, HALF, Deaths.NONE));
    }

    @Test
    void whatHasMovedSinceItWasSeenCannotBeTaken() {
        var seen = taken(PORTAL);
        leases().beat(seen.token(), HALF);

        assertThat(leases().take(seen, CONSOLE)).isEmpty();
        assertThat(leases().current().owner()).isEqualTo(PORTAL);
    }

    @Test
    void whatWasReleasedSinceItWasSeenCannotBeTakenAsIfItWereHeld() {
        var seen = taken(PORTAL);
        leases().release(seen.token());

        assertThat(leases().take(seen, CONSOLE)).isEmpty();
    }

    @Test
    void ofManyWhoSeeItFreeOneTakesIt() throws Exception {
        var seen = leases().current();
        var tries = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 8; i++) {
            var owner = new Owner("process " + i, WORK);
            tries.add(() -> leases().take(seen, owner).isPresent());
        }
        try (var threads = Executors.newFixedThreadPool(tries.size())) {
            int winners = 0;
            for (var answer : threads.invokeAll(tries)) {
                winners += answer.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
        assertThat(leases().current().token()).isEqualTo(1);
    }

    @Test
    void whoeverLostItChangesNothing() {
        var lost = taken(PORTAL);
        var current = leases().take(lost, CONSOLE).orElseThrow();

        assertThat(leases().beat(lost.token(), HALF)).isFalse();
        leases().release(lost.token());

        assertThat(leases().current()).isEqualTo(current);
    }

    @Test
    void whatWasReleasedBeatsNoMore() {
        var token = taken(PORTAL).token();
        leases().release(token);

        assertThat(leases().beat(token, HALF)).isFalse();
        assertThat(leases().current().isFree()).isTrue();
    }

    @Test
    void ownersWhoDieWithoutComingFurtherAreCounted() {
        assertThat(takenAfter(HALF, CONSOLE).deaths()).isEqualTo(new Deaths(1, HALF));
        assertThat(takenAfter(HALF, PORTAL).deaths()).isEqualTo(new Deaths(2, HALF));
        assertThat(takenAfter(Progress.NONE, CONSOLE).deaths()).isEqualTo(new Deaths(3, HALF));
        assertThat(takenAfter(FURTHER, PORTAL).deaths()).isEqualTo(new Deaths(1, FURTHER));
    }

    @Test
    void whoLetsGoOrWasAtOtherWorkHasNotDiedOverThis() {
        takenAfter(HALF, CONSOLE);
        leases().release(leases().current().token());
        assertThat(taken(PORTAL).deaths()).isEqualTo(Deaths.NONE);

        assertThat(takenAfter(HALF, new Owner("other", "other work")).deaths())
                .isEqualTo(Deaths.NONE);
    }

    /// Taken from a living owner that has come so far, the first time by whoever comes.
    private Lease takenAfter(Progress progress, Owner next) {
        var before = leases().current().isFree() ? taken(PORTAL) : leases().current();
        leases().beat(before.token(), progress);
        return taken(next);
    }

    protected final Lease taken(Owner owner) {
        return leases().take(leases().current(), owner).orElseThrow();
    }
}
