package org.leaddistribution.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.Round.EqualShares;

/// Counts the shares of a round by tier and size: all that is kept of them with the round.
final class ShareTally {
    private static final Comparator<EqualShares> IN_ORDER =
            Comparator.comparing(EqualShares::tier)
                    .thenComparingInt(EqualShares::quota)
                    .thenComparingInt(EqualShares::size);

    private final Map<Kind, Integer> members = new HashMap<>();

    private record Kind(Tier tier, int quota, int size) {}

    /// @param size leads that the member has got
    void note(PlannedShare share, int size) {
        var kind = new Kind(share.member().tier(), share.outline().quota(), size);
        members.merge(kind, 1, Integer::sum);
    }

    List<EqualShares> counted() {
        var shares = new ArrayList<EqualShares>();
        members.forEach(
                (kind, count) ->
                        shares.add(new EqualShares(kind.tier(), kind.quota(), kind.size(), count)));
        shares.sort(IN_ORDER);
        return shares;
    }
}
