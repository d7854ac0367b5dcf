package org.leaddistribution.run;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.PlanInputs.Tally;
import org.leaddistribution.round.Seal;
import org.leaddistribution.run.PoolOfLeads.InputDigest;
import org.leaddistribution.run.PreviewingDistribution.PreviewOutcome;

/// Previews for many people at once: working one out takes a processor and much memory, so one is worked out
/// at a time.
///
/// Who asks for the same, with nothing changed since, gets the same result; who asks for another waits a
/// while for its turn. A preview that takes too long is called off. Safe for many threads.
public final class PreviewsInTurn {
    private final Function<DistributionId, PreviewOutcome> previewing;
    private final Function<DistributionId, Inputs> inputs;
    private final Times times;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private @Nullable Work current;

    public PreviewsInTurn(PreviewingDistribution previewing, RunRecords records, Times times) {
        this(
                id -> previewing.preview(id, new UntilInterrupted()),
                id -> Inputs.of(id, records),
                times);
    }

    PreviewsInTurn(
            Function<DistributionId, PreviewOutcome> previewing,
            Function<DistributionId, Inputs> inputs,
            Times times) {
        this.previewing = previewing;
        this.inputs = inputs;
        this.times = times;
    }

    /// @param turn how long somebody waits while another preview is worked out
    /// @param work how long one may take
    public record Times(Duration turn, Duration work) {
        public static final Times STANDARD =
                new Times(Duration.ofSeconds(10), Duration.ofMinutes(1));
    }

    /// What became of the wish.
    public sealed interface Turn {
        record Done(PreviewOutcome outcome) implements Turn {}

        /// Another is still being worked out.
        record Busy(Duration tryAgainIn) implements Turn {}

        record TookTooLong(Duration limit) implements Turn {}
    }

    /// What tells whether two previews come out the same, without working either out: leads never change, and
    /// who has had them changes only while a sealed plan is written.
    ///
    /// @param distribution null when there is none
    record Inputs(
            DistributionId id,
            @Nullable Distribution distribution,
            Tally members,
            long runToken,
            @Nullable Seal sealed) {
        static Inputs of(DistributionId id, RunRecords records) {
            var members = new InputDigest();
            records.members()
                    .forEach(
                            member ->
                                    members.add(
                                            member.address().value(),
                                            "%s %s %s"
                                                    .formatted(
                                                            member.username(),
                                                            member.tier(),
                                                            member.status())));
            var lease = records.leases().state();
            return new Inputs(
                    id,
                    records.distributions().byId(id).orElse(null),
                    members.tally(),
                    lease.lease().token(),
                    lease.sealed());
        }
    }

    public Turn preview(DistributionId id) {
        var wanted = inputs.apply(id);
        try {
            var work = begunOrJoined(wanted);
            return work == null ? new Turn.Busy(times.turn()) : await(work);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Turn.Busy(times.turn());
        }
    }

    /// Null when the turn did not come.
    private @Nullable Work begunOrJoined(Inputs wanted) throws InterruptedException {
        long left = times.turn().toNanos();
        lock.lockInterruptibly();
        try {
            while (current != null) {
                if (current.inputs.equals(wanted)) {
                    return current;
                }
                if (left <= 0) {
                    return null;
                }
                left = freed.awaitNanos(left);
            }
            var work = new Work(wanted);
            current = work;
            Thread.ofPlatform().daemon().name("preview").start(work);
            return work;
        } finally {
            lock.unlock();
        }
    }

    /// Whoever sees first that the time is over calls the work off for all.
    private Turn await(Work work) throws InterruptedException {
        try {
            long left = work.endsAt - System.nanoTime();
            return new Turn.Done(work.task.get(Math.max(0, left), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | CancellationException _) {
            work.task.cancel(true);
            return new Turn.TookTooLong(times.work());
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("A preview failed", failed.getCause());
        }
    }

    private void free() {
        lock.lock();
        try {
            current = null;
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// A preview that is being worked out; the next one begins when its thread has ended, not when it is only
    /// called off.
    private final class Work implements Runnable {
        private final Inputs inputs;
        private final FutureTask<PreviewOutcome> task;
        private final long endsAt;

        Work(Inputs inputs) {
            this.inputs = inputs;
            this.task = new FutureTask<>(() -> previewing.apply(inputs.id()));
            this.endsAt = System.nanoTime() + times.work().toNanos();
        }

        @Override
        public void run() {
            try {
                task.run();
            } finally {
                free();
            }
        }
    }

    /// Is called off by interrupting the thread.
    private static final class UntilInterrupted implements PreviewProgress {
        @Override
        public Wanted at(Step step) {
            return isCalledOff() ? Wanted.NO_MORE : Wanted.STILL;
        }

        @Override
        public boolean isCalledOff() {
            return Thread.currentThread().isInterrupted();
        }
    }
}
