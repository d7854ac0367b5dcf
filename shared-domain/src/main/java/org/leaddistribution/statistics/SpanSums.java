package org.leaddistribution.statistics;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.Round.EqualShares;
import org.leaddistribution.statistics.Statistics.FillRatios;
import org.leaddistribution.statistics.StoredFigures.CountedRound;
import org.leaddistribution.statistics.StoredFigures.CountedUpload;

/// Adds up uploads and rounds of one span.
final class SpanSums {
    private final Map<Tier, TreeMap<Double, Long>> membersByRatio = new EnumMap<>(Tier.class);
    private long uploaded;
    private long distributed;
    private long shortfall;
    private long got;
    private long quotas;

    void note(CountedUpload upload) {
        uploaded += upload.leads();
    }

    void note(CountedRound round) {
        distributed += round.assignments();
        shortfall += round.shortage() == null ? 0 : round.shortage().leads();
        round.shares().stream().filter(shares -> shares.quota() > 0).forEach(this::note);
    }

    private void note(EqualShares shares) {
        got += (long) shares.size() * shares.members();
        quotas += (long) shares.quota() * shares.members();
        membersByRatio
                .computeIfAbsent(shares.tier(), _ -> new TreeMap<>())
                .merge((double) shares.size() / shares.quota(), (long) shares.members(), Long::sum);
    }

    long uploaded() {
        return uploaded;
    }

    long distributed() {
        return distributed;
    }

    long shortfall() {
        return shortfall;
    }

    @Nullable Double fillRatio() {
        return quotas == 0 ? null : (double) got / quotas;
    }

    /// Of each tier that had a share, counting a member once a round.
    Map<Tier, FillRatios> fillRatios() {
        var ratios = new EnumMap<Tier, FillRatios>(Tier.class);
        membersByRatio.forEach(
                (tier, members) ->
                        ratios.put(
                                tier,
                                new FillRatios(
                                        members.firstKey(),
                                        Median.of(members),
                                        members.lastKey())));
        return ratios;
    }
}
