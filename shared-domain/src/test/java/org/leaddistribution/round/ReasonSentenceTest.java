package org.leaddistribution.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.BoundBy.Examples;
import org.leaddistribution.allocation.FillRatio;

class ReasonSentenceTest {
    private static final FillRatio TWO_THIRDS = new FillRatio(2, 3);

    @Test
    void everyReasonIsASentenceThatNamesNoOtherMember() {
        assertThat(ReasonSentence.of(new BoundBy.Quota())).isEqualTo("Gets the whole quota.");
        assertThat(ReasonSentence.of(new BoundBy.NoLeads(12)))
                .isEqualTo("Nothing is left: every lead has gone to ten members already.");
        assertThat(ReasonSentence.of(new BoundBy.Distinctness(9, 0)))
                .isEqualTo("Gets every lead there is to give.");
        assertThat(ReasonSentence.of(new BoundBy.Distinctness(9, 1)))
                .isEqualTo(
                        "Gets every lead there is to give that is new to this member; had 1 lead before.");
        assertThat(ReasonSentence.of(new BoundBy.Supply(TWO_THIRDS, 1_250, 2_000)))
                .isEqualTo(
                        "Too few leads: 1,250 copies for quotas of 2,000; all are filled to about 67 %.");
        assertThat(
                        ReasonSentence.of(
                                new BoundBy.TightSet(
                                        TWO_THIRDS,
                                        Examples.of(List.of("ann", "bob")),
                                        Examples.of(List.of("lead")))))
                .isEqualTo(
                        "Shares the last 1 lead with 1 other member; all are filled to about 67 %.");
    }

    @Test
    void aPercentIsWholeAndNoneOrAllOnlyWhereItIsExact() {
        assertThat(FillRatio.percent(0)).isEqualTo("0 %");
        assertThat(FillRatio.percent(0.001)).isEqualTo("< 1 %");
        assertThat(FillRatio.percent(0.999)).isEqualTo("99 %");
        assertThat(FillRatio.percent(1)).isEqualTo("100 %");
    }
}
