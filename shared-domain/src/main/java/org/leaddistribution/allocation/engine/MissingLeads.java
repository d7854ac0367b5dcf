package org.leaddistribution.allocation.engine;

/// How many more leads would give every member its whole quota: leads of prospects that nobody holds, each
/// good for as many members as the cap allows.
///
/// *Theorem.* `n` more leads suffice exactly when
///
/// 1. together they have room for all that the members lack: `n × cap >= sum of (quota - share)`, and
/// 2. the pool by itself can give each member its quota less `n`, or nothing where the quota is below that.
///
/// *Necessary:* a member takes each new lead at most once, so at least its quota less `n` comes out of the
/// pool; and no deal gets more out of the pool in all than the shares do. *Sufficient:* the possible shares
/// form an integral polymatroid, so shares as in 2 can be raised to the same total as the plan's; then no
/// member lacks more than `n`, nor all together more than `n × cap`, and going round the new leads deals that.
///
/// So no lead need be added to try a number. One that suffices is the largest lack of any member in the plan,
/// if 1 holds for it; fewer than a quota exceeds what the pool has for its member never do. Where those bounds
/// and 1 meet, as they do when the whole pool is scarce or when each member lacks what it holds already,
/// nothing is tried. Else a binary search tries at most 20 numbers, since no quota is above 1,000,000; with
/// quotas up to 500 at most 9.
final class MissingLeads {
    private final Deal deal;
    private final Pool pool;

    private MissingLeads(Deal deal) {
        this.deal = deal;
        pool = deal.pool();
    }

    /// @param deal with the largest total that is possible
    static long of(Deal deal) {
        return new MissingLeads(deal).fewest();
    }

    private long fewest() {
        long low = lowerBound();
        long enough = Math.max(low, largestLack());
        while (low < enough) {
            long middle = (low + enough) >>> 1;
            if (poolGivesEveryoneAllBut(middle)) {
                enough = middle;
            } else {
                low = middle + 1;
            }
        }
        return enough;
    }

    private long lowerBound() {
        long lacking = 0;
        long beyondReach = 0;
        for (int member = 0; member < pool.members(); member++) {
            lacking += lack(member);
            beyondReach = Math.max(beyondReach, pool.quota(member) - pool.allowed(member));
        }
        return Math.max(Math.ceilDiv(lacking, pool.cap()), beyondReach);
    }

    private int largestLack() {
        int largest = 0;
        for (int member = 0; member < pool.members(); member++) {
            largest = Math.max(largest, lack(member));
        }
        return largest;
    }

    private int lack(int member) {
        return pool.quota(member) - deal.share(member);
    }

    private boolean poolGivesEveryoneAllBut(long more) {
        var lower = pool.withQuotasLess(more);
        if (lower.totalReach() > lower.totalCapacity()) {
            return false;
        }
        var quotas = new int[lower.members()];
        for (int member = 0; member < quotas.length; member++) {
            quotas[member] = lower.quota(member);
        }
        var tried = Dealing.deal(lower, new Choices(lower), quotas);
        if (!isFull(tried)) {
            Granting.grantAll(new ResidualGraph(tried));
        }
        return isFull(tried);
    }

    private static boolean isFull(Deal tried) {
        for (int member = 0; member < tried.pool().members(); member++) {
            if (tried.share(member) < tried.pool().quota(member)) {
                return false;
            }
        }
        return true;
    }
}
