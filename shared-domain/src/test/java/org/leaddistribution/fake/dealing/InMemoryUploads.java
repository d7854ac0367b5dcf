package org.leaddistribution.fake.dealing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leaddistribution.fake.InMemoryLeases;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.Lease;
import org.leaddistribution.lease.Lease.Owner;
import org.leaddistribution.lease.Lease.Progress;
import org.leaddistribution.lease.Leases;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.upload.Uploads;

/// Uploads under way in memory.
public final class InMemoryUploads implements Uploads {
    private final InMemoryDistributions distributions;
    private final Map<DistributionId, Leases> uploads = new LinkedHashMap<>();

    public InMemoryUploads(InMemoryDistributions distributions) {
        this.distributions = distributions;
    }

    @Override
    public synchronized Lease open(DistributionId id, String by) {
        var leases = new InMemoryLeases();
        uploads.put(id, leases);
        return leases.take(Lease.NEW, new Owner(by, id.value())).orElseThrow();
    }

    @Override
    public Leases leaseOf(DistributionId id) {
        return new UploadLease(id);
    }

    @Override
    public synchronized Commit commit(Distribution queued, long token, Repeat repeat) {
        var lease = found(queued.id()).current();
        if (lease.isFree() || lease.token() != token) {
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
        uploads.put(id, new InMemoryLeases());
        return true;
    }

    @Override
    public synchronized List<DistributionId> underWay() {
        return List.copyOf(uploads.keySet());
    }

    @Override
    public synchronized void forget(DistributionId id) {
        uploads.remove(id);
    }

    private synchronized Leases found(DistributionId id) {
        return uploads.getOrDefault(id, NONE);
    }

    /// The lease of whatever upload has this id at the moment.
    private final class UploadLease implements Leases {
        private final DistributionId id;

        UploadLease(DistributionId id) {
            this.id = id;
        }

        @Override
        public Lease current() {
            return found(id).current();
        }

        @Override
        public Optional<Lease> take(Lease seen, Owner owner) {
            return found(id).take(seen, owner);
        }

        @Override
        public boolean beat(long token, Progress progress) {
            return found(id).beat(token, progress);
        }

        @Override
        public boolean release(long token) {
            return found(id).release(token);
        }
    }

    private static final Leases NONE =
            new Leases() {
                @Override
                public Lease current() {
                    return Lease.NEW;
                }

                @Override
                public Optional<Lease> take(Lease seen, Owner owner) {
                    return Optional.empty();
                }

                @Override
                public boolean beat(long token, Progress progress) {
                    return false;
                }

                @Override
                public boolean release(long token) {
                    return false;
                }
            };
}
