package org.leaddistribution.access;

import java.time.Duration;

/// How much hashing goes on at once, so that a crowd at the door cannot take all memory and time.
///
/// @param atOnce passwords hashed side by side
/// @param patience how long one more may wait for its turn
public record HashingLimits(int atOnce, Duration patience) {
    public static final HashingLimits STANDARD =
            new HashingLimits(
                    Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8),
                    Duration.ofSeconds(3));
}
