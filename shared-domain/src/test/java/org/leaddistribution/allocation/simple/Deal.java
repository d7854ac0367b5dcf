package org.leaddistribution.allocation.simple;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Who has what while a plan is made: the residual graph, with members and prospects as numbers.
///
/// A member may take every prospect that it has not taken; a prospect with residual may be taken by one
/// more; what a member was given it may give up. What it held before it keeps.
final class Deal {
    static final int NONE = IndexSet.NONE;

    private final Pool pool;
    private final IndexSet[] taken;
    private final IndexSet[] byResidual;
    private final int[] residual;
    private final int[][] receivers;
    private final int[] receiverCount;

    Deal(Pool pool) {
        this.pool = pool;
        int prospects = pool.prospects().size();
        taken = pool.held();
        residual = IntStream.range(0, prospects).map(pool::capacity).toArray();
        receivers = new int[prospects][0];
        receiverCount = new int[prospects];
        byResidual = new IndexSet[pool.highestCapacity() + 1];
        Arrays.setAll(byResidual, _ -> new IndexSet(prospects));
        for (int prospect = 0; prospect < prospects; prospect++) {
            byResidual[residual[prospect]].add(prospect);
        }
    }

    Pool pool() {
        return pool;
    }

    /// What `member` held before or has been given.
    IndexSet taken(int member) {
        return taken[member];
    }

    int residual(int prospect) {
        return residual[prospect];
    }

    int highestResidual() {
        int highest = byResidual.length - 1;
        while (highest > 0 && byResidual[highest].size() == 0) {
            highest--;
        }
        return highest;
    }

    /// The prospects that exactly `residual` more members may get.
    IndexSet withResidual(int residual) {
        return byResidual[residual];
    }

    int receiverCount(int prospect) {
        return receiverCount[prospect];
    }

    /// The `i`-th member that was given `prospect`, in no promised order.
    int receiver(int prospect, int i) {
        return receivers[prospect][i];
    }

    /// Of the prospects that `member` may take and `atLeast` more members may get, the one with the most
    /// residual, of equals the first; [#NONE] if there is none.
    int best(int member, int atLeast) {
        for (int r = byResidual.length - 1; r >= atLeast; r--) {
            int prospect = byResidual[r].nextOutside(taken[member], 0);
            if (prospect != NONE) {
                return prospect;
            }
        }
        return NONE;
    }

    void give(int member, int prospect) {
        taken[member].add(prospect);
        int count = receiverCount[prospect]++;
        if (count == receivers[prospect].length) {
            int room = Math.min(pool.capacity(prospect), 2 * count + 1);
            receivers[prospect] = Arrays.copyOf(receivers[prospect], room);
        }
        receivers[prospect][count] = member;
        changeResidual(prospect, -1);
    }

    void takeBack(int member, int prospect) {
        taken[member].remove(prospect);
        int last = --receiverCount[prospect];
        var list = receivers[prospect];
        int at = 0;
        while (list[at] != member) {
            at++;
        }
        list[at] = list[last];
        changeResidual(prospect, +1);
    }

    /// For each member the prospects that it was given, in order.
    int[][] given() {
        var given = new int[taken.length][0];
        var counts = new int[taken.length];
        for (int prospect = 0; prospect < residual.length; prospect++) {
            for (int i = 0; i < receiverCount[prospect]; i++) {
                int member = receivers[prospect][i];
                if (counts[member] == given[member].length) {
                    given[member] = Arrays.copyOf(given[member], 2 * counts[member] + 1);
                }
                given[member][counts[member]++] = prospect;
            }
        }
        Arrays.setAll(given, member -> Arrays.copyOf(given[member], counts[member]));
        return given;
    }

    private void changeResidual(int prospect, int by) {
        byResidual[residual[prospect]].remove(prospect);
        residual[prospect] += by;
        byResidual[residual[prospect]].add(prospect);
    }
}
