package org.leaddistribution.allocation.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.AllocationProblem.Prospect;
import org.leaddistribution.allocation.ProblemMember;
import org.leaddistribution.allocation.SeededOrder;

/// Who is behind the numbers: the border between a problem's names and the engine.
///
/// @param members by rank
/// @param prospects those with capacity, each as likely to be first as any other
/// @param closed how many copies each prospect without capacity has
/// @param pool the same in numbers
record Roster(
        List<ProblemMember> members, List<Prospect> prospects, List<Integer> closed, Pool pool) {
    static Roster of(AllocationProblem problem) {
        var order = new SeededOrder(problem.seed());
        var all = problem.prospects();
        var members = order.sorted(problem.members(), ProblemMember::id);
        var open = all.stream().filter(Prospect::isOpen).toList();
        var prospects = order.sorted(open, Prospect::key);
        var closed =
                all.stream().filter(prospect -> !prospect.isOpen()).map(Prospect::copies).toList();
        var pool =
                new Pool(
                        problem.cap(),
                        members.stream().mapToInt(ProblemMember::quota).toArray(),
                        prospects.stream().mapToInt(Prospect::capacity).toArray(),
                        held(members, prospects));
        return new Roster(members, prospects, closed, pool);
    }

    String memberId(int member) {
        return members.get(member).id();
    }

    String key(int prospect) {
        return prospects.get(prospect).key();
    }

    private static int[][] held(List<ProblemMember> members, List<Prospect> prospects) {
        var numbers = HashMap.<String, Integer>newHashMap(prospects.size());
        for (var prospect : prospects) {
            numbers.put(prospect.key(), numbers.size());
        }
        var seen = new VisitMarks(prospects.size());
        return members.stream().map(member -> held(member, numbers, seen)).toArray(int[][]::new);
    }

    private static int[] held(ProblemMember member, Map<String, Integer> numbers, VisitMarks seen) {
        seen.clear();
        var held = new int[member.held().size()];
        int count = 0;
        for (var key : member.held()) {
            var prospect = numbers.get(key);
            if (prospect != null && !seen.contains(prospect)) {
                seen.add(prospect);
                held[count++] = prospect;
            }
        }
        return Arrays.copyOf(held, count);
    }
}
