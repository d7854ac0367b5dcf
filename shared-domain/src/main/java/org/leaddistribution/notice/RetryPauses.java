package org.leaddistribution.notice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How long a mail that failed waits before it is tried again: soon at first, then ever more rarely.
public final class RetryPauses {
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(4),
                    Duration.ofHours(12),
                    Outbox.LONGEST_PAUSE);

    private RetryPauses() {}

    /// The pause after so many failures, or empty when it is time to give up.
    public static Optional<Duration> after(int failures) {
        return failures <= PAUSES.size() ? Optional.of(PAUSES.get(failures - 1)) : Optional.empty();
    }
}
