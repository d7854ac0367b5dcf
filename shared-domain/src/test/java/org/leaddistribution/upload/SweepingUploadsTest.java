package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.UPLOADED;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.upload.SweepingUploads.ABANDONED_AFTER;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fake.dealing.InMemoryDealing;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.lead.RejectedRows.RejectedRow;
import org.leaddistribution.lease.Lease;
import org.leaddistribution.lease.Lease.Progress;
import org.leaddistribution.upload.Uploads.Commit;
import org.leaddistribution.upload.Uploads.Repeat;
import org.slf4j.LoggerFactory;

class SweepingUploadsTest {
    private final SetClock clock = new SetClock(UPLOADED);
    private final Dealing dealing = InMemoryDealing.fresh();
    private final SweepingUploads sweeping = new SweepingUploads(dealing.upload(), clock::nanoTime);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Lease lease = Lease.NEW;

    @BeforeEach
    void listen() {
        log.start();
        logger().setLevel(Level.INFO);
        logger().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
        logger().setLevel(null);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(SweepingUploads.class);
    }

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
        dealing.rejects().begin(first.id(), List.of("Name", "Email", "Address"));
        dealing.rejects()
                .addAll(first.id(), List.of(new RejectedRow(7, List.of("Ann"), "no e-mail")));
        underWay();
        sweeping.sweep();
        clock.goOn(ABANDONED_AFTER);
        sweeping.sweep();
        sweeping.sweep();

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("Left uploads were swept: 2 uploads and 11 rows removed");
        assertThat(log.list.getFirst().getLevel()).isEqualTo(Level.INFO);
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
