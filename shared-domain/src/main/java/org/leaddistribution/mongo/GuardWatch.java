package org.leaddistribution.mongo;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Guards;
import org.leaddistribution.kernel.StoreFault.GuardLost;

/// Stops writes that rely on a unique index while that index is missing.
///
/// A look costs one command a collection. Safe for many threads.
class GuardWatch implements Guards {
    /// How old a look may be for a write to rely on it.
    private static final Duration RECENT = Duration.ofSeconds(10);

    private final SessionDatabase database;
    private volatile @Nullable Look last;

    private record Look(List<LostGuard> lost, long atNanos) {
        boolean isClearAndRecent() {
            return lost.isEmpty() && System.nanoTime() - atNanos < RECENT.toNanos();
        }
    }

    GuardWatch(SessionDatabase database) {
        this.database = database;
    }

    @Override
    public List<LostGuard> lost() {
        long began = System.nanoTime();
        var lost = database.call(() -> StoredIndexes.of(database.alone()).lostGuards());
        last = new Look(lost, began);
        return lost;
    }

    /// @throws GuardLost when one is not in place at this moment
    void requireNow() {
        var lost = lost();
        if (!lost.isEmpty()) {
            throw new GuardLost(lost);
        }
    }

    /// Like [#requireNow], by a look of the last few seconds where there was one.
    void requireRecently() {
        var seen = last;
        if (seen == null || !seen.isClearAndRecent()) {
            requireNow();
        }
    }
}
