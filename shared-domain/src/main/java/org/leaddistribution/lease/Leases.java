package org.leaddistribution.lease;

import java.util.Optional;

/// One lease of the database. Every change compares first, so whoever lost it changes nothing.
public interface Leases {
    Lease current();

    /// Takes the lease with the next token, if it is still exactly as it was seen.
    Optional<Lease> take(Lease seen, Lease.Owner owner);

    /// Shows that the owner lives and how far it is; false when the token is not current any more.
    boolean beat(long token, Lease.Progress progress);

    /// Lets the lease go; false when it is another's by now, and nothing changes.
    boolean release(long token);
}
