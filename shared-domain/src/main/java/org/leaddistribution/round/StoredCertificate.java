package org.leaddistribution.round;

import org.leaddistribution.allocation.Certificate;

/// What is left of the certificate of a stored plan.
public sealed interface StoredCertificate {
    record Whole(Certificate certificate) implements StoredCertificate {}

    /// The plan is from before certificates were kept with plans.
    record NeverKept() implements StoredCertificate {}

    /// Not all that was stored is there as it was; only damage from outside does that.
    record Damaged() implements StoredCertificate {}
}
