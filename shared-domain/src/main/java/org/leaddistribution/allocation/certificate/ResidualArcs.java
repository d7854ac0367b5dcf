package org.leaddistribution.allocation.certificate;

import java.util.Optional;

/// The exchanges that are possible after a plan, without a list of them: a member could take every prospect
/// that it does not have, a prospect could go over to where a member that was given it goes.
final class ResidualArcs {
    /// Where a label would rise.
    ///
    /// @param prospect [#NONE] when `member` could take one of several prospects with a higher label
    record Rise(int member, int prospect) {
        static final int NONE = -1;
    }

    private final int[][] given;
    private final int[][] held;

    /// @param given the prospects that the plan gives to each member
    /// @param held the other prospects with capacity before the plan that each member may not take
    ResidualArcs(int[][] given, int[][] held) {
        this.given = given;
        this.held = held;
    }

    /// The prospects with a label above the member's are counted, and so are those of them that it has: if
    /// the numbers differ, it could take one. So this takes time linear in nodes, assignments and history.
    ///
    /// @param highest no label is larger
    Optional<Rise> firstRise(int[] members, int[] prospects, int highest) {
        var above = countAbove(prospects, highest);
        for (int member = 0; member < members.length; member++) {
            int label = members[member];
            int has = 0;
            for (int prospect : given[member]) {
                if (label > prospects[prospect]) {
                    return Optional.of(new Rise(member, prospect));
                }
                has += prospects[prospect] > label ? 1 : 0;
            }
            for (int prospect : held[member]) {
                has += prospects[prospect] > label ? 1 : 0;
            }
            if (has != above[label]) {
                return Optional.of(new Rise(member, Rise.NONE));
            }
        }
        return Optional.empty();
    }

    /// For each label, how many prospects have a larger one.
    private static int[] countAbove(int[] prospects, int highest) {
        var above = new int[highest + 1];
        for (int label : prospects) {
            above[label]++;
        }
        int sum = 0;
        for (int label = highest; label >= 0; label--) {
            int equal = above[label];
            above[label] = sum;
            sum += equal;
        }
        return above;
    }
}
