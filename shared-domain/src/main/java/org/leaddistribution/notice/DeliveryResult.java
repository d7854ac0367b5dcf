package org.leaddistribution.notice;

import java.time.Instant;

/// What became of a claimed notice. Every reason is for staff to read.
public sealed interface DeliveryResult {
    /// A mail server has taken it.
    record Sent() implements DeliveryResult {}

    /// Nobody is to be told.
    record Skipped(String why) implements DeliveryResult {}

    /// It failed and is tried again.
    ///
    /// @param attempts how often it has failed, this time included
    record Again(int attempts, Instant due, String error) implements DeliveryResult {}

    /// It was never tried, for no fault of its own: it is due as before.
    record HandedBack(String error) implements DeliveryResult {}

    /// It is given up.
    ///
    /// @param attempts how often it has failed, this time included
    record Dead(int attempts, String error) implements DeliveryResult {}
}
