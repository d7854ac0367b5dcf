package org.leaddistribution.usecase.distributions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leaddistribution.distribution.Distribution;
import org.leaddistribution.distribution.Distributions;
import org.leaddistribution.distribution.Round;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.plan.Plans;
import org.leaddistribution.plan.ShareOutline;
import org.leaddistribution.store.Page;
import org.leaddistribution.store.PageRequest;

/// Shows staff the distributions, and of each round who was given how much and why not more.
public final class ReadingDistributions {
    private final Distributions distributions;
    private final Plans plans;

    public ReadingDistributions(Distributions distributions, Plans plans) {
        this.distributions = distributions;
        this.plans = plans;
    }

    /// Newest upload first.
    public Page<Distribution> page(PageRequest request) {
        return distributions.page(request);
    }

    public Optional<Detail> detail(DistributionId id) {
        return distributions.byId(id).map(found -> new Detail(found, sharesOf(found)));
    }

    private List<RoundShares> sharesOf(Distribution distribution) {
        return distribution.rounds().stream()
                .map(round -> new RoundShares(round, sharesOf(round)))
                .toList();
    }

    private List<ShareOutline> sharesOf(Round round) {
        var shares = new ArrayList<ShareOutline>();
        plans.forEachOutline(round.planToken(), shares::add);
        return shares;
    }

    /// @param rounds with their shares, in the order of the rounds
    public record Detail(Distribution distribution, List<RoundShares> rounds) {}

    /// @param shares by the members' addresses, those of nothing included
    public record RoundShares(Round round, List<ShareOutline> shares) {}
}
