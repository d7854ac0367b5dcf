package org.leaddistribution.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.AMember.members;
import static org.leaddistribution.member.Tier.BRONZE;

import java.util.ArrayList;
import java.util.List;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.Assignment.Recipient;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.run.RunScene;

/// Eight members have the first twelve leads; then six more join, and an upload of which everyone could take
/// more than there is shares six prospects with the first.
public final class ScarceRound {
    private final ADistribution earlier = aDistribution().ofLeads(0, 12);
    private final ADistribution judged = aDistribution().ofLeads(6, 20);
    private final List<Violation> found = new ArrayList<>();
    private final Dealing dealing;

    /// @param dealing empty
    public ScarceRound(Dealing dealing) {
        this.dealing = dealing;
        dealing.join(members(8, BRONZE));
        RunScene.firstRound(dealing, earlier.queuedIn(dealing));
        dealing.join(members(14, BRONZE));
        RunScene.firstRound(dealing, judged.queuedIn(dealing));
    }

    /// Under which the plan of the second upload is kept.
    public long planToken() {
        return plan().token();
    }

    /// Of the second upload.
    StoredPlan plan() {
        return planOf(judged);
    }

    /// Of the first upload.
    StoredPlan planBefore() {
        return planOf(earlier);
    }

    private StoredPlan planOf(ADistribution distribution) {
        return StoredPlan.of(dealing.distribution(distribution.id()).rounds().getFirst(), dealing);
    }

    /// Whether the second upload has that prospect too.
    boolean isShared(Assignment assignment) {
        return judged.leads().stream().anyMatch(lead -> lead.key().equals(assignment.key()));
    }

    /// A member of the plan who has no copy of that prospect.
    PlannedShare shareWithout(Assignment assignment) {
        var having = dealing.assignments().copiesOf(List.of(assignment.key()));
        return plan().shares().stream()
                .filter(s -> having.stream().noneMatch(c -> c.by().equals(s.member().address())))
                .findFirst()
                .orElseThrow();
    }

    void remove(Assignment assignment) {
        dealing.backDoor().remove(assignment);
    }

    void give(Assignment assignment, Recipient to) {
        var given =
                new Assignment(
                        assignment.lead(),
                        assignment.asUploaded(),
                        assignment.slot(),
                        to,
                        assignment.distribution(),
                        assignment.round(),
                        assignment.file(),
                        assignment.assignedAt());
        dealing.assignments().write(List.of(given));
    }

    void assertProven() {
        check();

        assertThat(found).isEmpty();
    }

    public void assertFound(String words) {
        check();

        assertThat(found)
                .extracting(Violation::toString)
                .anyMatch(
                        line ->
                                line.startsWith("V8 round 1 of " + judged.id() + " ")
                                        && line.contains(words));
    }

    private void check() {
        found.clear();
        new CheckingInvariants(dealing.backDoor().storedFacts()).check(found::add);
    }
}
