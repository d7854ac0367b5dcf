package org.leaddistribution.allocation.engine;

import java.util.Arrays;

/// Labels by number, while a certificate is made.
final class Labelling {
    private final int[] members;
    private final int[] prospects;

    /// The same label for all, until another is set.
    Labelling(Pool pool, int label) {
        members = new int[pool.members()];
        prospects = new int[pool.prospects()];
        if (label != 0) {
            Arrays.fill(members, label);
            Arrays.fill(prospects, label);
        }
    }

    int ofMember(int member) {
        return members[member];
    }

    int ofProspect(int prospect) {
        return prospects[prospect];
    }

    /// Sets the label unless a smaller one is set already.
    void lowerMember(int member, int label) {
        members[member] = Math.min(members[member], label);
    }

    /// Sets the label unless a smaller one is set already.
    void lowerProspect(int prospect, int label) {
        prospects[prospect] = Math.min(prospects[prospect], label);
    }

    int[] members() {
        return members.clone();
    }

    int[] prospects() {
        return prospects.clone();
    }
}
