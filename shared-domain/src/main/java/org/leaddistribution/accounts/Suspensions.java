package org.leaddistribution.accounts;

import org.jspecify.annotations.Nullable;

/// How many members a file suspends: more than a tenth of them only when somebody has seen the number and says it.
///
/// @param active members who are not suspended before
/// @param agreed the number that was said; null when none was
public record Suspensions(int suspended, long active, @Nullable Integer agreed) {
    static final Suspensions NONE = new Suspensions(0, 0, null);

    private static final int UNASKED_PART = 10;

    /// A number that was said has to be right, however small.
    public boolean areAgreed() {
        return agreed == null ? (long) suspended * UNASKED_PART <= active : agreed == suspended;
    }
}
