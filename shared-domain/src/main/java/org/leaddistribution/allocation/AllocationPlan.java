package org.leaddistribution.allocation;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Who gets what, before anything is written.
///
/// @param planHash names this plan and no other, see [PlanHash]
/// @param total assignments in all
/// @param members in the problem's order, those who get nothing too
/// @param copiesHistogram how many prospects have how many copies once the plan is carried out; prospects
///     without any are counted under 0, and no count is 0
/// @param certificate proves that no plan is better
/// @param missingLeads how many more leads, of prospects that nobody holds, would give every member its whole
///     quota; the fewest that do, so 0 exactly when everyone has it
public record AllocationPlan(
        String planHash,
        long total,
        List<MemberShare> members,
        SortedMap<Integer, Integer> copiesHistogram,
        Certificate certificate,
        long missingLeads) {
    public AllocationPlan {
        members = List.copyOf(members);
        copiesHistogram = Collections.unmodifiableSortedMap(new TreeMap<>(copiesHistogram));
    }

    public int membersServed() {
        return (int) members.stream().filter(member -> member.share() > 0).count();
    }
}
