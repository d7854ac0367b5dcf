package org.leaddistribution.allocation.certificate;

import java.util.Arrays;

/// Who has which prospect, turned round: from lists of prospects by member to members by prospect.
final class ByProspect {
    private final int[] start;
    private final int[] members;

    private ByProspect(int[] start, int[] members) {
        this.start = start;
        this.members = members;
    }

    /// Time and memory are linear in the lists and the number of prospects.
    ///
    /// @param lists the prospects of each member, each once
    static ByProspect of(int[][] lists, int prospects) {
        var end = new int[prospects + 1];
        for (var list : lists) {
            for (int prospect : list) {
                end[prospect + 1]++;
            }
        }
        Arrays.parallelPrefix(end, Integer::sum);
        var start = end.clone();
        var members = new int[end[prospects]];
        for (int member = 0; member < lists.length; member++) {
            for (int prospect : lists[member]) {
                members[end[prospect]++] = member;
            }
        }
        return new ByProspect(start, members);
    }

    int count(int prospect) {
        return start[prospect + 1] - start[prospect];
    }

    /// The members of `prospect` are in the order of their numbers.
    int member(int prospect, int i) {
        return members[start[prospect] + i];
    }

    boolean has(int member, int prospect) {
        return Arrays.binarySearch(members, start[prospect], start[prospect + 1], member) >= 0;
    }
}
