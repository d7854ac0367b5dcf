package org.leaddistribution.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fake.InMemoryLeases;
import org.leaddistribution.fake.Outage;
import org.leaddistribution.lease.Lease.Owner;
import org.leaddistribution.lease.Lease.Progress;
import org.leaddistribution.lease.TakingLease.Taking;

final class TakingLeaseTest {
    private static final LeaseTimes TIMES =
            new LeaseTimes(
                    Duration.ofMillis(5),
                    Duration.ofMillis(30),
                    Duration.ofMillis(60),
                    Duration.ofMillis(2));

    private final Leases leases = new InMemoryLeases();
    private final AtomicLong nanos = new AtomicLong();
    private final TakingLease taking = new TakingLease(leases, TIMES, "portal", nanos::get);

    @Test
    void takesWhatIsFree() {
        assertThat(taking.takeNow("mail").orElseThrow().owner())
                .isEqualTo(new Owner("portal", "mail"));
    }

    @Test
    void leavesTheLivingAloneAndReplacesWhoStandsStill() {
        var other = leases.take(leases.current(), new Owner("other", "mail")).orElseThrow();

        assertThat(taking.takeNow("mail")).isEmpty();
        nanos.addAndGet(TIMES.staleAfter().toNanos());
        leases.beat(other.token(), Progress.NONE);
        assertThat(taking.takeNow("mail")).isEmpty();
        nanos.addAndGet(TIMES.staleAfter().toNanos() - 1);
        assertThat(taking.takeNow("mail")).isEmpty();
        nanos.addAndGet(1);
        assertThat(taking.takeNow("mail")).isPresent();
    }

    @Test
    void waitsOutOneThatShowsNoLife() {
        assertThat(leases.take(leases.current(), new Owner("dead", "a run"))).isPresent();

        assertThat(taking.take("a run")).isInstanceOf(Taking.Taken.class);
    }

    @Test
    void whatItHoldsItselfIsHeld() {
        assertThat(taking.take("a run")).isInstanceOf(Taking.Taken.class);

        assertThat(taking.take("another run"))
                .isEqualTo(new Taking.HeldBy(new Owner("portal", "a run")));
    }

    @Test
    void whatAnOutageKeptItFromGivingBackIsTakenAgainAtOnce() {
        var outage = new Outage();
        var frail = new TakingLease(outage.over(Leases.class, leases), TIMES, "portal", nanos::get);
        var taken = frail.takeNow("mail").orElseThrow();
        outage.comesAfter(0, Outage.Loss.OF_THE_CALL);
        frail.release(taken);
        outage.isOver();

        assertThat(leases.current().isFree()).isFalse();
        assertThat(frail.takeNow("mail").orElseThrow().token()).isEqualTo(taken.token() + 1);
    }

    @Test
    void whoEndsInOrderGivesBackWhatItHolds() {
        taking.takeNow("mail");

        taking.close();

        assertThat(leases.current().isFree()).isTrue();
        assertThat(taking.isClosed()).isTrue();
    }

    @Test
    void anInterruptedThreadGivesItsLeaseBackAndStaysInterrupted() {
        var taken = taking.takeNow("mail").orElseThrow();
        Thread.currentThread().interrupt();

        taking.release(taken);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(leases.current().isFree()).isTrue();
    }
}
