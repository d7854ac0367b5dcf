package org.leaddistribution.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaddistribution.allocation.BoundBy.Examples;
import org.leaddistribution.allocation.Fact.Count;
import org.leaddistribution.allocation.Fact.Names;
import org.leaddistribution.allocation.Fact.Ratio;

class BoundByTest {
    private static final FillRatio TWO_THIRDS = new FillRatio(66, 99);

    @Test
    void everyReasonHasItsWordAndItsFacts() {
        var quota = new BoundBy.Quota();
        var noLeads = new BoundBy.NoLeads(7);
        var distinctness = new BoundBy.Distinctness(100, 40);
        var supply = new BoundBy.Supply(TWO_THIRDS, 1_000, 1_500);

        assertThat(quota.code()).isEqualTo("quota");
        assertThat(quota.why()).isEmpty();
        assertThat(noLeads.code()).isEqualTo("no_leads");
        assertThat(noLeads.why()).containsExactly(new Count("prospects", 7));
        assertThat(distinctness.code()).isEqualTo("distinctness");
        assertThat(distinctness.why())
                .containsExactly(
                        new Count("prospects_with_capacity", 100), new Count("already_held", 40));
        assertThat(supply.code()).isEqualTo("supply");
        assertThat(supply.why())
                .containsExactly(
                        new Ratio("level", 66.0 / 99),
                        new Count("capacity", 1_000),
                        new Count("demand", 1_500));
    }

    @Test
    void aTightSetNamesItsMembersAndProspects() {
        var tightSet =
                new BoundBy.TightSet(
                        TWO_THIRDS, Examples.of(List.of("bob", "ann")), Examples.of(List.of("p")));

        assertThat(tightSet.code()).isEqualTo("tight_set");
        assertThat(tightSet.why())
                .containsExactly(
                        new Ratio("level", 66.0 / 99),
                        new Names("members", List.of("ann", "bob")),
                        new Count("members_count", 2),
                        new Names("prospects", List.of("p")),
                        new Count("prospects_count", 1));
    }

    @Test
    void manyNamesAreCutToTheFirstTwentyAndCounted() {
        var many = Examples.of(AProblem.leadIds(0, 1_000));

        assertThat(many.first()).hasSize(20).startsWith("l0", "l1", "l10");
        assertThat(many.count()).isEqualTo(1_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Examples(List.of("a"), 2))
                .withMessage("1 names for 2");
    }

    @Test
    void aQuotaOfZeroCountsAsFull() {
        assertThat(new MemberShare("m", 0, List.of(), new BoundBy.Quota()).fillRatio().value())
                .isEqualTo(1);
    }
}
