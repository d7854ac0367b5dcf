package org.leaddistribution.run;

import java.util.Optional;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Seal;

/// Tells whether a plan of a distribution is sealed and still to be written.
record OpenSeal(RunRecords records) {
    /// Empty also when a crash has left the seal of a round that is complete.
    Optional<Seal> of(Distribution distribution) {
        return Optional.ofNullable(records.leases().state().sealed())
                .filter(seal -> seal.distribution().equals(distribution.id()))
                .filter(seal -> distribution.rounds().size() < seal.round());
    }
}
