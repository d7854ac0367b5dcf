package org.leaddistribution.allocation;

import java.util.ArrayList;
import java.util.List;

/// What most would write at first: one member after the other takes what is left, up to its quota. For
/// members who hold nothing yet.
final class FirstComeLoop {
    private FirstComeLoop() {}

    /// The share of each member, in the order of the members.
    static List<Integer> shares(AllocationProblem problem) {
        var left = new ArrayList<Integer>();
        problem.prospects().forEach(prospect -> left.add(prospect.capacity()));
        return problem.members().stream().map(member -> take(left, member.quota())).toList();
    }

    private static int take(List<Integer> left, int quota) {
        int taken = 0;
        for (int prospect = 0; prospect < left.size() && taken < quota; prospect++) {
            if (left.get(prospect) > 0) {
                left.set(prospect, left.get(prospect) - 1);
                taken++;
            }
        }
        return taken;
    }
}
