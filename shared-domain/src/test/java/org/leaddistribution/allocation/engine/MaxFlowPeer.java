package org.leaddistribution.allocation.engine;

import com.google.ortools.Loader;
import com.google.ortools.graph.MaxFlow;
import java.util.Arrays;

/// OR-Tools' answer to how many assignments are possible: a maximum flow from the members through the pairs
/// that are allowed to the prospects.
final class MaxFlowPeer {
    private static final int SOURCE = 0;

    private final Pool pool;
    private final MaxFlow flow = new MaxFlow();

    private MaxFlowPeer(Pool pool) {
        this.pool = pool;
    }

    /// To be called once before the others.
    static void load() {
        Loader.loadNativeLibraries();
    }

    static long total(Pool pool) {
        var peer = new MaxFlowPeer(pool);
        try {
            return peer.solve();
        } finally {
            peer.flow.delete();
        }
    }

    private long solve() {
        int sink = 1 + pool.members() + pool.prospects();
        int firstProspect = 1 + pool.members();
        flow.addArcWithCapacity(SOURCE, sink, 0); // so that there are both, whatever else there is
        addMembers(firstProspect);
        for (int prospect = 0; prospect < pool.prospects(); prospect++) {
            flow.addArcWithCapacity(firstProspect + prospect, sink, pool.capacity(prospect));
        }
        var status = flow.solve(SOURCE, sink);
        if (status != MaxFlow.Status.OPTIMAL) {
            throw new IllegalStateException("OR-Tools ends with " + status);
        }
        return flow.getOptimalFlow();
    }

    private void addMembers(int firstProspect) {
        var isHeld = new boolean[pool.prospects()];
        for (int member = 0; member < pool.members(); member++) {
            flow.addArcWithCapacity(SOURCE, 1 + member, pool.quota(member));
            for (int i = pool.heldFrom(member); i < pool.heldFrom(member + 1); i++) {
                isHeld[pool.heldAt(i)] = true;
            }
            for (int prospect = 0; prospect < pool.prospects(); prospect++) {
                if (!isHeld[prospect]) {
                    flow.addArcWithCapacity(1 + member, firstProspect + prospect, 1);
                }
            }
            Arrays.fill(isHeld, false);
        }
    }
}
