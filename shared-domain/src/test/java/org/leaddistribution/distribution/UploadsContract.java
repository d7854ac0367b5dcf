package org.leaddistribution.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.UPLOADED;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.distribution.Uploads.Claim;
import org.leaddistribution.distribution.Uploads.UnderWay;
import org.leaddistribution.fixture.Dealing;

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

        assertThat(uploads.commit(upload)).isTrue();

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
        assertThat(uploads.commit(upload)).isFalse();
        assertThat(dealing.distributions().byId(upload.id())).isEmpty();
    }

    @Test
    void whatASweepHasClaimedCanNeitherGoOnNorBeCommitted() {
        uploads.open(upload.id());

        assertThat(uploads.claim(uploads.underWay().getFirst())).isTrue();

        assertThat(uploads.beat(upload.id())).isFalse();
        assertThat(uploads.commit(upload)).isFalse();
        assertThat(dealing.distributions().byId(upload.id())).isEmpty();
        assertThat(uploads.underWay()).extracting(UnderWay::claim).containsExactly(Claim.SWEPT);
    }

    @Test
    void aSweepCannotClaimWhatHasMovedSinceItLooked() {
        uploads.open(upload.id());
        var seen = uploads.underWay().getFirst();
        uploads.beat(upload.id());

        assertThat(uploads.claim(seen)).isFalse();
        assertThat(uploads.commit(upload)).isTrue();
    }

    @Test
    void whatIsGivenUpCannotBeCommitted() {
        uploads.open(upload.id());

        assertThat(uploads.abandon(upload.id())).isTrue();

        assertThat(uploads.commit(upload)).isFalse();
    }

    @Test
    void whatIsCommittedCannotBeGivenUp() {
        uploads.open(upload.id());
        uploads.commit(upload);

        assertThat(uploads.abandon(upload.id())).isFalse();
        assertThat(dealing.distributions().byId(upload.id())).isPresent();
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
