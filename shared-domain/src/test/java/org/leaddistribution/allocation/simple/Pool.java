package org.leaddistribution.allocation.simple;

import java.util.HashMap;
import java.util.List;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.ProblemMember;
import org.leaddistribution.allocation.Prospect;
import org.leaddistribution.allocation.SeededOrder;

/// A problem with its members and prospects numbered in their seeded orders: inside, only numbers are used.
///
/// @param members by rank
/// @param prospects those with capacity, each as likely to be first as any other
/// @param closed how many copies each prospect without capacity has
record Pool(List<ProblemMember> members, List<Prospect> prospects, List<Integer> closed) {
    static Pool of(AllocationProblem problem) {
        var order = new SeededOrder(problem.seed());
        var all = problem.prospects();
        return new Pool(
                order.sorted(problem.members(), ProblemMember::id),
                order.sorted(all.stream().filter(Prospect::isOpen).toList(), Prospect::key),
                all.stream().filter(prospect -> !prospect.isOpen()).map(Prospect::copies).toList());
    }

    int quota(int member) {
        return members.get(member).quota();
    }

    int capacity(int prospect) {
        return prospects.get(prospect).capacity();
    }

    int highestCapacity() {
        return prospects.stream().mapToInt(Prospect::capacity).max().orElse(0);
    }

    long totalCapacity() {
        return prospects.stream().mapToLong(Prospect::capacity).sum();
    }

    /// For each member, the prospects that it holds already.
    IndexSet[] held() {
        var numbers = HashMap.<String, Integer>newHashMap(prospects.size());
        for (int prospect = 0; prospect < prospects.size(); prospect++) {
            numbers.put(prospects.get(prospect).key(), prospect);
        }
        return members.stream().map(member -> held(member, numbers)).toArray(IndexSet[]::new);
    }

    private IndexSet held(ProblemMember member, HashMap<String, Integer> numbers) {
        var held = new IndexSet(prospects.size());
        for (var key : member.held()) {
            var number = numbers.get(key);
            if (number != null) {
                held.add(number);
            }
        }
        return held;
    }
}
