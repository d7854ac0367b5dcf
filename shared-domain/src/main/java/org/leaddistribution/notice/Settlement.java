package org.leaddistribution.notice;

import java.time.Instant;

/// What became of a claimed notice. Every reason is for staff to read.
public sealed interface Settlement {
    /// A mail server has taken it.
    record Sent() implements Settlement {}

    /// Nobody is to be told.
    record Skipped(String why) implements Settlement {}

    /// It failed and is tried again.
    ///
    /// @param attempts how often it has failed, this time included
    record Again(int attempts, Instant due, String error) implements Settlement {}

    /// It was never tried, for no fault of its own: it is due as before.
    record HandedBack(String error) implements Settlement {}

    /// It is given up.
    ///
    /// @param attempts how often it has failed, this time included
    record Dead(int attempts, String error) implements Settlement {}
}
