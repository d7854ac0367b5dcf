package org.leaddistribution.allocation.engine;

import java.util.Arrays;

/// Who was given each prospect: a deal seen from the other side.
final class Receivers {
    private final int[][] members;
    private final int[] counts;

    Receivers(Deal deal) {
        var pool = deal.pool();
        members = new int[pool.prospects()][];
        counts = new int[members.length];
        for (int member = 0; member < pool.members(); member++) {
            for (int i = 0; i < deal.share(member); i++) {
                counts[deal.given(member, i)]++;
            }
        }
        Arrays.setAll(members, prospect -> new int[counts[prospect]]);
        Arrays.fill(counts, 0);
        for (int member = 0; member < pool.members(); member++) {
            for (int i = 0; i < deal.share(member); i++) {
                add(deal.given(member, i), member);
            }
        }
    }

    int count(int prospect) {
        return counts[prospect];
    }

    /// The `i`-th receiver of `prospect`, in no promised order.
    int at(int prospect, int i) {
        return members[prospect][i];
    }

    void add(int prospect, int member) {
        int count = counts[prospect]++;
        if (count == members[prospect].length) {
            members[prospect] = Arrays.copyOf(members[prospect], 2 * count + 1);
        }
        members[prospect][count] = member;
    }

    void remove(int prospect, int member) {
        int at = 0;
        while (members[prospect][at] != member) {
            at++;
        }
        members[prospect][at] = members[prospect][--counts[prospect]];
    }
}
