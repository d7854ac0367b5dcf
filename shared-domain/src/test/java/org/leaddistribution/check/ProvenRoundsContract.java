package org.leaddistribution.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.AFile.aFile;
import static org.leaddistribution.fixture.AMember.aMember;
import static org.leaddistribution.fixture.AMember.members;
import static org.leaddistribution.member.Tier.BRONZE;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.check.CheckingInvariants.CheckSummary;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Round;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.run.RunScene;
import org.leaddistribution.run.RunStep;
import org.leaddistribution.upload.WithdrawingUpload;

/// Every complete round stays proven, whatever comes after it.
public abstract class ProvenRoundsContract {
    private final List<Violation> found = new ArrayList<>();
    private Dealing dealing;

    /// Empty, whatever came before.
    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
    }

    @Test
    void roundsOfManyKindsAreProven() {
        dealing.join(members(3, BRONZE));
        var id = aDistribution().ofLeads(150).queuedIn(dealing);
        RunScene.firstRound(dealing, id);
        assertProven();
        RunScene.nextRound(dealing, id);
        assertProven();
        RunScene.nextRound(dealing, id);
        assertProven();
    }

    @Test
    void roundsWithoutMembersOrWithoutLeadsAreProven() {
        var id = aDistribution().ofLeads(10).queuedIn(dealing);
        RunScene.firstRound(dealing, id);
        dealing.join(members(12, BRONZE));
        RunScene.nextRound(dealing, id);
        RunScene.nextRound(dealing, id);

        assertProven();
        assertThat(dealing.distribution(id).rounds())
                .extracting(Round::assignments)
                .containsExactly(0L, 100L, 0L);
    }

    @Test
    void whatIsDealtLaterLeavesAnEarlierRoundProven() {
        dealing.join(members(8, BRONZE));
        var first = aDistribution().ofLeads(0, 120).queuedIn(dealing);
        RunScene.firstRound(dealing, first);
        var second = aDistribution().ofLeads(60, 180).queuedIn(dealing);
        dealing.join(members(4, BRONZE));
        RunScene.firstRound(dealing, second);
        dealing.join(aMember().named("zoe").gold().build());
        RunScene.nextRound(dealing, first);
        RunScene.nextRound(dealing, second);

        assertProven();
    }

    @Test
    void whoIsSuspendedOrChangesTierLaterLeavesAnEarlierRoundProven() {
        dealing.join(members(12, BRONZE));
        var id = aDistribution().ofLeads(0, 20).queuedIn(dealing);
        RunScene.firstRound(dealing, id);
        dealing.join(
                aMember().named("bronze-0").suspended().build(),
                aMember().named("bronze-1").gold().build());
        assertProven();

        RunScene.firstRound(dealing, aDistribution().ofLeads(10, 30).queuedIn(dealing));
        RunScene.nextRound(dealing, id);

        assertProven();
    }

    @Test
    void anUploadThatIsWithdrawnOrWaitsLeavesRoundsProven() {
        dealing.join(members(3, BRONZE));
        RunScene.firstRound(dealing, aDistribution().ofLeads(0, 20).queuedIn(dealing));
        var withdrawn = aDistribution().ofLeads(0, 40).queuedIn(dealing);
        aDistribution().ofLeads(0, 30).queuedIn(dealing);

        new WithdrawingUpload(dealing.upload(), Clock.tickMillis(ZoneOffset.UTC))
                .withdraw(Actor.OPERATOR, withdrawn);

        assertProven();
    }

    @Test
    void aRoundThatWasClosedEarlyIsJudgedByItsPlanAndTheNextByWhatWasGiven() {
        dealing.join(members(3, BRONZE));
        var id = aDistribution().ofLeads(6).queuedIn(dealing);
        closeHalfway(id);

        assertThat(dealing.distribution(id).rounds()).allMatch(Round::wasClosedEarly);
        assertProven();
        RunScene.nextRound(dealing, id);
        assertProven();
        assertThat(dealing.distribution(id).made()).isEqualTo(18);
    }

    /// Somebody's row is in the way until the round is given up.
    private void closeHalfway(DistributionId id) {
        var intruder = aFile().of(aMember().named("intruder").build()).holding(5, 6).inSlot(1);
        RunProgress meddling =
                (step, done, _) -> {
                    if (step == RunStep.ASSIGNING && done == 0) {
                        dealing.assignments().write(intruder.assignments());
                    }
                };
        var running = RunScene.running(dealing.run(), "test");
        assertThat(running.run(id, new RunRequest.FirstRound(), meddling))
                .isInstanceOf(RunOutcome.Failed.class);
        intruder.assignments().forEach(dealing.backDoor()::remove);
        assertThat(running.run(id, new RunRequest.Close(), RunProgress.NOBODY))
                .isInstanceOf(RunOutcome.Completed.class);
    }

    @Test
    void aRoundFromBeforeCertificatesIsNamedAndNoViolation() {
        dealing.join(members(3, BRONZE));
        var id = aDistribution().ofLeads(0, 150).queuedIn(dealing);
        RunScene.firstRound(dealing, id);
        RunScene.nextRound(dealing, id);
        dealing.backDoor()
                .forgetCertificate(dealing.distribution(id).rounds().getFirst().planToken());

        var summary = check();

        assertThat(found).isEmpty();
        assertThat(summary.isHealthy()).isTrue();
        assertThat(summary.unproven())
                .containsExactly(
                        "Round 1 of distribution %s cannot be verified: its plan is from before certificates were kept."
                                .formatted(id));
    }

    private void assertProven() {
        var summary = check();

        assertThat(found).isEmpty();
        assertThat(summary.unproven()).isEmpty();
        assertThat(summary.unfinished()).isEmpty();
    }

    private CheckSummary check() {
        found.clear();
        return new CheckingInvariants(dealing.backDoor().storedFacts()).check(found::add);
    }
}
