package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.UPLOADED;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.upload.SweepingUploads.ABANDONED_AFTER;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fake.dealing.InMemoryDealing;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.lease.Lease;
import org.leaddistribution.lease.Lease.Progress;
import org.leaddistribution.upload.Uploads.Commit;
import org.leaddistribution.upload.Uploads.Repeat;

class SweepingUploadsTest {
    private final SetClock clock = new SetClock(UPLOADED);
    private final Dealing dealing = InMemoryDealing.fresh();
    private final SweepingUploads sweeping = new SweepingUploads(dealing.upload(), clock::nanoTime);

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
