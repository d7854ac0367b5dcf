package org.leaddistribution.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.UPLOADED;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.AMember.aMember;
import static org.leaddistribution.fixture.AMember.members;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.delivery.MemberFiles.DownloadStatistics;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.Distribution.RunFailure;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.run.RunScene;
import org.leaddistribution.statistics.Statistics.LeadFigures;

/// The figures of requirements and contract, from what is stored.
public abstract class ReadingStatisticsContract {
    private Dealing dealing;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
    }

    @Test
    void beforeAnythingHasHappenedEverythingIsZeroAndRatiosAreUnknown() {
        var figures = read();

        assertThat(figures.leads()).isEqualTo(new LeadFigures(0, 0, 0));
        assertThat(figures.successRate()).isNull();
        assertThat(figures.averageLeadsPerMember()).isNull();
        assertThat(figures.activeDistributions()).isZero();
        assertThat(figures.downloads()).isEqualTo(new DownloadStatistics(0, 0, 0, 0));
    }

    @Test
    void countsLeadsDistributionsMembersAndDownloads() {
        dealing.join(members(2, Tier.BRONZE));
        dealing.join(aMember().named("sue").gold().suspended().build());
        RunScene.firstRound(dealing, aDistribution().ofLeads(0, 30).queuedIn(dealing));
        aDistribution().ofLeads(30, 40).queuedIn(dealing);
        fail();
        download(2);

        var figures = read();

        assertThat(figures.leads()).isEqualTo(new LeadFigures(45, 60, 10));
        assertThat(figures.in(DistributionStatus.COMPLETED)).isEqualTo(1);
        assertThat(figures.in(DistributionStatus.FAILED)).isEqualTo(1);
        assertThat(figures.activeDistributions()).isEqualTo(1);
        assertThat(figures.successRate()).isEqualTo(0.5);
        assertThat(figures.averageLeadsPerMember()).isEqualTo(30.0);
        assertThat(figures.members()).containsAllEntriesOf(Map.of(Tier.BRONZE, 2L, Tier.GOLD, 0L));
        assertThat(figures.suspendedMembers()).isEqualTo(1);
        assertThat(figures.downloads()).isEqualTo(new DownloadStatistics(2, 1, 0, 1));
    }

    private void fail() {
        var id = aDistribution().ofLeads(40, 45).queuedIn(dealing);
        dealing.distributions().begin(id, DistributionStatus.QUEUED, 99, UPLOADED);
        var failure = new RunFailure("The disk is full.", "planning");
        dealing.distributions().fail(id, 99, failure, UPLOADED);
    }

    private void download(int times) {
        var owner = members(1, Tier.BRONZE).getFirst().address();
        var file = dealing.files().pageOf(owner, new PageRequest(1, 1)).items().getFirst();
        for (int i = 0; i < times; i++) {
            dealing.files().countDownload(file.id(), owner, UPLOADED);
        }
    }

    private Statistics read() {
        return new ReadingStatistics(dealing.distributions(), dealing.members(), dealing.files())
                .read();
    }
}
