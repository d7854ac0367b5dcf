package org.leaddistribution.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.run.RunScene.firstRound;
import static org.leaddistribution.run.RunScene.running;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.engine.Allocator;
import org.leaddistribution.fake.dealing.InMemoryDealing;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.Altered;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.Replaced;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.Distribution.RunFailure;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.run.FaultyProcess.Died;
import org.leaddistribution.run.FaultyProcess.Fault;
import org.leaddistribution.run.RunOutcome.Failed;
import org.leaddistribution.run.RunOutcome.Occupied;

final class OwnFaultTest {
    private static final String OTHERS_RUN = "other distributions can be run meanwhile";
    private static final String OTHERS_WAIT =
            "no other distribution can be run until this one is distributed again or closed";

    private final Dealing dealing = InMemoryDealing.fresh();
    private final DistributionId id = aDistribution().ofLeads(3).queuedIn(dealing);

    static List<Throwable> faultsOfTheProgram() {
        return List.of(
                new IllegalStateException("a fault of the program"),
                new AssertionError("an assertion"),
                new StackOverflowError(),
                new NoClassDefFoundError("a library that is gone"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheProgram")
    void aFaultOfTheProgramEndsTheRunAsFailedAndLetsOthersRun(Throwable fault) {
        var failed =
                failedBy(
                        _ -> {
                            throw thrown(fault);
                        });

        assertThat(failed.message()).contains("program itself", "log", OTHERS_RUN);
        var other = aDistribution().ofLeads(2, 5).queuedIn(dealing);
        assertThat(firstRound(dealing, other).assignments()).isZero();
    }

    @Test
    void aFaultAfterTheSealNamesWhatOthersWaitFor() {
        dealing.join(AMember.members(2, Tier.BRONZE));
        var run = dealing.run();
        var broken =
                Replaced.in(
                        Assignments.class,
                        run.assignments(),
                        Map.of(
                                "write",
                                _ -> {
                                    throw new NoClassDefFoundError("a library that is gone");
                                }));

        var failed =
                (Failed)
                        running(Altered.with(run, broken), "broken")
                                .run(id, new RunRequest.FirstRound(), RunProgress.NOBODY);

        assertThat(failed.message()).contains("program itself", OTHERS_WAIT);
        assertIsFailed(failed);
        var other = aDistribution().ofLeads(2, 5).queuedIn(dealing);
        assertThat(
                        running(run, "another")
                                .run(other, new RunRequest.FirstRound(), RunProgress.NOBODY))
                .isEqualTo(new Occupied(id));
        assertThat(firstRound(dealing, id).assignments()).isEqualTo(6);
        assertThat(firstRound(dealing, other).assignments()).isPositive();
    }

    @Test
    void aPlanThatDoesNotPassItsCheckIsNeverSealed() {
        dealing.join(AMember.members(2, Tier.BRONZE));

        var failed = failedBy(problem -> withoutItsLastLead(Allocator.allocate(problem)));

        assertThat(failed.message()).contains("did not pass its check", OTHERS_RUN);
        assertThat(failed.step()).isEqualTo(RunStep.PLANNING);
        assertThat(dealing.leases().state().sealed()).isNull();
        assertThat(firstRound(dealing, id).assignments()).isEqualTo(6);
    }

    @Test
    void aRunThatItsProgramsDieOfAgainAndAgainFailsInsteadOfKillingTheNext() {
        dealing.join(AMember.members(2, Tier.BRONZE));
        for (int death = 0; death < RunningDistribution.MOST_DEATHS; death++) {
            assertThatThrownBy(() -> takenOverBy(_ -> kill())).isInstanceOf(Died.class);
        }

        var failed = (Failed) takenOverBy(Allocator::allocate);

        assertThat(failed.message())
                .contains("5 programs in a row", "Working out who gets what", OTHERS_RUN);
        assertThat(failed.step()).isEqualTo(RunStep.PLANNING);
        assertIsFailed(failed);
        assertThat(firstRound(dealing, id).assignments()).isEqualTo(6);
    }

    /// As an operating system ends a program: nothing of it is said or given back.
    private static AllocationPlan kill() {
        throw new Died();
    }

    /// Each a program of its own.
    private RunOutcome takenOverBy(DecidedRound.Engine engine) {
        var process = new FaultyProcess(FaultyProcess.NEVER, Fault.DIES_BEFORE);
        var records = process.seeing(dealing.run());
        DecidedRound.Engine deadly =
                problem -> {
                    try {
                        return engine.allocate(problem);
                    } catch (Died died) {
                        process.die();
                        throw died;
                    }
                };
        var running = running(records, deadly);
        var outcome = running.run(id, new RunRequest.FirstRound(), RunProgress.NOBODY);
        return outcome instanceof RunOutcome.UnderWay
                ? running.run(id, new RunRequest.FirstRound(), RunProgress.NOBODY)
                : outcome;
    }

    @Test
    void aRunThatItsProgramLeavesInOrderIsTakenUpAtOnce() throws Exception {
        dealing.join(AMember.members(2, Tier.BRONZE));
        var first = running(dealing.run(), "ending", RunScene.CALM);
        var closed = new CountDownLatch(1);
        var isAssigning = new CountDownLatch(1);
        RunProgress waiting =
                (step, _, _) -> {
                    if (step == RunStep.ASSIGNING) {
                        isAssigning.countDown();
                        awaitQuietly(closed);
                    }
                };
        var outcome =
                CompletableFuture.supplyAsync(
                        () -> first.run(id, new RunRequest.FirstRound(), waiting));
        isAssigning.await();

        first.close();
        assertThat(dealing.leases().current().isFree()).isTrue();
        var next = running(dealing.run(), "next", RunScene.CALM);
        assertThat(next.run(id, new RunRequest.Resume(), RunProgress.NOBODY))
                .isInstanceOf(RunOutcome.Completed.class);

        closed.countDown();
        assertThat(outcome.get()).isInstanceOf(RunOutcome.NotRun.class);
        assertThat(dealing.distribution(id).run().failure()).isNull();
        assertThat(dealing.distribution(id).rounds()).hasSize(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static AllocationPlan withoutItsLastLead(AllocationPlan plan) {
        var members = new ArrayList<>(plan.members());
        var last = members.removeLast();
        var fewer = last.leads().subList(0, last.share() - 1);
        members.add(new MemberShare(last.id(), last.quota(), fewer, last.boundBy()));
        return new AllocationPlan(
                plan.planHash(),
                plan.total() - 1,
                members,
                plan.copiesHistogram(),
                plan.certificate(),
                plan.missingLeads());
    }

    private static Error thrown(Throwable fault) {
        if (fault instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return (Error) fault;
    }

    private Failed failedBy(DecidedRound.Engine engine) {
        var running = running(dealing.run(), engine);
        var failed = (Failed) running.run(id, new RunRequest.FirstRound(), RunProgress.NOBODY);
        assertIsFailed(failed);
        return failed;
    }

    private void assertIsFailed(Failed failed) {
        var stored = dealing.distribution(id);
        assertThat(stored.status()).isEqualTo(DistributionStatus.FAILED);
        assertThat(stored.run().failure())
                .isEqualTo(new RunFailure(failed.message(), failed.step().code()));
        assertThat(dealing.leases().current().isFree()).isTrue();
    }
}
