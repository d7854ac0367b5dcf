package org.leaddistribution.allocation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.CompetitiveProblems;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.PlanChecks;
import org.leaddistribution.allocation.RandomProblems;
import org.leaddistribution.allocation.certificate.PlanVerifier;
import org.leaddistribution.allocation.certificate.Verdict;
import org.leaddistribution.allocation.simple.SimpleAllocator;

/// Whatever way the engine takes, the outcome is that of granting unit by unit; a failure names the seed.
class AllocatorAgainstSimpleOneTest {
    private static final String SEEDS = "org.leaddistribution.allocation.CompetitiveProblems#seeds";

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void sharesCopiesReasonsAndMissingLeadsAreTheSame(long seed) {
        var problem = CompetitiveProblems.of(seed);
        var plan = Allocator.allocate(problem);
        var simple = SimpleAllocator.allocate(problem);

        assertThat(PlanChecks.violations(problem, plan)).isEmpty();
        assertThat(plan.total()).isEqualTo(simple.total());
        assertThat(shares(plan)).isEqualTo(shares(simple));
        assertThat(plan.copiesHistogram()).isEqualTo(simple.copiesHistogram());
        assertThat(reasons(plan)).isEqualTo(reasons(simple));
        assertThat(plan.missingLeads()).isEqualTo(simple.missingLeads());
        assertThat(PlanVerifier.verify(problem, plan))
                .isInstanceOf(Verdict.Proven.class)
                .isEqualTo(PlanVerifier.verify(problem, simple));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void noOrderOfTheInputChangesThePlan(long seed) {
        var problem = CompetitiveProblems.of(seed);
        var shuffled = RandomProblems.shuffled(problem, new Random(seed));
        var plan = Allocator.allocate(problem);
        var again = Allocator.allocate(shuffled);

        assertThat(again.planHash()).isEqualTo(plan.planHash());
        assertThat(again.certificate()).isEqualTo(plan.certificate());
        assertThat(PlanVerifier.verify(shuffled, plan)).isInstanceOf(Verdict.Proven.class);
    }

    private static List<Integer> shares(AllocationPlan plan) {
        return plan.members().stream().map(MemberShare::share).toList();
    }

    /// The level of a competition is where it was refused first, which depends on the deal where several
    /// competitions end at once; all else is the same for every deal.
    private static List<Object> reasons(AllocationPlan plan) {
        return plan.members().stream().map(share -> withoutLevel(share.boundBy())).toList();
    }

    private static Object withoutLevel(BoundBy reason) {
        return switch (reason) {
            case BoundBy.Supply(_, long capacity, long demand) -> List.of(capacity, demand);
            case BoundBy.TightSet(_, var members, var prospects) -> List.of(members, prospects);
            case BoundBy.Quota _, BoundBy.NoLeads _, BoundBy.Distinctness _ -> reason;
        };
    }
}
