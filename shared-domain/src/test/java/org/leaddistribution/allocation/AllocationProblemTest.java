package org.leaddistribution.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.leaddistribution.allocation.AProblem.aProblem;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.allocation.AllocationProblem.Prospect;

class AllocationProblemTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1_001, -1})
    void aCapOutOfRangeIsRefusedByItsValue(int cap) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aProblem().withCap(cap).build())
                .withMessage(
                        String.format(
                                Locale.ROOT, "cap %d is not possible. It may be 1 to 1000.", cap));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000_001, -1})
    void aQuotaOutOfRangeIsRefusedNamingTheMember(int quota) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProblemMember("ann", quota, List.of()))
                .withMessageContaining("\"ann\"")
                .withMessageContaining(String.valueOf(quota));
    }

    @Test
    void copiesBelowZeroAreRefusedNamingTheLead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProblemLead("l1", "k", -1))
                .withMessageContaining("\"l1\"");
    }

    @Test
    void aMemberOrALeadThatIsThereTwiceIsNamed() {
        var members = aProblem().withMember("ann", 1, List.of()).withMember("ann", 2, List.of());
        var leads = aProblem().withLead("l1", "a", 0).withLead("l1", "b", 0);

        assertThatIllegalArgumentException()
                .isThrownBy(members::build)
                .withMessageContaining("two members with the id \"ann\"");
        assertThatIllegalArgumentException()
                .isThrownBy(leads::build)
                .withMessageContaining("two leads with the id \"l1\"");
    }

    @Test
    void leadsOfOneKeyAreOneProspectWhoseCopiesAddUp() {
        var problem =
                aProblem()
                        .withLead("l1", "ann", 3)
                        .withLead("l2", "bob", 0)
                        .withLead("l3", "ann", 2);

        assertThat(problem.build().prospects())
                .containsExactly(new Prospect("ann", 5, 5, "l3"), new Prospect("bob", 0, 10, "l2"));
    }

    @Test
    void ofEquallyCopiedLeadsTheFirstByIdIsGiven() {
        var problem = aProblem().withLead("l9", "ann", 1).withLead("l2", "ann", 1);

        assertThat(problem.build().prospects()).extracting(Prospect::lead).containsExactly("l2");
    }

    @Test
    void aProspectHasAtLeastAsManyCopiesAsMembersWhoHoldIt() {
        var problem =
                aProblem()
                        .withMember("a", 1, List.of("ann", "elsewhere", "ann"))
                        .withMember("b", 1, List.of("ann"))
                        .withLead("l1", "ann", 1);

        assertThat(problem.build().prospects()).containsExactly(new Prospect("ann", 2, 8, "l1"));
    }

    @Test
    void copiesBeyondTheCapLeaveNoCapacityHoweverManyTheyAre() {
        var problem =
                aProblem()
                        .withLead("l1", "ann", Integer.MAX_VALUE)
                        .withLead("l2", "ann", Integer.MAX_VALUE);

        assertThat(problem.build().prospects())
                .containsExactly(new Prospect("ann", Integer.MAX_VALUE, 0, "l1"));
    }
}
