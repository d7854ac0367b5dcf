package org.leaddistribution.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How much can still be dealt of everything that was uploaded.
///
/// @param asOf when it was as this says
/// @param copiesFree copies that may still be made, over all prospects
/// @param prospectsAtCap those who have been given ten times
/// @param estimatedWeeks weekly rounds until nothing is left to deal; null while nobody is eligible
public record Capacity(
        Instant asOf, long copiesFree, long prospectsAtCap, @Nullable Integer estimatedWeeks) {}
