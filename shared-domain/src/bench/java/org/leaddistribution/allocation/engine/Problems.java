package org.leaddistribution.allocation.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.ProblemLead;
import org.leaddistribution.allocation.ProblemMember;

/// Pools as people see them: with names, as the product hands them to the allocator.
final class Problems {
    private Problems() {}

    static AllocationProblem of(Pool pool) {
        var keys =
                IntStream.range(0, pool.prospects())
                        .mapToObj("%07d@example.org"::formatted)
                        .toList();
        var leads = keys.stream().map(key -> new ProblemLead("lead " + key, key, 0)).toList();
        var members =
                IntStream.range(0, pool.members()).mapToObj(m -> member(pool, m, keys)).toList();
        return new AllocationProblem("a seed", pool.cap(), members, leads);
    }

    private static ProblemMember member(Pool pool, int member, List<String> keys) {
        var held =
                IntStream.range(pool.heldFrom(member), pool.heldFrom(member + 1))
                        .map(pool::heldAt)
                        .mapToObj(keys::get)
                        .toList();
        return new ProblemMember(
                String.format(Locale.ROOT, "member %06d", member), pool.quota(member), held);
    }
}
