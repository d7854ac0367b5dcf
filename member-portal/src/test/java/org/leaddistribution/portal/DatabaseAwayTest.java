package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.leaddistribution.access.Role;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.Copies;
import org.leaddistribution.portal.fixture.CuttableLine;
import org.leaddistribution.portal.fixture.Eventually;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.portal.fixture.TestAccounts;

/// What the portal answers while the database cannot be reached, and that it passes by itself.
@Execution(ExecutionMode.CONCURRENT)
class DatabaseAwayTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration IN_THE_END = Duration.ofMinutes(1);
    private CuttableLine line;
    private RunningPortal portal;

    private record Timed(Answer answer, Duration took) {
        static Timed of(Callable<Answer> call) throws Exception {
            long begun = System.nanoTime();
            var answer = call.call();
            return new Timed(answer, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    @BeforeEach
    void open() {
        line = CuttableLine.toAFreshDatabase();
        portal = RunningPortal.on(line.database(), Map.of());
        portal.accounts().staff(Role.ADMIN, RunningPortal.ADMIN);
    }

    @AfterEach
    void close() {
        portal.close();
        line.close();
    }

    @Test
    void everyCallSaysSoWithinTenSecondsAndItPasses() throws Exception {
        var ann = portal.accounts().member("ann", Tier.BRONZE);
        var id = portal.admin().queued("leads.csv", LeadsCsv.numbered(1, 5));
        portal.admin().distribute(id);
        var file = portal.fileIdsOf(ann).getFirst();
        line.cut();

        assertThat(portal.stranger().get("/healthz")).hasStatus(200);
        assertThat(portal.as(ann).get("/healthz")).hasStatus(200);
        assertThat(portal.as(ann).get("/readyz")).isProblem(503, "database");
        assertThat(portal.stranger().get("/api/users/leads")).isProblem(401);
        assertThat(allAtOnce(id, file)).allSatisfy(DatabaseAwayTest::isToldInTime);
        assertThat(portal.stranger().get("/readyz")).isProblem(503, "database");

        line.mend();
        Eventually.holds(
                "ready again", IN_THE_END, () -> portal.stranger().get("/readyz").status() == 200);
        assertThat(portal.as(ann).download(file)).hasStatus(200);
        assertThat(portal.as(ann).files().field("total_count")).isEqualTo("1");
        assertThat(portal.admin().get("/api/admin/leads/distributions").field("total_count"))
                .isEqualTo("1");
    }

    @Test
    void aDatabaseThatGoesSilentIsNoticedAsSoon() throws Exception {
        portal.accounts().member("ann", Tier.BRONZE);
        var admin = portal.admin();
        line.silence();

        var timed = Timed.of(() -> admin.get("/api/admin/stats"));

        isToldInTime(timed);
        line.mend();
        Eventually.holds(
                "it answers again",
                IN_THE_END,
                () -> admin.get("/api/admin/stats").status() == 200);
    }

    private static void isToldInTime(Timed timed) {
        assertThat(timed.answer()).isProblem(500, "database");
        assertThat(timed.took()).isLessThan(SOON);
    }

    private List<Timed> allAtOnce(String id, String file) throws InterruptedException {
        var admin = portal.admin();
        List<Callable<Answer>> calls =
                List.of(
                        () -> portal.stranger().signIn("ann", TestAccounts.PASSWORD),
                        () -> portal.as("ann").get("/api/me"),
                        () -> portal.as("ann").files(),
                        () -> portal.as("ann").download(file),
                        () -> admin.upload("more.csv", LeadsCsv.numbered(6, 9)),
                        () -> admin.distribute(id, "\"next\""),
                        () -> admin.distribution(id),
                        () -> admin.get("/api/admin/stats"),
                        () -> admin.get("/api/admin/members"),
                        () -> admin.delete("/api/sessions/current"));
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var timed = calls.stream().map(call -> (Callable<Timed>) () -> Timed.of(call)).toList();
            return crowd.invokeAll(timed).stream().map(Future::resultNow).toList();
        }
    }

    @Test
    void aPortalMayStartBeforeItsDatabase() {
        line.cut();
        try (var early = RunningPortal.on(line.database(), Map.of())) {
            assertThat(early.stranger().get("/healthz")).hasStatus(200);
            assertThat(early.stranger().get("/readyz")).isProblem(503);
            line.mend();
            Eventually.holds(
                    "ready", IN_THE_END, () -> early.stranger().get("/readyz").status() == 200);
            assertThat(early.stranger().signIn(RunningPortal.ADMIN, TestAccounts.PASSWORD))
                    .hasStatus(201);
        }
    }

    @Test
    void aRunThatLosesItsDatabaseGoesOnWhenItIsBack() throws Exception {
        var members = portal.accounts().members(10, Tier.GOLD);
        var id = portal.admin().queued("leads.csv", LeadsCsv.numbered(1, 1_000));
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var run = crowd.submit(() -> portal.admin().distribute(id));
            Eventually.holds(
                    "some are served", IN_THE_END, () -> portal.stored("member_csv_files") > 0);
            line.cut();
            Eventually.holds("it is noticed", IN_THE_END, () -> !isReady());
            line.mend();
            assertThat(run.get().status()).isIn(200, 202);
        }
        Eventually.holds("completed", IN_THE_END, () -> isCompleted(id));

        var copies = Copies.heldBy(portal, members);
        copies.mustKeepTheRules();
        assertThat(copies.total()).isEqualTo(5_000);
        assertThat(portal.stored("member_csv_files")).isEqualTo(10);
    }

    private boolean isReady() {
        return portal.stranger().get("/readyz").status() == 200;
    }

    private boolean isCompleted(String id) {
        return portal.admin().distribution(id).field("status").equals("completed");
    }
}
