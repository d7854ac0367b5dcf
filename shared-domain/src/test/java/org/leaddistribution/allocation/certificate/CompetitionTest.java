package org.leaddistribution.allocation.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.allocation.AProblem.aProblem;
import static org.leaddistribution.allocation.AProblem.leadIds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.BoundBy.Examples;
import org.leaddistribution.allocation.CompetitiveProblems;
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.certificate.Verdict.Proven;
import org.leaddistribution.allocation.certificate.Verdict.Rejected;
import org.leaddistribution.allocation.certificate.Verdict.Rule;
import org.leaddistribution.allocation.engine.Allocator;

/// Who is told to have competed, with whom and for what, can rely on it.
class CompetitionTest {
    private static final String SEEDS = "org.leaddistribution.allocation.CompetitiveProblems#seeds";

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void whatTheEngineSaysOfCompetitionIsSo(long seed) {
        var problem = CompetitiveProblems.of(seed);

        assertThat(PlanVerifier.verify(problem, Allocator.allocate(problem)))
                .isInstanceOf(Proven.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void nothingElseMayBeSaidOfIt(long seed) {
        var problem = CompetitiveProblems.of(seed);
        var plan = Allocator.allocate(problem);

        for (int member = 0; member < plan.members().size(); member++) {
            for (var wrong : otherThan(plan.members().get(member).boundBy(), problem)) {
                assertThat(PlanVerifier.verify(problem, saying(wrong, problem, plan, member)))
                        .as("%s of %s", wrong, plan.members().get(member).id())
                        .isInstanceOfSatisfying(
                                Rejected.class,
                                rejected ->
                                        assertThat(rejected.rule()).isEqualTo(Rule.COMPETITION));
            }
        }
    }

    @Test
    void theFactThatIsWrongIsNamed() {
        var problem =
                aProblem()
                        .withMember("ann", 100, leadIds(10, 200))
                        .withMember("bob", 100, leadIds(10, 200))
                        .withMember("zoe", 100, List.of())
                        .withLeads(10, 9)
                        .withLeads(190, 5)
                        .build();
        var plan = Allocator.allocate(problem);
        var said = (BoundBy.TightSet) plan.members().getFirst().boundBy();
        var withZoe =
                new BoundBy.TightSet(
                        said.level(), Examples.of(List.of("ann", "zoe")), said.prospects());
        var supply = new BoundBy.Supply(said.level(), 960, 300);

        assertThat(PlanVerifier.verify(problem, saying(withZoe, problem, plan, 0)))
                .isEqualTo(new Rejected(Rule.COMPETITION, "member \"ann\", tight_set, members"));
        assertThat(PlanVerifier.verify(problem, saying(supply, problem, plan, 0)))
                .isEqualTo(
                        new Rejected(
                                Rule.COMPETITION, "member \"ann\", supply, should be tight_set"));
    }

    /// Nine members have everything but hold up nobody; beside them each of many competes alone.
    @Test
    void manySmallCompetitionsBesideAFewLargeSharesAreEachFound() {
        int leads = 2_000;
        var problem = aProblem().withMembers(9, leads).withLeads(leads, 1);
        for (int i = 0; i < leads; i++) {
            problem.withMember("late" + i, 3, List.of("l" + i));
        }

        var built = problem.build();

        assertThat(PlanVerifier.verify(built, Allocator.allocate(built)))
                .isInstanceOf(Proven.class);
    }

    private static AllocationPlan saying(
            BoundBy reason, AllocationProblem problem, AllocationPlan plan, int member) {
        var members = new ArrayList<>(plan.members());
        var share = members.get(member);
        members.set(member, new MemberShare(share.id(), share.quota(), share.leads(), reason));
        return new Mutilation(problem, plan).withMembers(members);
    }

    private static List<BoundBy> otherThan(BoundBy said, AllocationProblem problem) {
        return switch (said) {
            case BoundBy.Supply supply -> otherThan(supply);
            case BoundBy.TightSet tightSet -> otherThan(tightSet, problem);
            case BoundBy.Quota _, BoundBy.NoLeads _, BoundBy.Distinctness _ -> List.of();
        };
    }

    private static List<BoundBy> otherThan(BoundBy.Supply said) {
        var few = Examples.of(List.of("m0"));
        return List.of(
                new BoundBy.Supply(other(said.level()), said.capacity(), said.demand()),
                new BoundBy.Supply(said.level(), said.capacity() + 1, said.demand()),
                new BoundBy.Supply(said.level(), said.capacity(), said.demand() - 1),
                new BoundBy.TightSet(said.level(), few, few));
    }

    private static List<BoundBy> otherThan(BoundBy.TightSet said, AllocationProblem problem) {
        var level = said.level();
        return Stream.<BoundBy>of(
                        new BoundBy.Supply(level, 1, 2),
                        new BoundBy.TightSet(other(level), said.members(), said.prospects()),
                        new BoundBy.TightSet(level, less(said.members()), said.prospects()),
                        new BoundBy.TightSet(level, said.members(), less(said.prospects())),
                        new BoundBy.TightSet(
                                level, more(said.members(), problem), said.prospects()))
                .toList();
    }

    private static FillRatio other(FillRatio level) {
        return new FillRatio(level.leads() + 1, level.quota() + 1);
    }

    private static Examples less(Examples names) {
        return Examples.of(names.first().subList(1, names.first().size()));
    }

    private static Examples more(Examples names, AllocationProblem problem) {
        var more = new ArrayList<>(names.first());
        problem.members().stream()
                .map(member -> member.id())
                .filter(id -> !more.contains(id))
                .findFirst()
                .ifPresentOrElse(more::add, () -> more.add("nobody"));
        return Examples.of(more);
    }
}
