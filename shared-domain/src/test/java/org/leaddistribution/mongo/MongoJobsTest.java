package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.leaddistribution.fake.People.LONG_AGO;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.fixture.RealMongo.FreshDatabase;
import org.leaddistribution.jobs.Job;
import org.leaddistribution.jobs.Job.Kind;
import org.leaddistribution.jobs.Job.State;
import org.leaddistribution.jobs.Jobs;
import org.leaddistribution.jobs.Jobs.JobOver;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.member.Username;

/// A job ends once, and with what it stores or without it.
final class MongoJobsTest {
    private static final Username EVE = new Username("eve");

    private final FreshDatabase place = FreshStore.place();
    private final MongoStore store = MongoStore.open(place.uri(), place.name());
    private final MongoClient outside = MongoClients.create(place.uri());
    private final Jobs jobs = store.jobs();
    private final UnitOfWork work = store.unitOfWork();

    @AfterEach
    void close() {
        outside.close();
        store.close();
    }

    @Test
    void tellsHowItStands() {
        var id = jobs.start(Kind.MEMBER_IMPORT, EVE);
        assertThat(jobs.find(id)).contains(job(id, State.RUNNING, 0, 0, null));

        jobs.proceed(id, 3, 10);
        assertThat(jobs.find(id)).contains(job(id, State.RUNNING, 3, 10, null));

        assertThat(jobs.complete(id, "{}")).isTrue();
        assertThat(jobs.find(id)).contains(job(id, State.DONE, 3, 10, "{}"));
        assertThat(jobs.find(Job.Id.create())).isEmpty();
    }

    @Test
    void endsOnce() {
        var id = jobs.start(Kind.MEMBER_IMPORT, EVE);
        assertThat(jobs.fail(id, "no")).isTrue();

        jobs.proceed(id, 1, 1);

        assertThat(jobs.complete(id, "yes")).isFalse();
        assertThat(jobs.find(id)).contains(job(id, State.FAILED, 0, 0, "no"));
    }

    @Test
    void whatWasSilentForTooLongHasFailed() {
        var id = jobs.start(Kind.MEMBER_IMPORT, EVE);
        silentFor(Jobs.SILENCE.minusSeconds(30), id);
        assertThat(jobs.find(id)).contains(job(id, State.RUNNING, 0, 0, null));

        silentFor(Jobs.SILENCE.plusSeconds(1), id);

        assertThat(jobs.find(id)).contains(job(id, State.FAILED, 0, 0, null));
        assertThat(jobs.complete(id, "late")).isFalse();
    }

    @Test
    void aJobThatGoesOnIsNotSilent() {
        var id = jobs.start(Kind.MEMBER_IMPORT, EVE);
        silentFor(Jobs.SILENCE.plusSeconds(1), id);

        jobs.proceed(id, 1, 2);

        assertThat(jobs.find(id)).contains(job(id, State.RUNNING, 1, 2, null));
    }

    @Test
    void whatFailedBySilenceStoresNothing() {
        var id = jobs.start(Kind.MEMBER_IMPORT, EVE);
        silentFor(Jobs.SILENCE.plusSeconds(1), id);

        assertThatExceptionOfType(JobOver.class)
                .isThrownBy(
                        () ->
                                work.inOne(
                                        () -> {
                                            note();
                                            assertThat(failsNow(id)).isEqualTo(State.FAILED);
                                            return requireRunning(id);
                                        }));

        assertThat(noted()).isEmpty();
    }

    @Test
    void whoeverAsksWhileItIsStoredIsToldThatItIsDone() {
        var id = jobs.start(Kind.MEMBER_IMPORT, EVE);
        silentFor(Jobs.SILENCE.plusSeconds(1), id);

        var asked =
                work.inOne(
                        () -> {
                            note();
                            requireRunning(id);
                            return CompletableFuture.supplyAsync(() -> jobs.find(id));
                        });

        assertThat(asked.join()).contains(job(id, State.DONE, 0, 0, "stored"));
        assertThat(noted()).hasSize(1);
    }

    /// Another program asks, so it is not part of the unit.
    private State failsNow(Job.Id id) {
        return CompletableFuture.supplyAsync(() -> jobs.find(id).orElseThrow().state()).join();
    }

    private boolean requireRunning(Job.Id id) {
        if (!jobs.complete(id, "stored")) {
            throw new JobOver(id);
        }
        return true;
    }

    private void note() {
        var entry =
                new AuditEntry(
                        LONG_AGO, Actor.SYSTEM, AuditAction.MEMBER_ADDED, "x", Map.of(), Map.of());
        store.auditLog().append(List.of(entry));
    }

    private List<AuditEntry> noted() {
        return store.auditLog().page(new PageRequest(1, 10)).items();
    }

    private void silentFor(Duration time, Job.Id id) {
        var heard = Date.from(Instant.now().minus(time));
        stored().updateOne(Filters.eq("_id", id.value()), Updates.set(MongoJobs.HEARD_AT, heard));
    }

    private MongoCollection<Document> stored() {
        return outside.getDatabase(place.name()).getCollection(MongoJobs.COLLECTION);
    }

    private static Job job(Job.Id id, State state, long done, long total, @Nullable String answer) {
        return new Job(id, Kind.MEMBER_IMPORT, EVE, state, done, total, answer);
    }
}
