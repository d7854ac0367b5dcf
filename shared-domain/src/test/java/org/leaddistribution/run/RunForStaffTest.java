package org.leaddistribution.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.fake.Outage;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fake.dealing.InMemoryDealing;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.Replaced;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.Tier;
import org.leaddistribution.mongo.MongoDealing;
import org.leaddistribution.round.DistributionStatus;

class RunForStaffTest {
    private static final Actor ANN = new Actor("ann");

    private final Dealing dealing = InMemoryDealing.fresh();
    private DistributionId id;

    @BeforeEach
    void open() {
        dealing.join(AMember.members(2, Tier.BRONZE));
        id = aDistribution().ofLeads(3).queuedIn(dealing);
    }

    @Test
    void whoBeganARunIsKeptOnce() {
        assertThat(run(dealing.audit(), new RunRequest.FirstRound()))
                .isInstanceOf(RunOutcome.Completed.class);
        run(dealing.audit(), new RunRequest.NextRound());

        var kept = kept(AuditAction.RUN_BEGUN);
        assertThat(kept).extracting(AuditEntry::actor).containsExactly(ANN, ANN);
        assertThat(kept.getLast().subject()).isEqualTo(id.value());
        assertThat(kept.getLast().before()).isEqualTo(Map.of("status", "queued"));
        assertThat(kept.getLast().after()).isEqualTo(Map.of("status", "processing", "round", "1"));
        assertThat(kept.getFirst().after()).containsEntry("round", "2");
    }

    @Test
    void whatIsRefusedHasNotBegun() {
        run(dealing.audit(), new RunRequest.Close());
        run(dealing.audit(), new RunRequest.RoundNumber(3));
        assertThat(
                        forStaff(dealing.audit())
                                .run(
                                        ANN,
                                        DistributionId.create(),
                                        new RunRequest.FirstRound(),
                                        RunProgress.NOBODY))
                .isInstanceOf(RunOutcome.Unknown.class);

        assertThat(kept(AuditAction.RUN_BEGUN)).isEmpty();
        assertThat(kept(AuditAction.ROUND_CLOSED)).isEmpty();
    }

    @Test
    void thatARoundIsCompleteIsKeptToo() {
        run(dealing.audit(), new RunRequest.FirstRound());

        var kept = kept(AuditAction.RUN_COMPLETED);
        assertThat(kept).extracting(AuditEntry::actor).containsExactly(Actor.SYSTEM);
        assertThat(kept.getFirst().after())
                .containsEntry("round", "1")
                .containsEntry("assignments", "6");
    }

    @Test
    void noRunBeginsThatCannotBeKept() {
        var mongo = MongoDealing.emptied();
        mongo.join(AMember.members(2, Tier.BRONZE));
        var queued = aDistribution().ofLeads(3).queuedIn(mongo);
        var log =
                Replaced.in(
                        AuditLog.class,
                        mongo.audit(),
                        Map.of(
                                "append",
                                _ -> {
                                    throw new StoreBroken("The log is broken");
                                }));
        var unheard =
                new RunForStaff(
                        RunScene.running(mongo.run(), "test"),
                        mongo.distributions(),
                        new AuditTrail(log, new SetClock(RunScene.NOW)));

        assertThatThrownBy(
                        () ->
                                unheard.run(
                                        ANN,
                                        queued,
                                        new RunRequest.FirstRound(),
                                        RunProgress.NOBODY))
                .isInstanceOf(StoreBroken.class);

        assertThat(mongo.distribution(queued).status()).isEqualTo(DistributionStatus.QUEUED);
        assertThat(mongo.leases().current().isFree()).isTrue();
    }

    @Test
    void anOutageOfTheLogIsWaitedOutAsAnyOther() {
        var mongo = MongoDealing.emptied();
        mongo.join(AMember.members(2, Tier.BRONZE));
        var queued = aDistribution().ofLeads(3).queuedIn(mongo);
        var outage = new Outage();
        outage.comesAfter(0, Outage.Loss.OF_THE_CALL);
        outage.lastsFor(2);
        var log = outage.over(AuditLog.class, mongo.audit());
        var waiting =
                new RunForStaff(
                        RunScene.running(mongo.run(), "test"),
                        mongo.distributions(),
                        new AuditTrail(log, new SetClock(RunScene.NOW)));

        assertThat(waiting.run(ANN, queued, new RunRequest.FirstRound(), RunProgress.NOBODY))
                .isInstanceOf(RunOutcome.Completed.class);

        assertThat(mongo.audit().page(new PageRequest(1, 10)).items())
                .filteredOn(entry -> entry.action() == AuditAction.RUN_BEGUN)
                .hasSize(1);
    }

    @Test
    void theProgressIsStillTold() {
        var steps = new ArrayList<RunStep>();

        forStaff(dealing.audit())
                .run(ANN, id, new RunRequest.FirstRound(), (step, _, _) -> steps.add(step));

        assertThat(steps).contains(RunStep.WAITING, RunStep.PLANNING, RunStep.CHECKING);
    }

    private RunOutcome run(AuditLog log, RunRequest request) {
        return forStaff(log).run(ANN, id, request, RunProgress.NOBODY);
    }

    private RunForStaff forStaff(AuditLog log) {
        return new RunForStaff(
                RunScene.running(dealing.run(), "test"),
                dealing.distributions(),
                new AuditTrail(log, new SetClock(RunScene.NOW)));
    }

    private List<AuditEntry> kept(AuditAction action) {
        return dealing.audit().page(new PageRequest(1, 10)).items().stream()
                .filter(entry -> entry.action() == action)
                .toList();
    }
}
