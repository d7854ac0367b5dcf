package org.leaddistribution.fake.dealing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leaddistribution.distribution.Distribution;
import org.leaddistribution.distribution.Uploads;
import org.leaddistribution.lead.DistributionId;

/// Uploads under way in memory.
public final class InMemoryUploads implements Uploads {
    private final InMemoryDistributions distributions;
    private final Map<DistributionId, UnderWay> uploads = new LinkedHashMap<>();

    public InMemoryUploads(InMemoryDistributions distributions) {
        this.distributions = distributions;
    }

    @Override
    public synchronized void open(DistributionId id) {
        uploads.put(id, new UnderWay(id, 0, Claim.NONE));
    }

    @Override
    public synchronized boolean beat(DistributionId id) {
        if (!isUnclaimed(id)) {
            return false;
        }
        uploads.computeIfPresent(id, (_, seen) -> new UnderWay(id, seen.beat() + 1, Claim.NONE));
        return true;
    }

    private boolean isUnclaimed(DistributionId id) {
        var found = uploads.get(id);
        return found != null && found.claim() == Claim.NONE;
    }

    @Override
    public synchronized Commit commit(Distribution queued, Repeat repeat) {
        if (!isUnclaimed(queued.id())) {
            return new Commit.Swept();
        }
        var earlier = distributions.withContent(queued.upload().contentSha256());
        if (repeat == Repeat.ASK && earlier.isPresent()) {
            return new Commit.SameBytes(earlier.get());
        }
        uploads.remove(queued.id());
        distributions.add(queued);
        return new Commit.Committed();
    }

    @Override
    public synchronized boolean withdraw(DistributionId id) {
        if (!distributions.removeQueued(id)) {
            return false;
        }
        uploads.put(id, new UnderWay(id, 0, Claim.SWEPT));
        return true;
    }

    @Override
    public synchronized boolean abandon(DistributionId id) {
        return uploads.computeIfPresent(id, (_, seen) -> new UnderWay(id, seen.beat(), Claim.SWEPT))
                != null;
    }

    @Override
    public synchronized List<UnderWay> underWay() {
        return List.copyOf(uploads.values());
    }

    @Override
    public synchronized boolean claim(UnderWay seen) {
        var found = uploads.get(seen.id());
        return found != null && found.beat() == seen.beat() && abandon(seen.id());
    }

    @Override
    public synchronized void forget(DistributionId id) {
        uploads.remove(id);
    }
}
