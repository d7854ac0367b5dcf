package org.leaddistribution.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.PlanInputs.MemberSnapshot;
import org.leaddistribution.round.PlanInputs.Tally;
import org.leaddistribution.round.PlanPreviews.PlanPreview;

/// What every keeper of previews does.
public abstract class PlanPreviewsContract {
    private final DistributionId distribution = DistributionId.create();
    private PlanPreviews previews;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        previews = dealing().previews();
    }

    @Test
    void keepsAPreviewAsItWas() {
        previews.keep(preview("h", 3));

        assertThat(previews.byHash("h")).contains(preview("h", 3));
        assertThat(previews.byHash("another")).isEmpty();
    }

    @Test
    void aPlanOfNobodyIsAPlan() {
        previews.keep(preview("h", 0));

        assertThat(previews.byHash("h")).contains(preview("h", 0));
    }

    @Test
    void theSamePlanShownAgainIsKeptAsItIsNow() {
        previews.keep(preview("h", 3));
        previews.keep(preview("h", 4));

        assertThat(previews.byHash("h")).contains(preview("h", 4));
    }

    @Test
    void aHundredThousandMembersFit() {
        var large = preview("h", 100_000);

        previews.keep(large);

        assertThat(previews.byHash("h")).contains(large);
    }

    @Test
    void onlyTheLatestAreKept() {
        previews.keep(preview("looked at again", 1));
        IntStream.range(0, PlanPreviews.MOST - 1).forEach(n -> previews.keep(preview("h" + n, 1)));
        previews.keep(preview("looked at again", 1));

        previews.keep(preview("one more", 1));

        assertThat(previews.byHash("h0")).isEmpty();
        assertThat(previews.byHash("h1")).isPresent();
        assertThat(previews.byHash("looked at again")).isPresent();
        assertThat(previews.byHash("one more")).isPresent();
    }

    private PlanPreview preview(String hash, int members) {
        var inputs =
                new PlanInputs(
                        snapshots("a", members, MemberStatus.ACTIVE),
                        new Tally(12, "leads"),
                        new Tally(5_000_000_000L, "history"));
        return new PlanPreview(
                hash, distribution, 2, inputs, snapshots("s", 2, MemberStatus.SUSPENDED));
    }

    private static List<MemberSnapshot> snapshots(String name, int count, MemberStatus status) {
        return IntStream.range(0, count)
                .mapToObj(
                        n ->
                                new MemberSnapshot(
                                        new MemberAddress("0x" + name + n),
                                        n % 2 == 0 ? Tier.GOLD : Tier.VIP_AFFILIATE,
                                        status))
                .toList();
    }
}
