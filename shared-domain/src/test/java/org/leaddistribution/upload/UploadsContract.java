package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.UPLOADED;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lease.Lease.Owner;
import org.leaddistribution.lease.Lease.Progress;
import org.leaddistribution.lease.Leases;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.upload.Uploads.Commit;
import org.leaddistribution.upload.Uploads.Repeat;

/// What every register of uploads under way does.
public abstract class UploadsContract {
    private static final Owner SWEEP = new Owner("sweep", "a test");
    private static final long FIRST = 1;

    private final Distribution upload = aDistribution().ofLeads(3).build();
    private Dealing dealing;
    private Uploads uploads;

    protected abstract Dealing dealing();

    private Leases leases() {
        return uploads.leaseOf(upload.id());
    }

    @BeforeEach
    void open() {
        dealing = dealing();
        uploads = dealing.uploads();
    }

    @Test
    void anUploadIsUnderWayUntilItIsCommitted() {
        uploads.open(upload.id(), "root");
        assertThat(uploads.underWay()).containsExactly(upload.id());

        assertThat(committed(upload)).isEqualTo(new Commit.Committed());

        assertThat(uploads.underWay()).isEmpty();
        assertThat(dealing.distributions().byId(upload.id())).contains(upload);
    }

    @Test
    void whoeverUploadsHasItsLease() {
        var lease = uploads.open(upload.id(), "root");

        assertThat(lease.owner()).isEqualTo(new Owner("root", upload.id().value()));
        assertThat(leases().current()).isEqualTo(lease);
    }

    @Test
    void itsLeaseTellsHowFarItIs() {
        var lease = uploads.open(upload.id(), "root");
        var progress = new Progress("storing", 1, 2_000, 3_000);

        assertThat(leases().beat(lease.token(), progress)).isTrue();
        assertThat(leases().beat(lease.token(), progress)).isTrue();

        assertThat(leases().current().beat()).isEqualTo(2);
        assertThat(leases().current().progress()).isEqualTo(progress);
    }

    @Test
    void whatWasNeverOpenedNeitherBeatsNorExists() {
        assertThat(leases().beat(1, Progress.NONE)).isFalse();
        assertThat(leases().release(1)).isFalse();
        assertThat(leases().take(leases().current(), SWEEP)).isEmpty();
        assertThat(committed(upload)).isEqualTo(new Commit.Swept());
        assertThat(uploads.underWay()).isEmpty();
        assertThat(dealing.distributions().byId(upload.id())).isEmpty();
    }

    @Test
    void whatASweepHasTakenCanNeitherGoOnNorBeCommitted() {
        var lease = uploads.open(upload.id(), "root");

        assertThat(leases().take(leases().current(), SWEEP)).isPresent();

        assertThat(leases().beat(lease.token(), Progress.NONE)).isFalse();
        assertThat(committed(upload)).isEqualTo(new Commit.Swept());
        assertThat(dealing.distributions().byId(upload.id())).isEmpty();
        assertThat(uploads.underWay()).containsExactly(upload.id());
    }

    @Test
    void aSweepCannotTakeWhatHasMovedSinceItLooked() {
        var lease = uploads.open(upload.id(), "root");
        var seen = leases().current();
        leases().beat(lease.token(), Progress.NONE);

        assertThat(leases().take(seen, SWEEP)).isEmpty();
        assertThat(committed(upload)).isEqualTo(new Commit.Committed());
    }

    @Test
    void whatIsGivenUpCannotBeCommitted() {
        var lease = uploads.open(upload.id(), "root");

        assertThat(leases().release(lease.token())).isTrue();

        assertThat(committed(upload)).isEqualTo(new Commit.Swept());
    }

    @Test
    void whatIsCommittedCannotBeGivenUp() {
        var lease = uploads.open(upload.id(), "root");
        committed(upload);

        assertThat(leases().release(lease.token())).isFalse();
        assertThat(dealing.distributions().byId(upload.id())).isPresent();
    }

    @Test
    void bytesThatADistributionHasAreNotCommittedAgain() {
        uploads.open(upload.id(), "root");
        committed(upload);
        var again = sameBytes();
        uploads.open(again.id(), "root");

        assertThat(committed(again)).isEqualTo(new Commit.SameBytes(upload));

        assertThat(dealing.distributions().byId(again.id())).isEmpty();
        assertThat(uploads.underWay()).containsExactly(again.id());
    }

    @Test
    void theyAreWhenARepeatIsAllowed() {
        uploads.open(upload.id(), "root");
        committed(upload);
        var again = sameBytes();
        uploads.open(again.id(), "root");

        assertThat(uploads.commit(again, FIRST, Repeat.ALLOWED)).isEqualTo(new Commit.Committed());
    }

    @Test
    void theyAreWhenTheOtherUploadWasWithdrawn() {
        uploads.open(upload.id(), "root");
        committed(upload);
        uploads.withdraw(upload.id());
        var again = sameBytes();
        uploads.open(again.id(), "root");

        assertThat(committed(again)).isEqualTo(new Commit.Committed());
    }

    @RepeatedTest(5)
    void ofTheSameBytesCommittedAtOnceOneAloneExists() throws Exception {
        var rivals = Stream.generate(this::sameBytes).limit(12).toList();
        rivals.forEach(rival -> uploads.open(rival.id(), "root"));
        var commits =
                rivals.stream().map(rival -> (Callable<Commit>) () -> committed(rival)).toList();

        var outcomes = new ArrayList<Commit>();
        try (var threads = Executors.newFixedThreadPool(rivals.size())) {
            for (var one : threads.invokeAll(commits)) {
                outcomes.add(one.get());
            }
        }

        var exists = dealing.distributions().page(new PageRequest(1, 100)).items();
        assertThat(exists).hasSize(1);
        assertThat(outcomes).containsOnlyOnce(new Commit.Committed());
        assertThat(outcomes)
                .filteredOn(new Commit.SameBytes(exists.getFirst())::equals)
                .hasSize(rivals.size() - 1);
    }

    private Distribution sameBytes() {
        return aDistribution().withContent(upload.upload().contentSha256()).ofLeads(3).build();
    }

    private Commit committed(Distribution queued) {
        return uploads.commit(queued, FIRST, Repeat.ASK);
    }

    @Test
    void aQueuedDistributionCanBeWithdrawnAndIsLeftToTheSweep() {
        var id = aDistribution().queuedIn(dealing);

        assertThat(uploads.withdraw(id)).isTrue();

        assertThat(dealing.distributions().byId(id)).isEmpty();
        assertThat(uploads.underWay()).containsExactly(id);
        assertThat(uploads.leaseOf(id).current().isFree()).isTrue();
    }

    @Test
    void whatARunHasBegunCannotBeWithdrawn() {
        var id = aDistribution().queuedIn(dealing);
        dealing.distributions().begin(id, DistributionStatus.QUEUED, 1, UPLOADED);

        assertThat(uploads.withdraw(id)).isFalse();

        assertThat(dealing.distributions().byId(id)).isPresent();
        assertThat(uploads.underWay()).isEmpty();
    }

    @Test
    void whatIsForgottenIsNotUnderWay() {
        uploads.open(upload.id(), "root");

        uploads.forget(upload.id());

        assertThat(uploads.underWay()).isEmpty();
    }
}
