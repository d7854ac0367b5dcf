package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.jobs.Job;
import org.leaddistribution.jobs.Job.Kind;
import org.leaddistribution.jobs.Job.State;
import org.leaddistribution.jobs.Jobs;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.member.Username;

/// `jobs`, by the clock of the database alone.
final class MongoJobs implements Jobs {
    static final String COLLECTION = "jobs";
    static final String HEARD_AT = "heard_at";
    static final String EXPIRES_AT = "expires_at";

    private static final String KIND = "kind";
    private static final String STARTER = "starter";
    private static final String STATE = "state";
    private static final String DONE = "done";
    private static final String TOTAL = "total";
    private static final String ANSWER = "answer";
    private static final String NOW = "$$NOW";

    private final SessionCollection jobs;

    MongoJobs(SessionDatabase database) {
        this.jobs = database.collection(COLLECTION);
    }

    @Override
    public Job.Id start(Kind kind, Username starter) {
        var id = Job.Id.create();
        var begun =
                new Document(KIND, kind.code())
                        .append(STARTER, starter.value())
                        .append(STATE, State.RUNNING.code())
                        .append(DONE, 0L)
                        .append(TOTAL, 0L)
                        .append(HEARD_AT, NOW)
                        .append(EXPIRES_AT, new Document("$add", List.of(NOW, KEPT.toMillis())));
        jobs.updateOne(
                withId(id), List.of(new Document("$set", begun)), new UpdateOptions().upsert(true));
        return id;
    }

    @Override
    public void proceed(Job.Id id, long done, long total) {
        jobs.updateOne(
                runs(id),
                Updates.combine(
                        Updates.set(DONE, done),
                        Updates.set(TOTAL, total),
                        Updates.currentDate(HEARD_AT)));
    }

    @Override
    public boolean complete(Job.Id id, String answer) {
        return end(id, State.DONE, answer);
    }

    @Override
    public boolean fail(Job.Id id, String answer) {
        return end(id, State.FAILED, answer);
    }

    private boolean end(Job.Id id, State state, String answer) {
        var ended = Updates.combine(Updates.set(STATE, state.code()), Updates.set(ANSWER, answer));
        return jobs.updateOne(runs(id), ended).getMatchedCount() == 1;
    }

    @Override
    public Optional<Job> find(Job.Id id) {
        var job = stored(id);
        if (job.isEmpty() || job.get().state() != State.RUNNING) {
            return job;
        }
        endIfSilent(id);
        return stored(id);
    }

    private Optional<Job> stored(Job.Id id) {
        return Optional.ofNullable(jobs.find(withId(id)).first()).map(MongoJobs::toJob);
    }

    private void endIfSilent(Job.Id id) {
        jobs.updateOne(
                Filters.and(runs(id), silentFor(SILENCE)), Updates.set(STATE, State.FAILED.code()));
    }

    private static Bson silentFor(Duration time) {
        var lastTime = new Document("$subtract", List.of(NOW, time.toMillis()));
        return Filters.expr(new Document("$lt", List.of("$" + HEARD_AT, lastTime)));
    }

    private static Bson runs(Job.Id id) {
        return Filters.and(withId(id), Filters.eq(STATE, State.RUNNING.code()));
    }

    private static Bson withId(Job.Id id) {
        return Filters.eq(Fields.ID, id.value());
    }

    private static Job toJob(Document document) {
        return new Job(
                new Job.Id(Fields.text(document, Fields.ID)),
                kind(Fields.text(document, KIND)),
                new Username(Fields.text(document, STARTER)),
                state(Fields.text(document, STATE)),
                Fields.count(document, DONE),
                Fields.count(document, TOTAL),
                answer(document));
    }

    private static @Nullable String answer(Document document) {
        return document.getString(ANSWER);
    }

    private static Kind kind(String code) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new StoreBroken("A job is of the kind " + code));
    }

    private static State state(String code) {
        return Arrays.stream(State.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new StoreBroken("A job has the state " + code));
    }
}
