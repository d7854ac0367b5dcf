package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.check.RepairingData.RepairOutcome;
import org.leaddistribution.check.RepairingData.RepairRecords;
import org.leaddistribution.check.Repairs;
import org.leaddistribution.fixture.Replaced;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.kernel.StoreFault.StoreRefused;
import org.leaddistribution.mongo.MongoGuardsTest.Loss;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRecords;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.run.RunScene;
import org.leaddistribution.run.RunStep;

/// A repair and runs keep out of each other's way, and it may end at any point.
class RepairProtocolTest extends RepairScene {
    @Test
    void nothingIsTouchedWhileARunIsAlive() {
        var other = aDistribution().ofLeads(20, 30).queuedIn(dealing);
        damage("leads", Filters.eq("distribution_id", id.value()), Updates.set("name", "X"));
        var outcome = new AtomicReference<RepairOutcome>();
        RunProgress repairing =
                (step, _, _) -> {
                    if (step == RunStep.COUNTING) {
                        outcome.set(
                                calmly(store.repairRecords()).repair(Actor.OPERATOR, told::add));
                    }
                };

        RunScene.calmly(dealing.run(), "alive").run(other, new RunRequest.FirstRound(), repairing);

        assertThat(outcome.get()).isInstanceOf(RepairOutcome.RunAlive.class);
        assertThat(told).isEmpty();
    }

    @Test
    void noRunBeginsWhileDataIsRepaired() {
        var other = aDistribution().ofLeads(20, 30).queuedIn(dealing);
        damage("leads", Filters.empty(), Updates.set("distribution_count", 0));
        var outcomes = new ArrayList<RunOutcome>();

        calmly(store.repairRecords())
                .repair(
                        Actor.OPERATOR,
                        _ ->
                                outcomes.add(
                                        RunScene.calmly(dealing.run(), "other")
                                                .run(
                                                        other,
                                                        new RunRequest.FirstRound(),
                                                        RunProgress.NOBODY)));

        assertThat(outcomes)
                .isNotEmpty()
                .allSatisfy(
                        outcome ->
                                assertThat(((RunOutcome.NotRun) outcome).reason())
                                        .contains("being repaired"));
        assertThat(RunScene.firstRound(dealing, other).assignments()).isPositive();
    }

    @Test
    void whatARunHasLeftHalfDoneIsLeftToIt() {
        var other = aDistribution().ofLeads(5, 25).queuedIn(dealing);
        var failing =
                Replaced.in(
                        Assignments.class,
                        dealing.assignments(),
                        Map.of("write", this::writtenByHalf));
        RunScene.running(with(failing), "failing")
                .run(other, new RunRequest.FirstRound(), RunProgress.NOBODY);
        damage("leads", Filters.eq("distribution_id", id.value()), Updates.set(COUNT, 0));

        assertThat(repair().isHealthy()).isTrue();

        assertThat(dealing.distribution(other).status()).isEqualTo(DistributionStatus.FAILED);
        assertThat(RunScene.takeOver(dealing, other)).isInstanceOf(RunOutcome.Completed.class);
        assertThat(check()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Object writtenByHalf(Object[] arguments) {
        var planned = (List<Assignment>) arguments[0];
        dealing.assignments().write(planned.subList(0, planned.size() / 2));
        throw new StoreBroken("The disk is full.");
    }

    private RunRecords with(Assignments assignments) {
        var real = dealing.run();
        return new RunRecords(
                real.distributions(),
                real.leads(),
                real.members(),
                assignments,
                real.files(),
                real.plans(),
                real.previews(),
                real.leases(),
                real.audit(),
                real.work());
    }

    /// At every one of its writes the program ends; the next one does the rest.
    @Test
    void itMayEndAtAnyPointAndBeginAnew() {
        for (int writes = 0; ; writes++) {
            Loss.NOT_UNIQUE.happenTo(MongoRepairTest.guards().findFirst().orElseThrow(), database);
            damage("leads", Filters.empty(), Updates.set(COUNT, 0));
            damage("member_csv_files", Filters.empty(), Updates.set("csv_content", ""));
            damage("lead_distributions", Filters.empty(), Updates.set("members_served", 0));
            boolean ended = endsAfter(writes);

            assertThat(repair().isHealthy()).isTrue();
            assertThat(check()).isEmpty();
            if (!ended) {
                assertThat(writes).isGreaterThanOrEqualTo(4);
                return;
            }
        }
    }

    private boolean endsAfter(int writes) {
        var real = store.repairRecords();
        var left = new int[] {writes};
        var mortal =
                Replaced.in(
                        Repairs.class,
                        real.repairs(),
                        Map.of(
                                "rebuild", ends(left, real, "rebuild"),
                                "setCopies", ends(left, real, "setCopies"),
                                "setContent", ends(left, real, "setContent"),
                                "setTotals", ends(left, real, "setTotals")));
        try {
            repairing(
                            new RepairRecords(
                                    real.facts(),
                                    mortal,
                                    real.leases(),
                                    real.assignments(),
                                    real.plans(),
                                    real.keptColumns(),
                                    real.audit()))
                    .repair(Actor.OPERATOR, told::add);
            return false;
        } catch (Ended _) {
            return true;
        }
    }

    private static Replaced.Instead ends(int[] left, RepairRecords real, String method) {
        return arguments -> {
            if (left[0]-- <= 0) {
                throw new Ended();
            }
            for (var one : Repairs.class.getMethods()) {
                if (one.getName().equals(method)) {
                    return invoked(one, real, arguments);
                }
            }
            throw new AssertionError(method);
        };
    }

    private static Object invoked(Method method, RepairRecords real, Object[] arguments) {
        try {
            var result = method.invoke(real.repairs(), arguments);
            return result == null ? new Object() : result;
        } catch (ReflectiveOperationException fault) {
            throw new LinkageError(method.getName(), fault);
        }
    }

    private static final class Ended extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void theAuditLogKeepsWhatWasRepaired() {
        damage("leads", Filters.empty(), Updates.set(COUNT, 0));

        repair();

        var entries = dealing.audit().page(new PageRequest(1, 10)).items();
        var repairs = entries.stream().filter(e -> e.action() == AuditAction.DATA_REPAIRED);
        assertThat(repairs)
                .allMatch(entry -> entry.actor().equals(Actor.OPERATOR))
                .extracting(entry -> entry.after().get("state") + entry.after().get("counters"))
                .containsExactlyInAnyOrder("done1", "begunnull");
    }

    @Test
    void dataOfANewerVersionIsNotTouched() {
        damage("schema_version", Filters.eq("schema"), Updates.set("version", 999));
        damage("leads", Filters.empty(), Updates.set(COUNT, 0));

        assertThatThrownBy(this::repair)
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("version 999");
        assertThat(collection("leads").countDocuments(Filters.eq(COUNT, 0))).isEqualTo(1);
    }
}
