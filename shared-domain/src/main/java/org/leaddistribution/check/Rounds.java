package org.leaddistribution.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Round;
import org.leaddistribution.round.Seal;

/// Which rounds there are: complete ones, and the one that a run may be writing.
final class Rounds {
    private final Map<String, Distribution> distributions = new TreeMap<>();
    private final @Nullable Seal sealed;

    Rounds(StoredFacts facts) {
        this.sealed = facts.sealed();
        facts.forEachDistribution(d -> distributions.put(d.id().value(), d));
    }

    Collection<Distribution> distributions() {
        return distributions.values();
    }

    /// Null when there is none.
    @Nullable Distribution distribution(DistributionId id) {
        return distributions.get(id.value());
    }

    boolean exists(String distribution) {
        return distributions.containsKey(distribution);
    }

    /// Null unless the round is complete.
    @Nullable Round complete(String distribution, int number) {
        var found = distributions.get(distribution);
        return found != null && number >= 1 && number <= found.rounds().size()
                ? found.rounds().get(number - 1)
                : null;
    }

    boolean isComplete(String distribution, int number) {
        return complete(distribution, number) != null;
    }

    /// The token of the plan that a round was or is being dealt by; null when it has none.
    @Nullable Long planToken(String distribution, int number) {
        var complete = complete(distribution, number);
        if (complete != null) {
            return complete.planToken();
        }
        return sealed != null
                        && sealed.distribution().value().equals(distribution)
                        && sealed.round() == number
                ? sealed.planToken()
                : null;
    }

    /// What a run has begun and not ended, in words.
    List<String> unfinished() {
        var found = new ArrayList<String>();
        for (var distribution : distributions.values()) {
            int next = distribution.nextRound();
            boolean isSealed = planToken(distribution.id().value(), next) != null;
            if (isSealed || distribution.status() == DistributionStatus.PROCESSING) {
                found.add(
                        String.format(
                                Locale.ROOT,
                                "Round %d of distribution %s is not finished: it is %s%s.",
                                next,
                                distribution.id(),
                                distribution.status().code(),
                                isSealed ? ", its plan sealed" : ""));
            }
        }
        return found;
    }
}
