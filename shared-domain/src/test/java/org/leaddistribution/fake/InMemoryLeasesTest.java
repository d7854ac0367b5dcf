package org.leaddistribution.fake;

import org.leaddistribution.lease.Leases;
import org.leaddistribution.lease.LeasesContract;

final class InMemoryLeasesTest extends LeasesContract {
    private final Leases leases = new InMemoryLeases();

    @Override
    protected Leases leases() {
        return leases;
    }
}
