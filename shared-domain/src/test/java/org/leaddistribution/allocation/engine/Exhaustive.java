package org.leaddistribution.allocation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.PlanChecks;
import org.leaddistribution.allocation.RandomProblems;
import org.leaddistribution.allocation.SeededOrder;

/// Tries every deal of a small problem: which shares are possible, and how even the copies can be for each.
///
/// A vector of shares is one number in the base of the highest quota plus one, the first member lowest.
final class Exhaustive {
    private static final int BASE = RandomProblems.HIGHEST_QUOTA + 1;
    private static final long IMPOSSIBLE = Long.MAX_VALUE;

    private final AllocationProblem problem;
    private long[] leastSquares;

    Exhaustive(AllocationProblem problem) {
        this.problem = problem;
        leastSquares = new long[(int) Math.pow(BASE, problem.members().size())];
        Arrays.fill(leastSquares, IMPOSSIBLE);
        leastSquares[0] = 0;
        PlanChecks.copiesBefore(problem).forEach(this::dealProspect);
    }

    /// The shares of every possible deal, in the problem's order of members.
    List<int[]> possibleShares() {
        var all = new ArrayList<int[]>();
        for (int code = 0; code < leastSquares.length; code++) {
            if (leastSquares[code] != IMPOSSIBLE) {
                all.add(shares(code));
            }
        }
        return all;
    }

    /// The possible shares that have the first of the units on which any two differ.
    int[] fairest() {
        var inKeyOrder = unitsInKeyOrder();
        return possibleShares().stream()
                .max((a, b) -> compareByFirstDifference(a, b, inKeyOrder))
                .orElseThrow();
    }

    /// The smallest sum of squared final copies that a deal with these shares can have.
    long leastSquares(int[] shares) {
        int code = 0;
        for (int m = shares.length - 1; m >= 0; m--) {
            code = code * BASE + shares[m];
        }
        return leastSquares[code];
    }

    private void dealProspect(String key, int copies) {
        var next = new long[leastSquares.length];
        Arrays.fill(next, IMPOSSIBLE);
        int allowed = membersWithout(key);
        for (int given = 0; given < 1 << problem.members().size(); given++) {
            int count = Integer.bitCount(given);
            if ((given & ~allowed) == 0 && (count == 0 || copies + count <= problem.cap())) {
                long square = (long) (copies + count) * (copies + count);
                extend(next, given, square);
            }
        }
        leastSquares = next;
    }

    private void extend(long[] next, int given, long square) {
        for (int code = 0; code < leastSquares.length; code++) {
            int extended = leastSquares[code] == IMPOSSIBLE ? -1 : withOneMore(code, given);
            if (extended >= 0) {
                next[extended] = Math.min(next[extended], leastSquares[code] + square);
            }
        }
    }

    private int withOneMore(int code, int given) {
        var shares = shares(code);
        int extended = code;
        int weight = 1;
        for (int m = 0; m < shares.length; m++) {
            if ((given >> m & 1) == 1) {
                if (shares[m] == problem.members().get(m).quota()) {
                    return -1;
                }
                extended += weight;
            }
            weight *= BASE;
        }
        return extended;
    }

    private int membersWithout(String key) {
        int members = 0;
        for (int m = 0; m < problem.members().size(); m++) {
            members |= problem.members().get(m).held().contains(key) ? 0 : 1 << m;
        }
        return members;
    }

    private int[] shares(int code) {
        var shares = new int[problem.members().size()];
        for (int m = 0, rest = code; m < shares.length; m++, rest /= BASE) {
            shares[m] = rest % BASE;
        }
        return shares;
    }

    private record KeyedUnit(int member, int number, int level, int quota, int rank) {}

    private List<KeyedUnit> unitsInKeyOrder() {
        var byRank = new SeededOrder(problem.seed()).sorted(problem.members(), m -> m.id());
        var units = new ArrayList<KeyedUnit>();
        for (int m = 0; m < problem.members().size(); m++) {
            var member = problem.members().get(m);
            for (int j = 0; j < member.quota(); j++) {
                int level = j * 60 / member.quota(); // 60 is a multiple of every quota up to 5
                units.add(new KeyedUnit(m, j, level, member.quota(), byRank.indexOf(member)));
            }
        }
        units.sort(
                Comparator.comparingInt(KeyedUnit::level)
                        .thenComparingInt(KeyedUnit::quota)
                        .thenComparingInt(KeyedUnit::rank));
        return units;
    }

    private static int compareByFirstDifference(int[] a, int[] b, List<KeyedUnit> units) {
        for (var unit : units) {
            boolean inA = a[unit.member()] > unit.number();
            boolean inB = b[unit.member()] > unit.number();
            if (inA != inB) {
                return inA ? 1 : -1;
            }
        }
        return 0;
    }
}
