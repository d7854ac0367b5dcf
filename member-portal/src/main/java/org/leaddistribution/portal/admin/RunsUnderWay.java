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

/// Runs distributions in the background of requests, which wait for them only so long.
///
/// Closing it leaves runs to whoever resumes them.
public final class RunsUnderWay implements AutoCloseable {
    /// How long a request waits before it is told that the run goes on without it.
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration GOODBYE = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(RunsUnderWay.class);

    private final RunForStaff running;
    private final Duration patience;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public RunsUnderWay(RunForStaff running, Duration patience) {
        this.running = running;
        this.patience = patience;
    }

    /// The outcome, or empty when the run takes longer than the patience of a request.
    Optional<RunOutcome> start(Actor actor, DistributionId id, RunRequest request) {
        var run = CompletableFuture.supplyAsync(() -> run(actor, id, request), threads);
        try {
            return Optional.of(run.get(patience.toMillis(), TimeUnit.MILLISECONDS));
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
            if (!threads.awaitTermination(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A run does not end; whoever comes next waits until its lease is stale");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
