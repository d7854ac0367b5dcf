package org.leaddistribution.runtime;

import java.time.Duration;

/// Something a program does again and again.
///
/// @param name completes the sentence "… does not work now" in a log
/// @param pause between the end of one time and the beginning of the next
/// @param pauseAfterTrouble the same after it did not work
public record Duty(String name, Duration pause, Duration pauseAfterTrouble, Work work) {
    /// What is done each time; it may throw, and is done again all the same.
    @FunctionalInterface
    public interface Work {
        Report run();
    }

    /// How it went.
    public sealed interface Report {
        record Fine() implements Report {}

        /// There was more than one time can hold: it goes on without a pause.
        record More() implements Report {}

        /// @param what a sentence or two for the operator, without addresses or secrets
        record Trouble(String what) implements Report {}
    }
}
