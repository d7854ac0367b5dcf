package org.leaddistribution.allocation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.CompetitiveProblems;
import org.leaddistribution.allocation.RandomProblems;

/// Somebody else's solver knows no larger total; a failure names the seed.
class MaxFlowAgreesTest {
    @BeforeAll
    static void loadTheSolver() {
        MaxFlowPeer.load();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.leaddistribution.allocation.RandomProblems#seeds")
    void theTotalOfASmallProblemIsTheMaximumFlow(long seed) {
        assertTotalIsTheMaximumFlow(RandomProblems.of(seed));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.leaddistribution.allocation.CompetitiveProblems#seeds")
    void theTotalOfACompetitionIsTheMaximumFlow(long seed) {
        assertTotalIsTheMaximumFlow(CompetitiveProblems.of(seed));
    }

    private static void assertTotalIsTheMaximumFlow(AllocationProblem problem) {
        assertThat(Allocator.allocate(problem).total())
                .isEqualTo(MaxFlowPeer.total(Roster.of(problem).pool()));
    }
}
