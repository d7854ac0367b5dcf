package org.leaddistribution.portal.admin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.run.RunForStaff;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs distributions in the background; a request waits for its run for a limited time only.
///
/// Closing it does not finish runs under way: they are resumed later.
public final class RunsUnderWay implements AutoCloseable {
    /// How long a request waits before it is told that the run goes on without it.
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(RunsUnderWay.class);

    private final RunForStaff running;
    private final Duration longestWait;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public RunsUnderWay(RunForStaff running, Duration longestWait) {
        this.running = running;
        this.longestWait = longestWait;
    }

    /// The outcome, or empty when the run takes longer than a request waits.
    Optional<RunOutcome> start(Actor actor, DistributionId id, RunRequest request) {
        var run = CompletableFuture.supplyAsync(() -> run(actor, id, request), threads);
        try {
            return Optional.of(run.get(longestWait.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("The run failed", failed.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private RunOutcome run(Actor actor, DistributionId id, RunRequest request) {
        try {
            return running.run(actor, id, request, RunProgress.NOBODY);
        } catch (RuntimeException failed) {
            LOG.error("The run of distribution {} ended: {}", id, failed.getMessage());
            throw failed;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(SHUTDOWN_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A run does not stop; the next one has to wait until its lease is stale");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
