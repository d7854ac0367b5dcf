package org.leaddistribution.allocation.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.RandomProblems;
import org.leaddistribution.allocation.certificate.Verdict.Proven;
import org.leaddistribution.allocation.certificate.Verdict.Rejected;
import org.leaddistribution.allocation.engine.Allocator;

/// Thousands of small problems; a failure names the problem's seed.
class AcceptedPlansTest {
    private static final String SEEDS = "org.leaddistribution.allocation.RandomProblems#seeds";

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void everyPlanOfTheEngineIsProven(long seed) {
        var problem = RandomProblems.of(seed);
        var plan = Allocator.allocate(problem);

        assertThat(PlanVerifier.verify(problem, plan))
                .isInstanceOfSatisfying(
                        Proven.class,
                        proven -> {
                            assertThat(proven.total()).isEqualTo(plan.total());
                            assertThat(proven.lowestFill().value()).isEqualTo(lowestFill(plan));
                        });
    }

    /// Any assignment less or more, or given to someone else, makes another plan, which is worse or none.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void noPlanWithOneAssignmentLessOrMoreIsProven(long seed) {
        var problem = RandomProblems.of(seed);
        var plan = Allocator.allocate(problem);
        var mutilation = new Mutilation(problem, plan);

        for (int m = 0; m < plan.members().size(); m++) {
            for (var prospect : problem.prospects()) {
                var changed =
                        mutilation.withLeads(
                                m,
                                leads -> {
                                    if (!leads.remove(prospect.lead())) {
                                        leads.add(prospect.lead());
                                    }
                                    return leads;
                                });
                assertThat(PlanVerifier.verify(problem, changed)).isInstanceOf(Rejected.class);
            }
        }
    }

    /// Moving a lead to another member changes two shares, of which the unique best ones allow neither.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void noPlanWithAnAssignmentMovedToAnotherMemberIsProven(long seed) {
        var problem = RandomProblems.of(seed);
        var plan = Allocator.allocate(problem);

        for (int from = 0; from < plan.members().size(); from++) {
            for (var lead : plan.members().get(from).leads()) {
                int to = (from + 1) % plan.members().size();
                var moved = moved(new Mutilation(problem, plan), lead, from, to);
                assertThat(PlanVerifier.verify(problem, moved))
                        .isInstanceOf(from == to ? Proven.class : Rejected.class);
            }
        }
    }

    private static AllocationPlan moved(Mutilation mutilation, String lead, int from, int to) {
        var without =
                mutilation.withLeads(
                        from,
                        leads -> {
                            leads.remove(lead);
                            return leads;
                        });
        return new Mutilation(mutilation.problem(), without)
                .withLeads(
                        to,
                        leads -> {
                            leads.add(lead);
                            return leads;
                        });
    }

    private static double lowestFill(AllocationPlan plan) {
        return plan.members().stream()
                .map(MemberShare::fillRatio)
                .mapToDouble(ratio -> ratio.value())
                .min()
                .orElse(1);
    }
}
