package org.leaddistribution.mongo;

import static org.leaddistribution.fixture.ADistribution.aDistribution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.Altered;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.Replaced;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.Lead;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRecords;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.run.RunScene;
import org.leaddistribution.upload.WithdrawingUpload;

/// Somebody does one small thing more each time it is asked: a run goes on by one step of its progress.
///
/// Only the numbers of leads below [#PROSPECTS] are used, so that others are left alone.
final class BusyWorld {
    private static final int PROSPECTS = 60;
    private static final int STEP_SECONDS = 120;
    private static final List<Member> MEMBERS = AMember.members(6, Tier.BRONZE);

    private final Dealing dealing;
    private final Random random;
    private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);
    private @Nullable SteppedRun run;

    /// What can happen.
    enum Deed {
        UPLOAD,
        WITHDRAW,
        DISTRIBUTE,
        NEXT_ROUND,
        FAIL_AND_CLOSE,
        STEP,
        DOWNLOAD
    }

    BusyWorld(Dealing dealing, long seed) {
        this.dealing = dealing;
        this.random = new Random(seed);
        dealing.join(MEMBERS);
        for (var deed : Deed.values()) {
            done.put(deed, 0);
        }
    }

    /// How often each was done.
    Map<Deed, Integer> done() {
        return done;
    }

    void goOn() {
        if (run != null && random.nextInt(4) > 0) {
            step();
            return;
        }
        switch (random.nextInt(6)) {
            case 0 -> upload();
            case 1 -> withdraw();
            case 2 ->
                    begin(Deed.DISTRIBUTE, DistributionStatus.QUEUED, new RunRequest.FirstRound());
            case 3 ->
                    begin(
                            Deed.NEXT_ROUND,
                            DistributionStatus.COMPLETED,
                            new RunRequest.NextRound());
            case 4 -> failAndClose();
            default -> download();
        }
    }

    /// Lets what was begun end.
    void end() {
        while (run != null) {
            step();
        }
    }

    private void note(Deed deed) {
        done.merge(deed, 1, Integer::sum);
    }

    private void step() {
        if (run != null && run.step()) {
            run = null;
        }
        note(Deed.STEP);
    }

    private void upload() {
        int first = random.nextInt(PROSPECTS - 20);
        aDistribution()
                .ofLeads(first, first + 3 + random.nextInt(17))
                .keeping(random.nextBoolean() ? new String[0] : new String[] {"Phone"})
                .queuedIn(dealing);
        note(Deed.UPLOAD);
    }

    private void withdraw() {
        var queued = one(d -> d.status() == DistributionStatus.QUEUED);
        if (queued != null) {
            new WithdrawingUpload(dealing.upload(), new SetClock(RunScene.NOW))
                    .withdraw(Actor.OPERATOR, queued.id());
            note(Deed.WITHDRAW);
        }
    }

    private void begin(Deed deed, DistributionStatus status, RunRequest request) {
        var found = one(d -> d.status() == status && isMine(d));
        if (run == null && found != null) {
            run = new SteppedRun(dealing.run(), found.id(), request);
            note(deed);
        }
    }

    /// A run that is told after some assignments that the disk is full, then closed step by step.
    private void failAndClose() {
        var found = one(d -> d.status() == DistributionStatus.QUEUED);
        if (run == null && found != null) {
            var id = found.id();
            var outcome =
                    RunScene.running(full(dealing.run()), "failing")
                            .run(id, new RunRequest.FirstRound(), RunProgress.NOBODY);
            if (outcome instanceof RunOutcome.Failed) {
                run = new SteppedRun(dealing.run(), id, new RunRequest.Close());
                note(Deed.FAIL_AND_CLOSE);
            }
        }
    }

    /// The disk is full when half of what is given is written.
    private static RunRecords full(RunRecords real) {
        var assignments =
                Replaced.in(
                        Assignments.class,
                        real.assignments(),
                        Map.of("write", planned -> halfWritten(real, planned)));
        return Altered.with(real, assignments);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object halfWritten(RunRecords real, Object[] arguments) {
        var planned = (List<Assignment>) arguments[0];
        real.assignments().write(planned.subList(0, planned.size() / 2));
        throw new StoreBroken("The disk is full.");
    }

    private void download() {
        var owner = MEMBERS.get(random.nextInt(MEMBERS.size())).address();
        if (dealing.files().totalsOf(owner).files() > 0) {
            Job.download(MongoDealing.store(), owner);
            note(Deed.DOWNLOAD);
        }
    }

    private @Nullable Distribution one(Predicate<Distribution> wanted) {
        var found =
                dealing.distributions().page(new PageRequest(1, 100)).items().stream()
                        .filter(wanted)
                        .toList();
        return found.isEmpty() ? null : found.get(random.nextInt(found.size()));
    }

    /// Whether its prospects are those of this world.
    private boolean isMine(Distribution distribution) {
        var mine = new boolean[1];
        dealing.leads()
                .forEachOf(
                        distribution.id(),
                        lead -> mine[0] |= lead.key().equals(ADistribution.key(number(lead))));
        return mine[0];
    }

    private static int number(Lead lead) {
        int number = Integer.parseInt(lead.draft().name().substring("Lead ".length()));
        return number < PROSPECTS ? number : -1;
    }

    /// A run that stops at each word of its progress until it is let on.
    private static final class SteppedRun {
        private final Semaphore mayGo = new Semaphore(0);
        private final Semaphore stands = new Semaphore(0);
        private final CompletableFuture<RunOutcome> outcome = new CompletableFuture<>();

        SteppedRun(RunRecords records, DistributionId id, RunRequest request) {
            Thread.ofPlatform()
                    .daemon()
                    .start(
                            () -> {
                                try {
                                    outcome.complete(
                                            RunScene.calmly(records, "stepped")
                                                    .run(id, request, (_, _, _) -> pause()));
                                } catch (RuntimeException | Error fault) {
                                    outcome.completeExceptionally(fault);
                                }
                                stands.release();
                            });
            awaitStand();
        }

        private void pause() {
            stands.release();
            mayGo.acquireUninterruptibly();
        }

        /// @return whether it is over
        boolean step() {
            if (!outcome.isDone()) {
                mayGo.release();
                awaitStand();
            }
            if (outcome.isDone()) {
                outcome.join();
                return true;
            }
            return false;
        }

        private void awaitStand() {
            try {
                if (!stands.tryAcquire(STEP_SECONDS, TimeUnit.SECONDS)) {
                    throw new AssertionError("The run stands still");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
