package org.leaddistribution.allocation;

import java.util.Locale;

/// A lead to be dealt. Leads of one key are one prospect.
///
/// @param id unique in its problem
/// @param key the prospect's identity, compared as it stands
/// @param copies how many members hold this very lead already, 0 or more
public record ProblemLead(String id, String key, int copies) {
    public ProblemLead {
        if (copies < 0) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "Lead \"%s\": copies %d is not possible. It may be 0 or more.",
                            id,
                            copies));
        }
    }
}
