package org.leaddistribution.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.AMember.members;
import static org.leaddistribution.member.Tier.BRONZE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.check.ProvingRound.Proof;
import org.leaddistribution.check.ProvingRound.Step;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.Progress;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.run.RunScene;

/// The proof of one round, checked on the spot.
public abstract class ProvingRoundContract {
    private Dealing dealing;
    private DistributionId id;

    /// Empty, whatever came before.
    protected abstract Dealing dealing();

    @BeforeEach
    void deal() {
        dealing = dealing();
        dealing.join(members(12, BRONZE));
        id = aDistribution().ofLeads(60).queuedIn(dealing);
        RunScene.firstRound(dealing, id);
    }

    private Proof proof(int round) {
        return proof(round, new Heard(Integer.MAX_VALUE));
    }

    private Proof proof(int round, Heard heard) {
        return new ProvingRound(dealing.backDoor().storedFacts()).prove(id, round, heard);
    }

    @Test
    void saysWhatIsProven() {
        var proven = (Proof.Proven) proof(1);

        assertThat(proven.round()).isEqualTo(dealing.distribution(id).rounds().getFirst());
        assertThat(proven.bounds().total()).isEqualTo(600).isEqualTo(proven.planned().total());
        assertThat(proven.bounds().lowestFill()).isEqualTo(new FillRatio(50, 100));
        assertThat(proven.planned().copiesHistogram()).isEqualTo(new TreeMap<>(Map.of(10, 60)));
    }

    @Test
    void anEarlierRoundStaysProvenWhateverComesLater() {
        dealing.join(members(20, BRONZE));
        RunScene.nextRound(dealing, id);
        RunScene.firstRound(dealing, aDistribution().ofLeads(30, 90).queuedIn(dealing));

        assertThat(proof(1)).isInstanceOf(Proof.Proven.class);
        assertThat(proof(2)).isInstanceOf(Proof.Proven.class);
    }

    @Test
    void namesWhatDoesNotHoldAnyMore() {
        var plan = StoredPlan.of(dealing.distribution(id).rounds().getFirst(), dealing);
        dealing.backDoor().remove(plan.assignments(plan.largest()).getFirst());

        var disproven = (Proof.Disproven) proof(1);

        assertThat(disproven.faults()).hasSize(1);
        assertThat(disproven.faults().getFirst())
                .startsWith("was not dealt as planned: its plan gives lead ")
                .endsWith(", and that is not stored");
    }

    @Test
    void namesThePlanThatIsNotTheBest() {
        var plan = StoredPlan.of(dealing.distribution(id).rounds().getFirst(), dealing);
        plan.withQuota(plan.largest(), 60);

        var disproven = (Proof.Disproven) proof(1);

        assertThat(disproven.faults())
                .anyMatch(fault -> fault.contains("its quotas are 1160 together, and were 1200"));
    }

    @Test
    void aPlanFromBeforeCertificatesIsNeitherProvenNorDisproven() {
        dealing.backDoor()
                .forgetCertificate(dealing.distribution(id).rounds().getFirst().planToken());

        assertThat(proof(1)).isEqualTo(new Proof.NeverKept());
    }

    @Test
    void aRoundThatIsNotThereIsGone() {
        assertThat(proof(2)).isEqualTo(new Proof.Gone());
        id = DistributionId.create();
        assertThat(proof(1)).isEqualTo(new Proof.Gone());
    }

    @Test
    void saysHowFarItIs() {
        var heard = new Heard(Integer.MAX_VALUE);

        proof(1, heard);

        assertThat(heard.told)
                .startsWith("LEADS 60/60", "SHARES 1/12")
                .endsWith("SHARES 12/12", "PROVING 0/0");
    }

    @Test
    void itCanBeCalledOffAtAnyTime() {
        for (int checks : List.of(0, 30, 65, 75)) {
            assertThat(proof(1, new Heard(checks)))
                    .as("after %s", checks)
                    .isEqualTo(new Proof.Cancelled());
        }
    }

    private static final class Heard implements Progress<Step> {
        private final List<String> told = new ArrayList<>();
        private int checksLeft;

        Heard(int checks) {
            checksLeft = checks;
        }

        @Override
        public void at(Step step, long done, long total) {
            told.add(step + " " + done + "/" + total);
        }

        @Override
        public boolean isCalledOff() {
            return checksLeft-- <= 0;
        }
    }
}
