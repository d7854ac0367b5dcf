package org.leaddistribution.allocation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.allocation.CompetitiveProblems;
import org.leaddistribution.allocation.PlanChecks;
import org.leaddistribution.allocation.RandomProblems;
import org.leaddistribution.allocation.certificate.PlanVerifier;
import org.leaddistribution.allocation.certificate.Verdict;

/// Members who compete for the same prospects, whichever way the engine takes; a failure names the seed.
/// That no total is larger is asked of another solver by [MaxFlowAgreesTest].
class CompetitionsAreProvenTest {
    private static final String SEEDS = "org.leaddistribution.allocation.CompetitiveProblems#seeds";

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void thePlanIsFeasibleAndProvenFairest(long seed) {
        var problem = CompetitiveProblems.of(seed);
        var plan = Allocator.allocate(problem);

        assertThat(PlanChecks.violations(problem, plan)).isEmpty();
        assertThat(PlanVerifier.verify(problem, plan)).isInstanceOf(Verdict.Proven.class);
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
}
