package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.Role;
import org.leaddistribution.fixture.LongForm;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.Eventually;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.PortalProcess;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.portal.fixture.Visitor;

/// A portal with little memory on a busy day: a big file comes in, and everybody fetches files at once.
@SuppressWarnings("NullAway.Init") // by the start of each test
class HeavyLoadTest {
    private static final int MEMBERS = 20;
    private static final int TIMES = 50;

    /// Enough that no two members get the same.
    private static final int LEADS = 10_000;

    private RunningPortal beside;
    private PortalProcess portal;

    /// One that ends when its memory does not do, as the programs of the launcher.
    private void open(String heap) {
        var database = RealMongo.freshDatabase();
        beside = RunningPortal.on(database, Map.of());
        beside.accounts().staff(Role.ADMIN, RunningPortal.ADMIN);
        portal = PortalProcess.lightOn(database, heap, "-XX:+ExitOnOutOfMemoryError");
    }

    @AfterEach
    void close() {
        portal.close();
        beside.close();
    }

    @Test
    void aBigFileNeedsMemoryForItsKeysAlone() {
        int rows = LongForm.of(100_000, 1_000_000);
        open(LongForm.of(0, 1) == 0 ? "-Xmx96m" : "-Xmx512m");

        var answer = portal.admin().upload("big.csv", LeadsCsv.numbered(1, rows));

        assertThat(answer).hasStatus(201);
        assertThat(answer.json().required("total_leads").asInt()).isEqualTo(rows);
        assertThat(beside.stored("leads")).isEqualTo(rows);
    }

    @Test
    void aThousandDownloadsAtOnceAllSucceedAndAllCount() throws Exception {
        open("-Xmx128m");
        var members = beside.accounts().members(MEMBERS, Tier.GOLD);
        distribute(LeadsCsv.numbered(1, LEADS));
        var fetches = new ArrayList<Callable<Answer>>();
        for (var member : members) {
            var visitor = portal.as(member.username());
            var file = fileOf(visitor);
            for (int i = 0; i < TIMES; i++) {
                fetches.add(() -> visitor.download(file));
            }
        }

        var bodies = fetchedAtOnce(fetches);

        assertThat(bodies).hasSize(MEMBERS);
        assertThat(bodies.values()).containsOnly((long) TIMES);
        assertThat(members).allSatisfy(this::assertCounted);
    }

    /// A busy machine may take longer for it than a request waits.
    private void distribute(String csv) {
        var admin = portal.admin();
        var id = admin.queued("leads.csv", csv);
        assertThat(admin.distribute(id).status()).isIn(200, 202);
        Eventually.holds(
                "all have their file",
                Duration.ofMinutes(2),
                () -> admin.distribution(id).field("status").equals("completed"));
    }

    private static String fileOf(Visitor member) {
        return member.files().json().required("csv_files").get(0).required("file_id").asText();
    }

    /// How often each content was delivered.
    private static Map<String, Long> fetchedAtOnce(List<Callable<Answer>> fetches)
            throws Exception {
        var answers = new ArrayList<Answer>();
        try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : everybody.invokeAll(fetches)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer).hasStatus(200));
        return answers.stream().collect(Collectors.groupingBy(Answer::text, Collectors.counting()));
    }

    private void assertCounted(Member member) {
        var file = beside.as(member).files().json().required("csv_files").get(0);
        assertThat(file.required("download_count").asInt()).isEqualTo(TIMES);
    }
}
