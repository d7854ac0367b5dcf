package org.leaddistribution.allocation.engine;

import java.util.Arrays;

/// What each member could still take, as a list, for the members who hold so much that what they may take is
/// less. Who holds little has no list: scans of everything pass over the little that it has.
///
/// A list keeps all that its member may take; what it was given stands behind what it could still take.
/// Memory: 4 bytes for each pair on a list, less than the history takes.
final class Choices {
    private static final int[] NO_LIST = {};

    private final Pool pool;
    private final int[][] lists;
    private final int[] free;
    private int listedMembers;

    /// Nothing is given yet. Time linear in members, and in the histories of those with a list.
    Choices(Pool pool) {
        this.pool = pool;
        lists = new int[pool.members()][];
        free = new int[pool.members()];
        Arrays.fill(lists, NO_LIST);
        for (int member = 0; member < lists.length; member++) {
            listedMembers += isListed(member) ? 1 : 0;
        }
        if (listedMembers > 0) {
            makeLists();
        }
    }

    private void makeLists() {
        var isHeld = new boolean[pool.prospects()];
        var everything = new boolean[pool.prospects()];
        Arrays.fill(everything, true);
        for (int member = 0; member < lists.length; member++) {
            if (isListed(member)) {
                lists[member] = listed(member, isHeld, everything);
                free[member] = lists[member].length;
            }
        }
    }

    /// Whether the pairs that `member` may be part of are fewer than those that it may not.
    boolean isListed(int member) {
        return pool.allowed(member) < pool.prospects() / 2;
    }

    /// The capacity that can be used: no prospect goes to more members than may take it. Only where there are
    /// lists is that looked at, as elsewhere nearly everyone may take anything.
    long usableCapacity() {
        if (listedMembers == 0) {
            return pool.totalCapacity();
        }
        long usable = 0;
        var takers = takers();
        for (int prospect = 0; prospect < takers.length; prospect++) {
            usable += Math.min(takers[prospect], pool.capacity(prospect));
        }
        return usable;
    }

    /// How many members could take each prospect if nothing were given.
    int[] takers() {
        var takers = new int[pool.prospects()];
        Arrays.fill(takers, lists.length - listedMembers);
        for (int member = 0; member < lists.length; member++) {
            for (int prospect : lists[member]) {
                takers[prospect]++;
            }
            if (!isListed(member)) {
                for (int i = pool.heldFrom(member); i < pool.heldFrom(member + 1); i++) {
                    takers[pool.heldAt(i)]--;
                }
            }
        }
        return takers;
    }

    int count(int member) {
        return free[member];
    }

    int at(int member, int i) {
        return lists[member][i];
    }

    void take(int member, int prospect) {
        if (isListed(member)) {
            takeAt(member, placeOf(prospect, lists[member], 0));
        }
    }

    /// Takes the `i`-th; the last of what `member` could still take gets its place.
    ///
    /// @return the prospect that was there
    int takeAt(int member, int i) {
        var list = lists[member];
        int last = --free[member];
        int prospect = list[i];
        list[i] = list[last];
        list[last] = prospect;
        return prospect;
    }

    void putBack(int member, int prospect) {
        if (isListed(member)) {
            var list = lists[member];
            int first = free[member]++;
            list[placeOf(prospect, list, first)] = list[first];
            list[first] = prospect;
        }
    }

    /// What is not held, found as where the marks differ from `everything`: many marks are compared at once.
    private int[] listed(int member, boolean[] isHeld, boolean[] everything) {
        int end = pool.heldFrom(member + 1);
        for (int i = pool.heldFrom(member); i < end; i++) {
            isHeld[pool.heldAt(i)] = true;
        }
        var list = new int[pool.allowed(member)];
        int prospect = 0;
        for (int i = 0; i < list.length; i++) {
            prospect +=
                    Arrays.mismatch(
                            isHeld, prospect, isHeld.length, everything, prospect, isHeld.length);
            list[i] = prospect++;
        }
        Arrays.fill(isHeld, false);
        return list;
    }

    private static int placeOf(int prospect, int[] list, int from) {
        int place = from;
        while (list[place] != prospect) {
            place++;
        }
        return place;
    }
}
