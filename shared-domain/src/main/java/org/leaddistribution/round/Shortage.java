package org.leaddistribution.round;

import java.util.Locale;

/// What a round lacked to give every member its whole quota.
///
/// @param leads how many more, of prospects that nobody has, would have done; the fewest, so 0 when everybody
///     was filled
public record Shortage(long leads) {
    public boolean isNone() {
        return leads == 0;
    }

    /// What to tell people of a shortage that there is.
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "%,d more %s would have filled everyone.",
                leads,
                leads == 1 ? "lead" : "leads");
    }
}
