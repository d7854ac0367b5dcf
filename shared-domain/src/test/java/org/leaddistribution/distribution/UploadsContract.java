package org.leaddistribution.distribution;

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
import org.leaddistribution.distribution.Uploads.Claim;
import org.leaddistribution.distribution.Uploads.Commit;
import org.leaddistribution.distribution.Uploads.Repeat;
import org.leaddistribution.distribution.Uploads.UnderWay;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.store.PageRequest;

/// What every register of uploads under way does.
public abstract class UploadsContract {
    private final Distribution upload = aDistribution().ofLeads(3).build();
    private Dealing dealing;
    private Uploads uploads;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
        uploads = dealing.uploads();
    }

    @Test
    void anUploadIsUnderWayUntilItIsCommitted() {
        uploads.open(upload.id());
        assertThat(uploads.underWay()).containsExactly(new UnderWay(upload.id(), 0, Claim.NONE));

        assertThat(committed(upload)).isEqualTo(new Commit.Committed());

        assertThat(uploads.underWay()).isEmpty();
        assertThat(dealing.distributions().byId(upload.id())).contains(upload);
    }

    @Test
    void itsBeatGrowsWhileItGoesOn() {
        uploads.open(upload.id());

        assertThat(uploads.beat(upload.id())).isTrue();
        assertThat(uploads.beat(upload.id())).isTrue();

        assertThat(uploads.underWay()).extracting(UnderWay::beat).containsExactly(2L);
    }

    @Test
    void whatWasNeverOpenedNeitherBeatsNorExists() {
        assertThat(uploads.beat(upload.id())).isFalse();
        assertThat(committed(upload)).isEqualTo(new Commit.Swept());
        assertThat(dealing.distributions().byId(upload.id())).isEmpty();
    }

    @Test
    void whatASweepHasClaimedCanNeitherGoOnNorBeCommitted() {
        uploads.open(upload.id());

        assertThat(uploads.claim(uploads.underWay().getFirst())).isTrue();

        assertThat(uploads.beat(upload.id())).isFalse();
        assertThat(committed(upload)).isEqualTo(new Commit.Swept());
        assertThat(dealing.distributions().byId(upload.id())).isEmpty();
        assertThat(uploads.underWay()).extracting(UnderWay::claim).containsExactly(Claim.SWEPT);
    }

    @Test
    void aSweepCannotClaimWhatHasMovedSinceItLooked() {
        uploads.open(upload.id());
        var seen = uploads.underWay().getFirst();
        uploads.beat(upload.id());

        assertThat(uploads.claim(seen)).isFalse();
        assertThat(committed(upload)).isEqualTo(new Commit.Committed());
    }

    @Test
    void whatIsGivenUpCannotBeCommitted() {
        uploads.open(upload.id());

        assertThat(uploads.abandon(upload.id())).isTrue();

        assertThat(committed(upload)).isEqualTo(new Commit.Swept());
    }

    @Test
    void whatIsCommittedCannotBeGivenUp() {
        uploads.open(upload.id());
        committed(upload);

        assertThat(uploads.abandon(upload.id())).isFalse();
        assertThat(dealing.distributions().byId(upload.id())).isPresent();
    }

    @Test
    void bytesThatADistributionHasAreNotCommittedAgain() {
        uploads.open(upload.id());
        committed(upload);
        var again = sameBytes();
        uploads.open(again.id());

        assertThat(committed(again)).isEqualTo(new Commit.SameBytes(upload));

        assertThat(dealing.distributions().byId(again.id())).isEmpty();
        assertThat(uploads.underWay()).containsExactly(new UnderWay(again.id(), 0, Claim.NONE));
    }

    @Test
    void theyAreWhenARepeatIsAllowed() {
        uploads.open(upload.id());
        committed(upload);
        var again = sameBytes();
        uploads.open(again.id());

        assertThat(uploads.commit(again, Repeat.ALLOWED)).isEqualTo(new Commit.Committed());
    }

    @Test
    void theyAreWhenTheOtherUploadWasWithdrawn() {
        uploads.open(upload.id());
        committed(upload);
        uploads.withdraw(upload.id());
        var again = sameBytes();
        uploads.open(again.id());

        assertThat(committed(again)).isEqualTo(new Commit.Committed());
    }

    @RepeatedTest(5)
    void ofTheSameBytesCommittedAtOnceOneAloneExists() throws Exception {
        var rivals = Stream.generate(this::sameBytes).limit(12).toList();
        rivals.forEach(rival -> uploads.open(rival.id()));
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
        return uploads.commit(queued, Repeat.ASK);
    }

    @Test
    void aQueuedDistributionCanBeWithdrawnAndIsLeftToTheSweep() {
        var id = aDistribution().queuedIn(dealing);

        assertThat(uploads.withdraw(id)).isTrue();

        assertThat(dealing.distributions().byId(id)).isEmpty();
        assertThat(uploads.underWay()).containsExactly(new UnderWay(id, 0, Claim.SWEPT));
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
        uploads.open(upload.id());

        uploads.forget(upload.id());

        assertThat(uploads.underWay()).isEmpty();
    }
}
