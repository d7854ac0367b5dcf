package org.leaddistribution.portal.admin;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Role;
import org.leaddistribution.jobs.Job;
import org.leaddistribution.jobs.Job.State;
import org.leaddistribution.jobs.Jobs;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.Problem;
import org.leaddistribution.portal.web.Refusal;

/// `GET /api/jobs/{job_id}`: how something stands that took longer than its request waited.
public final class JobsApi {
    static final String PATH = "/api/jobs/";

    private final Jobs jobs;

    public JobsApi(Jobs jobs) {
        this.jobs = jobs;
    }

    /// A job as the API shows it.
    ///
    /// @param result the answer that the request would have had; null unless it is done
    /// @param problem the refusal that the request would have had; null unless it has failed
    private record JobItem(
            String jobId,
            String kind,
            String state,
            long done,
            long total,
            @JsonRawValue @Nullable String result,
            @JsonRawValue @Nullable String problem) {
        static JobItem of(Job job) {
            return new JobItem(
                    job.id().value(),
                    job.kind().code(),
                    job.state().code(),
                    job.state() == State.DONE ? job.total() : job.done(),
                    job.total(),
                    job.state() == State.DONE ? job.answer() : null,
                    job.state() == State.FAILED ? problemOf(job) : null);
        }

        private static String problemOf(Job job) {
            var answer = job.answer();
            return answer != null
                    ? answer
                    : Json.text(
                            Problem.of(
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    "The portal ended before this was done. Nothing was changed: ask for it again."));
        }
    }

    public void show(Context ctx) {
        var id = new Job.Id(ctx.pathParam("job_id"));
        var job = jobs.find(id).filter(found -> mayAsk(ctx, found)).orElseThrow(JobsApi::unknown);
        Json.answer(ctx, HttpStatus.OK, JobItem.of(job));
    }

    private static boolean mayAsk(Context ctx, Job job) {
        var user = Caller.signedIn(ctx).user();
        return user.role() == Role.ADMIN || user.username().login().equals(job.starter().login());
    }

    static Object item(Jobs jobs, Job.Id id) {
        return JobItem.of(jobs.find(id).orElseThrow(JobsApi::unknown));
    }

    private static Refusal unknown() {
        return Refusal.notFound("No job of yours has this id. Jobs are kept for 30 days.");
    }
}
