package org.leaddistribution.lease;

import org.jspecify.annotations.Nullable;

/// The right to do one thing, which one owner has at a time.
///
/// @param token grows by one with every owner; what an earlier token writes is refused
/// @param owner null when nobody does it
/// @param beat grows while the owner lives
/// @param progress how far the owner has come, as it last told
/// @param deaths how often owners in a row have died over the same work
public record Lease(
        long token, @Nullable Owner owner, long beat, Progress progress, Deaths deaths) {
    /// As nobody has ever had it.
    public static final Lease NEW = new Lease(0, null, 0, Progress.NONE, Deaths.NONE);

    public boolean isFree() {
        return owner == null;
    }

    /// Whether nothing has moved since `earlier` was read: not even the beat.
    public boolean standsStillSince(Lease earlier) {
        return token == earlier.token && beat == earlier.beat;
    }

    public boolean isOwnedFor(String work) {
        return owner != null && owner.work().equals(work);
    }

    /// What the next owner is told of those before it, when it takes this lease for `work`.
    public Deaths deathsBefore(String work) {
        return isOwnedFor(work) ? deaths.andOneMoreAt(progress) : Deaths.NONE;
    }

    /// @param process who that is: no two owners of this lease at one time share the name
    /// @param work what the owner took the lease for
    public record Owner(String process, String work) {}

    /// How far an owner has come with its work.
    ///
    /// @param step the word for what it does; empty before it has begun
    /// @param stepNumber which of the steps that is, growing from one to the next
    /// @param done of `total`, in whatever the step counts
    /// @param total 0 while it is not known
    public record Progress(String step, int stepNumber, long done, long total) {
        public static final Progress NONE = new Progress("", 0, 0, 0);

        boolean isFurtherThan(Progress other) {
            return stepNumber > other.stepNumber
                    || (stepNumber == other.stepNumber && done > other.done);
        }
    }

    /// Owners who ended without a word, none of whom came further than the one before.
    ///
    /// @param furthest that any of them has come
    public record Deaths(int count, Progress furthest) {
        public static final Deaths NONE = new Deaths(0, Progress.NONE);

        Deaths andOneMoreAt(Progress progress) {
            return count > 0 && !progress.isFurtherThan(furthest)
                    ? new Deaths(count + 1, furthest)
                    : new Deaths(1, progress);
        }
    }
}
