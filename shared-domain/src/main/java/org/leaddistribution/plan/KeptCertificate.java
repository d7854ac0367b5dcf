package org.leaddistribution.plan;

import org.leaddistribution.allocation.Certificate;

/// What is left of the certificate of a stored plan.
public sealed interface KeptCertificate {
    record Whole(Certificate certificate) implements KeptCertificate {}

    /// The plan is from before certificates were kept with plans.
    record NeverKept() implements KeptCertificate {}

    /// Not all that was stored is there as it was; only damage from outside does that.
    record Damaged() implements KeptCertificate {}
}
