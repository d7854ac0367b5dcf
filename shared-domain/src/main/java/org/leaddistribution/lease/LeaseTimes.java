package org.leaddistribution.lease;

import java.time.Duration;

/// How the owner of a lease shows that it lives, and when others may think that it does not.
///
/// All are measured by the monotonic clock of whoever measures; no wall clock counts.
///
/// @param beatEvery the owner raises its beat and tells how far it is
/// @param giveUpAfter without a successful beat the owner stops writing
/// @param staleAfter a beat that stood still for so long belongs to nobody
/// @param lookEvery a challenger reads the beat
public record LeaseTimes(
        Duration beatEvery, Duration giveUpAfter, Duration staleAfter, Duration lookEvery) {
    public static final LeaseTimes STANDARD =
            new LeaseTimes(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(30),
                    Duration.ofMillis(500));

    public LeaseTimes {
        if (giveUpAfter.compareTo(staleAfter) >= 0) {
            throw new IllegalArgumentException(
                    "An owner must give up ("
                            + giveUpAfter
                            + ") before it is stale: "
                            + staleAfter);
        }
    }
}
