package org.leaddistribution.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One notice as staff see it.
///
/// @param due when it is or was to be sent
/// @param lastError why it failed last or was skipped; null when nothing is to be said
public record OutboxEntry(
        Notice notice, NoticeState state, int attempts, Instant due, @Nullable String lastError) {}
