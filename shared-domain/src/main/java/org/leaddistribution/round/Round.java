package org.leaddistribution.round;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.member.Tier;

/// One dealing of a distribution, complete.
///
/// @param number from 1
/// @param seed what decided between equals
/// @param planToken under which the plan of this round is kept
/// @param eligibleMembers when the plan was made
/// @param assignments leads given, counted once for each member
/// @param membersServed members who were given at least one
/// @param shortage by its plan; null where that says nothing of what was given, as the round was closed early,
///     and where the plan is from before shortages were counted
/// @param shares how many members got how much, those with nothing among them; none where that was not counted
public record Round(
        int number,
        String seed,
        String planHash,
        long planToken,
        int eligibleMembers,
        long assignments,
        int membersServed,
        @Nullable Shortage shortage,
        Instant startedAt,
        Instant completedAt,
        List<Warning> warnings,
        List<EqualShares> shares) {
    public Round {
        shares = List.copyOf(shares);
        warnings = List.copyOf(warnings);
    }

    /// Members of one tier who got the same number of leads.
    ///
    /// @param quota that counted when the plan was made
    /// @param size leads that each of them got, 0 among them
    /// @param members how many they are
    public record EqualShares(Tier tier, int quota, int size, int members) {}

    /// Whether it ended before everybody had what its plan gave.
    public boolean wasClosedEarly() {
        return warnings.stream().anyMatch(w -> w.code().equals(Warning.ROUND_CLOSED));
    }

    /// What a round lacked to give every member its whole quota.
    ///
    /// @param leads how many more, of prospects that nobody has, would have done; the fewest, so 0 when everybody
    ///     was filled
    public record Shortage(long leads) {
        public boolean isNone() {
            return leads == 0;
        }

        /// What to tell people of a shortage that there is.
        public String sentence() {
            return String.format(
                    Locale.ROOT,
                    "%,d more %s would have filled everyone.",
                    leads,
                    leads == 1 ? "lead" : "leads");
        }
    }
}
