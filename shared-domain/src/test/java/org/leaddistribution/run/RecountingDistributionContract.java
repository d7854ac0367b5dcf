package org.leaddistribution.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.AMember.aMember;
import static org.leaddistribution.fixture.AMember.members;
import static org.leaddistribution.member.Tier.BRONZE;
import static org.leaddistribution.member.Tier.GOLD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.Progress;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution.Outlook;
import org.leaddistribution.run.RecountingDistribution.Recount;
import org.leaddistribution.run.RecountingDistribution.Step;

/// Eligible members and estimated weeks are counted together: at every plan, and when somebody looks.
public abstract class RecountingDistributionContract {
    private Dealing dealing;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
    }

    private Recount recount(DistributionId id) {
        return new RecountingDistribution(dealing.run()).recount(id, new Heard()).orElseThrow();
    }

    private Outlook stored(DistributionId id) {
        return dealing.distribution(id).outlook();
    }

    @Test
    void theWeeksAreCountedAnewTogetherWithThoseWhoAreEligible() {
        var id = aDistribution().ofLeads(1_000).queuedIn(dealing);
        dealing.join(members(4, BRONZE));
        assertThat(recount(id).outlook()).isEqualTo(new Outlook(4, 10)).isEqualTo(stored(id));

        dealing.join(aMember().named("bronze-0").gold().build());
        dealing.join(aMember().named("bronze-1").suspended().build());

        assertThat(recount(id).outlook()).isEqualTo(new Outlook(3, 10)).isEqualTo(stored(id));
    }

    @Test
    void aPlanCountsBothAnewAsTheyAreBeforeItsRoundIsDealt() {
        var id = aDistribution().ofLeads(300).queuedIn(dealing);
        dealing.join(members(2, BRONZE));

        RunScene.firstRound(dealing, id);
        assertThat(stored(id)).isEqualTo(new Outlook(2, 3));

        dealing.join(members(1, GOLD));
        RunScene.nextRound(dealing, id);
        assertThat(stored(id)).isEqualTo(new Outlook(3, 2));
        assertThat(recount(id).outlook()).isEqualTo(new Outlook(3, 1)).isEqualTo(stored(id));
    }

    @Test
    void withoutAnEligibleMemberThereIsNoEstimate() {
        var id = aDistribution().ofLeads(10).queuedIn(dealing);

        assertThat(recount(id).outlook()).isEqualTo(new Outlook(0, null));
    }

    @Test
    void copiesAreThoseOfTheProspectsOverAllUploads() {
        dealing.join(members(3, BRONZE));
        var first = aDistribution().ofLeads(0, 20).queuedIn(dealing);
        var second = aDistribution().ofLeads(15, 45).queuedIn(dealing);
        assertThat(recount(second).copies()).isEqualTo(Map.of(0, 30));

        RunScene.firstRound(dealing, first);

        assertThat(recount(first).copies()).isEqualTo(Map.of(3, 20));
        assertThat(recount(second).copies()).isEqualTo(Map.of(0, 25, 3, 5));
    }

    @Test
    void theHistogramOfACompleteRoundIsWhatItsPlanForetold() {
        dealing.join(members(7, BRONZE));
        var id = aDistribution().ofLeads(150).queuedIn(dealing);
        RunScene.firstRound(dealing, id);
        var token = dealing.distribution(id).rounds().getFirst().planToken();

        assertThat(recount(id).copies())
                .isEqualTo(dealing.plans().round(token).orElseThrow().copiesHistogram());
    }

    @Test
    void saysHowFarItIs() {
        dealing.join(members(3, BRONZE));
        var id = aDistribution().ofLeads(20).queuedIn(dealing);
        var heard = new Heard();

        new RecountingDistribution(dealing.run()).recount(id, heard);

        assertThat(heard.told).containsExactly("LEADS 20/20", "COPIES 20/20");
    }

    @Test
    void oneThatIsCalledOffOrGoneNotesNothing() {
        dealing.join(members(3, BRONZE));
        var id = aDistribution().ofLeads(20).queuedIn(dealing);
        var before = stored(id);
        var recounting = new RecountingDistribution(dealing.run());

        assertThat(recounting.recount(id, new CalledOffAtOnce())).isEmpty();
        assertThat(stored(id)).isEqualTo(before);
        assertThat(recounting.recount(DistributionId.create(), new Heard())).isEmpty();
    }

    private static final class Heard implements Progress<Step> {
        private final List<String> told = new ArrayList<>();

        @Override
        public void at(Step step, long done, long total) {
            told.add(step + " " + done + "/" + total);
        }

        @Override
        public boolean isCalledOff() {
            return false;
        }
    }

    private static final class CalledOffAtOnce implements Progress<Step> {
        @Override
        public void at(Step step, long done, long total) {}

        @Override
        public boolean isCalledOff() {
            return true;
        }
    }
}
