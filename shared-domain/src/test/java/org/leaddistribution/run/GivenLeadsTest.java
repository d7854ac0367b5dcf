package org.leaddistribution.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.fake.dealing.InMemoryDealing;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.lead.Lead;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.round.PlanContradicted;

/// What a plan gives is at hand, whether its texts have room in memory or not.
final class GivenLeadsTest {
    private final ADistribution upload = aDistribution().ofLeads(40);
    private final Dealing dealing = InMemoryDealing.fresh();
    private final BitSet everyThird = new BitSet();

    @BeforeEach
    void queue() {
        upload.queuedIn(dealing);
        for (int i = 0; i < 40; i += 3) {
            everyThird.set(upload.leads().get(i).draft().row());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1 << 20, GivenLeads.MOST_TEXT})
    void saysWhatEachLeadSaysInTheOrderOfTheKeys(int mostText) {
        var given = GivenLeads.read(upload.id(), everyThird, dealing.leads(), mostText);
        var indexes = new IntList();
        Arrays.stream(given.byKey()).forEach(indexes::add);

        var drafts = given.drafts(indexes);

        assertThat(drafts)
                .isEqualTo(
                        upload.leads().stream()
                                .map(Lead::draft)
                                .filter(draft -> everyThird.get(draft.row()))
                                .sorted(Comparator.comparing(LeadDraft::key))
                                .toList())
                .hasSize(14);
    }

    @Test
    void aLeadThatIsNotStoredContradictsThePlan() {
        everyThird.set(77);

        assertThatThrownBy(() -> GivenLeads.read(upload.id(), everyThird, dealing.leads()))
                .isInstanceOf(PlanContradicted.class)
                .hasMessageContaining("is not stored");
    }

    @Test
    void aLeadThatIsGoneByTheTimeItIsFetchedContradictsThePlan() {
        var given = GivenLeads.read(upload.id(), everyThird, dealing.leads(), 0);
        var indexes = new IntList();
        Arrays.stream(given.byKey()).forEach(indexes::add);
        dealing.leads().removeOf(upload.id());

        assertThatThrownBy(() -> given.drafts(indexes)).isInstanceOf(PlanContradicted.class);
    }
}
