package org.leaddistribution.portal.admin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.jobs.Job;
import org.leaddistribution.jobs.Job.Kind;
import org.leaddistribution.jobs.Jobs;
import org.leaddistribution.jobs.Jobs.JobOver;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.Problems;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.portal.web.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does in the background what may take long. A request waits for its answer for a limited time only; then it
/// is told where to ask for it, 202.
public final class LongCalls implements AutoCloseable {
    /// How long a request waits for its answer.
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(LongCalls.class);
    private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(10);

    private final Jobs jobs;
    private final Duration longestWait;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public LongCalls(Jobs jobs, Duration longestWait) {
        this.jobs = jobs;
        this.longestWait = longestWait;
    }

    /// What may take long.
    @FunctionalInterface
    interface Call {
        /// @param job of this call
        /// @throws Refusal where the request is refused
        Answered run(Running job) throws IOException;
    }

    /// What a call answers.
    record Answered(HttpStatus status, Object body) {}

    /// The job of a call while it is done.
    final class Running {
        private final Job.Id id;

        private Running(Job.Id id) {
            this.id = id;
        }

        void proceed(long done, long total) {
            jobs.proceed(id, done, total);
        }

        /// To be called in the unit of work that stores what the call does.
        ///
        /// @throws JobOver when it must not be stored any more
        void store(Object answer) {
            if (!jobs.complete(id, Json.text(answer))) {
                throw new JobOver(id);
            }
        }
    }

    void answer(Context ctx, Kind kind, Call call) throws IOException {
        var id = jobs.start(kind, Caller.signedIn(ctx).user().username());
        var request = RequestId.of(ctx);
        var running = CompletableFuture.supplyAsync(() -> done(id, request, call), threads);
        try {
            var answer = running.get(longestWait.toMillis(), TimeUnit.MILLISECONDS);
            Json.answer(ctx, answer.status(), answer.body());
        } catch (TimeoutException _) {
            answerLater(ctx, id, running);
        } catch (ExecutionException failed) {
            throw causeOf(failed);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            answerLater(ctx, id, running);
        }
    }

    private void answerLater(Context ctx, Job.Id id, CompletableFuture<Answered> running) {
        var _ = running.whenComplete((_, failure) -> log(id, failure));
        ctx.header("Location", JobsApi.PATH + id);
        Json.answer(ctx, HttpStatus.ACCEPTED, JobsApi.item(jobs, id));
    }

    private Answered done(Job.Id id, String request, Call call) {
        RequestId.goOn(request);
        try {
            var answer = call.run(new Running(id));
            end(id, () -> jobs.complete(id, Json.text(answer.body())));
            return answer;
        } catch (IOException failed) {
            throw failed(id, request, new UncheckedIOException(failed));
        } catch (RuntimeException failed) {
            throw failed(id, request, failed);
        } finally {
            RequestId.forget();
        }
    }

    private RuntimeException failed(Job.Id id, String request, RuntimeException failure) {
        var problem = failure instanceof Refusal refusal ? refusal.problem() : Problems.of(failure);
        end(id, () -> jobs.fail(id, Json.text(problem.identified(request))));
        return failure;
    }

    /// A fault that no request is answered with any more; else whoever answers it logs it.
    private static void log(Job.Id id, @Nullable Throwable failure) {
        var cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause != null && !(cause instanceof Refusal)) {
            LOG.error("Job {} has failed", id, cause);
        }
    }

    /// What is stored has ended it already. Where the database does not answer, its silence ends it.
    private static void end(Job.Id id, BooleanSupplier ending) {
        try {
            if (ending.getAsBoolean()) {
                LOG.debug("Job {} has ended", id);
            }
        } catch (RuntimeException unanswered) {
            LOG.warn("The end of job {} could not be noted", id, unanswered);
        }
    }

    private static RuntimeException causeOf(ExecutionException failed) throws IOException {
        return switch (failed.getCause()) {
            case UncheckedIOException io when io.getCause() != null -> throw io.getCause();
            case RuntimeException cause -> cause;
            case null, default -> new CompletionException(failed.getCause());
        };
    }

    /// Waits for what is under way, for a while: what is cut off after that has changed nothing.
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SHUTDOWN_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Something that was asked for is cut off: it changes nothing");
                threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
