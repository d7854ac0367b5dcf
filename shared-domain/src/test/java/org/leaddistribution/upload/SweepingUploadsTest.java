package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.leaddistribution.fixture.ADistribution.UPLOADED;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.upload.SweepingUploads.ABANDONED_AFTER;

import ch.qos.logback.classic.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fake.dealing.InMemoryDealing;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.LogLines;
import org.leaddistribution.fixture.Replaced;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.RejectedRows.Headings;
import org.leaddistribution.lead.RejectedRows.RejectedRow;
import org.leaddistribution.lease.Lease;
import org.leaddistribution.lease.Lease.Progress;
import org.leaddistribution.upload.Uploads.Commit;
import org.leaddistribution.upload.Uploads.Repeat;

class SweepingUploadsTest {
    private final SetClock clock = new SetClock(UPLOADED);
    private final Dealing dealing = InMemoryDealing.fresh();
    private final SweepingUploads sweeping = new SweepingUploads(dealing.upload(), clock::nanoTime);

    @RegisterExtension private final LogLines log = LogLines.of(SweepingUploads.class);
    private Lease lease = Lease.NEW;

    private ADistribution underWay() {
        var upload = aDistribution().ofLeads(5);
        lease = dealing.uploads().open(upload.id(), "root");
        dealing.leads().addAll(upload.leads());
        return upload;
    }

    @Test
    void whatHasStoodStillForLongIsRemovedAndCannotBeCommitted() {
        var upload = underWay();

        assertThat(sweeping.sweep()).isZero();
        clock.goOn(ABANDONED_AFTER);
        assertThat(sweeping.sweep()).isEqualTo(1);

        assertThat(dealing.backDoor().everything()).isEmpty();
        assertThat(dealing.uploads().commit(upload.build(), lease.token(), Repeat.ASK))
                .isEqualTo(new Commit.Swept());
    }

    @Test
    void oneLineASweepTellsHowMuchWasRemovedAndNothingOfWhom() {
        var first = underWay();
        dealing.rejects().begin(first.id(), Headings.of(List.of("Name", "Email", "Address")));
        dealing.rejects()
                .addAll(first.id(), List.of(new RejectedRow(7, List.of("Ann"), "no e-mail")));
        underWay();
        sweeping.sweep();
        clock.goOn(ABANDONED_AFTER);
        sweeping.sweep();
        sweeping.sweep();

        assertThat(log.messages())
                .containsExactly("Swept uploads that were left: 2, rows removed: 11");
        assertThat(log.events().getFirst().getLevel()).isEqualTo(Level.INFO);
    }

    @Test
    void whatWasRemovedIsToldTooWhereTheSweepFailsHalfWay() {
        underWay();
        underWay();
        var interrupted = new SweepingUploads(forgettingOnlyOne().upload(), clock::nanoTime);
        interrupted.sweep();
        clock.goOn(ABANDONED_AFTER);

        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(interrupted::sweep);
        assertThat(log.messages())
                .containsExactly("Swept uploads that were left: 1, rows removed: 10");

        assertThat(sweeping.sweep()).isEqualTo(1);
        assertThat(dealing.backDoor().everything()).isEmpty();
    }

    /// The database goes away when the rows of the second are removed and it is to be forgotten.
    private Dealing forgettingOnlyOne() {
        var forgotten = new AtomicInteger();
        Replaced.Instead forget =
                upload -> {
                    if (forgotten.getAndIncrement() > 0) {
                        throw new StoreUnavailable("The database is away.", new Exception());
                    }
                    dealing.uploads().forget((DistributionId) upload[0]);
                    return null;
                };
        return new Dealing(
                dealing.run(),
                Replaced.in(Uploads.class, dealing.uploads(), Map.of("forget", forget)),
                dealing.rejects(),
                dealing.audit(),
                dealing.work(),
                dealing.backDoor());
    }

    @Test
    void whatGoesOnIsLeftAloneHoweverLongItTakes() {
        var upload = underWay();
        for (int i = 0; i < 5; i++) {
            assertThat(sweeping.sweep()).isZero();
            clock.goOn(ABANDONED_AFTER);
            assertThat(dealing.uploads().leaseOf(upload.id()).beat(lease.token(), Progress.NONE))
                    .isTrue();
        }

        assertThat(dealing.uploads().commit(upload.build(), lease.token(), Repeat.ASK))
                .isEqualTo(new Commit.Committed());
    }

    @Test
    void whatIsSeenForTheFirstTimeIsNotSweptWhateverTheClockSays() {
        clock.goOn(ABANDONED_AFTER.multipliedBy(9));
        underWay();

        assertThat(sweeping.sweep()).isZero();
        clock.goOn(ABANDONED_AFTER.minus(Duration.ofMillis(1)));
        assertThat(sweeping.sweep()).isZero();
    }

    @Test
    void whatWasWithdrawnIsRemovedAtOnceAndTheRestStays() {
        var withdrawn = aDistribution().ofLeads(5).queuedIn(dealing);
        var stays = aDistribution().ofLeads(5).queuedIn(dealing);
        dealing.uploads().withdraw(withdrawn);

        assertThat(sweeping.sweep()).isEqualTo(1);

        assertThat(dealing.distributions().byId(stays)).isPresent();
        assertThat(dealing.backDoor().everything()).hasSize(6);
    }
}
