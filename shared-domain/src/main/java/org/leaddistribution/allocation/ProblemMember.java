package org.leaddistribution.allocation;

import java.util.List;
import java.util.Locale;

/// Someone to deal to: how many leads the round may bring, and which prospects must not come again.
///
/// @param id unique in its problem
/// @param quota 0 to 1,000,000 leads; with 0 the share is 0
/// @param held keys of prospects had before; repeats and keys outside the pool are harmless
public record ProblemMember(String id, int quota, List<String> held) {
    public static final int HIGHEST_QUOTA = 1_000_000;

    public ProblemMember {
        held = List.copyOf(held);
        if (quota < 0 || quota > HIGHEST_QUOTA) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "Member \"%s\": quota %d is not possible. It may be 0 to %d.",
                            id,
                            quota,
                            HIGHEST_QUOTA));
        }
    }
}
