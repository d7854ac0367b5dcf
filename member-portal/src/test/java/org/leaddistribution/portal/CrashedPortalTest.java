package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.leaddistribution.access.Role;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.Copies;
import org.leaddistribution.portal.fixture.Eventually;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.PortalProcess;
import org.leaddistribution.portal.fixture.RunningPortal;

/// Two portals on one database; the one that works is killed in the middle, the other one goes on.
@Execution(ExecutionMode.CONCURRENT)
class CrashedPortalTest {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration WITH_A_TAKEOVER = Duration.ofMinutes(2);
    private RunningPortal survivor;
    private PortalProcess doomed;

    @BeforeEach
    void open() {
        var database = RealMongo.freshDatabase();
        survivor = RunningPortal.on(database, Map.of());
        survivor.accounts().staff(Role.ADMIN, RunningPortal.ADMIN);
        doomed = PortalProcess.lightOn(database);
    }

    @AfterEach
    void close() {
        doomed.close();
        survivor.close();
    }

    /// The answer, unless the portal died before it gave one.
    private static CompletableFuture<Optional<Answer>> asked(Supplier<Answer> call) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return Optional.of(call.get());
                    } catch (UncheckedIOException _) {
                        return Optional.empty();
                    }
                },
                Thread::startVirtualThread);
    }

    @Test
    void anUploadThatWasCutOffIsNotThereAndCanBeRepeated() {
        var admin = doomed.admin();
        var kept = admin.queued("kept.csv", LeadsCsv.numbered(1, 10));
        var csv = LeadsCsv.numbered(11, 40_010);

        var answer = asked(() -> admin.upload("cut.csv", csv));
        Eventually.holds("some rows are stored", SOON, () -> survivor.stored("leads") > 10);
        doomed.kill();

        assertThat(answer.join()).isEmpty();
        var listed = survivor.admin().get("/api/admin/leads/distributions").json();
        assertThat(listed.required("distributions").findValuesAsText("distribution_id"))
                .containsExactly(kept);
        assertThat(
                        survivor.admin()
                                .get("/api/admin/stats")
                                .json()
                                .required("leads")
                                .required("total")
                                .asInt())
                .isEqualTo(10);
        var again = survivor.admin().upload("cut.csv", csv);
        assertThat(again).hasStatus(201);
        assertThat(again.json().required("total_leads").asInt()).isEqualTo(40_000);
        assertThat(again.json().required("known_rows").asInt()).isZero();
    }

    @Test
    void aDistributionThatWasCutOffIsTakenOverAndEndsWhole() {
        var members = survivor.accounts().members(12, Tier.GOLD);
        var admin = doomed.admin();
        var id = admin.queued("leads.csv", LeadsCsv.numbered(1, 1_000));

        var answer = asked(() -> admin.distribute(id));
        Eventually.holds("some are served", SOON, () -> survivor.stored("member_csv_files") > 2);
        doomed.kill();
        assertThat(answer.join()).isEmpty();
        var other = survivor.admin().queued("other.csv", LeadsCsv.numbered(500, 1_500));

        var triggered = survivor.admin().distribute(id);
        assertThat(triggered).hasStatus(202).hasExactly("message distribution_id status");
        assertThat(triggered.field("status")).isEqualTo("processing");
        assertThat(survivor.admin().get(triggered.header("Location")).field("distribution_id"))
                .isEqualTo(id);
        Eventually.holds(
                "taken over and completed",
                WITH_A_TAKEOVER,
                () -> statusOf(id).equals("completed"));

        var copies = Copies.heldBy(survivor, members);
        copies.mustKeepTheRules();
        assertThat(copies.total()).isEqualTo(12 * 500);
        assertThat(survivor.stored("member_csv_files")).isEqualTo(12);
        assertThat(survivor.admin().distribute(other)).hasStatus(200);
        Copies.heldBy(survivor, members).mustKeepTheRules();
    }

    private String statusOf(String id) {
        return survivor.admin().distribution(id).field("status");
    }
}
