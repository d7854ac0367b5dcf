package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.AMember.members;
import static org.leaddistribution.member.Tier.BRONZE;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaddistribution.check.CheckingInvariants;
import org.leaddistribution.check.CheckingInvariants.CheckSummary;
import org.leaddistribution.check.Violation;
import org.leaddistribution.delivery.DownloadingFile;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.StoreFault.StoreRefused;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.run.FaultyProcess;
import org.leaddistribution.run.FaultyProcess.Fault;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.run.RunScene;

/// Healthy data has no violation, and damage of every kind is found by its number.
class MongoCheckTest {
    private final List<Violation> found = new ArrayList<>();
    private final Dealing dealing = MongoDealing.emptied();

    @BeforeEach
    void dealTwoUploadsOfSharedProspects() {
        var id = aDistribution().ofLeads(0, 12).queuedIn(dealing);
        dealing.join(members(3, BRONZE));
        RunScene.firstRound(dealing, id);
        dealing.join(members(5, BRONZE));
        RunScene.nextRound(dealing, id);
        RunScene.firstRound(dealing, aDistribution().ofLeads(6, 18).queuedIn(dealing));
        var owner = members(1, BRONZE).getFirst().address();
        var file = dealing.files().pageOf(owner, new PageRequest(1, 1)).items().getFirst();
        new DownloadingFile(
                        dealing.files(),
                        dealing.assignments(),
                        dealing.members(),
                        () -> RunScene.NOW)
                .download(file.id(), owner);
    }

    @Test
    void healthyDataHasNoViolation() {
        var summary = check();

        assertThat(found).isEmpty();
        assertThat(summary.isHealthy()).isTrue();
        assertThat(summary.unfinished()).isEmpty();
        assertThat(summary)
                .hasToString(
                        "Checked 2 distributions, 24 leads, 90 assignments and 10 files:"
                                + " no violation.");
    }

    @Test
    void nothingAtAllIsHealthyToo() {
        MongoDealing.emptied();

        assertThat(check())
                .hasToString(
                        "Checked 0 distributions, 0 leads, 0 assignments and 0 files:"
                                + " no violation.");
    }

    @Test
    void aRunThatDiedIsUnfinishedAndNoViolation() {
        for (int call = 12; call < 40; call += 3) {
            var upload = aDistribution().ofLeads(100 * call, 100 * call + 9).queuedIn(dealing);
            try {
                var process = new FaultyProcess(call, Fault.DIES_AFTER);
                RunScene.running(process.seeing(dealing.run()), "dying")
                        .run(upload, new RunRequest.FirstRound(), RunProgress.NOBODY);
            } catch (FaultyProcess.Died _) {
                var status = dealing.distribution(upload).status();
                boolean isLeft = status == DistributionStatus.PROCESSING;
                assertThat(check().unfinished()).hasSize(isLeft ? 1 : 0);
                assertThat(found).isEmpty();
                RunScene.running(dealing.run(), "next")
                        .run(upload, new RunRequest.FirstRound(), RunProgress.NOBODY);
            }
        }
    }

    @Test
    void v1FindsAnEleventhSlot() {
        var row = any("member_leads");
        row.put("_id", row.getString("lead_key") + ":10");
        row.append("slot", 10).append("member_address", "0xeleventh");
        collection("member_leads").insertOne(row);

        assertFound("V1", row.getString("_id"));
    }

    @Test
    void v2FindsWhatALostIndexLetInThoughNothingElseRunsWithoutIt() {
        var index = new Document("lead_key", 1).append("member_address", 1);
        collection("member_leads").dropIndex(index);
        var row = any("member_leads");
        row.put("_id", row.getString("lead_key") + ":9");
        collection("member_leads").insertOne(row.append("slot", 9));

        try (var store = MongoDealing.another()) {
            assertThatExceptionOfType(StoreRefused.class).isThrownBy(store::requireReady);
            assertFound("V2", row.getString("member_address"), store);
        } finally {
            MongoDealing.emptied();
            Indexes.ALL.forEach(one -> one.create(MongoDealing.database()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "V4, member_csv_files, csv_content, 'Name,Email,Address'",
        "V4, member_csv_files, content_sha256, 0000",
        "V4, member_leads, lead_name, Somebody else",
        "V4, member_leads, csv_file_id, no-such-file",
        "V4, member_leads, round, 7",
        "V7, member_csv_files, notice.state, lost",
        "V7, lead_distributions, rounds.0.notice.state, lost",
        "V9, member_csv_files, member_address, 0xstranger",
        "V9, member_leads, member_address, 0xstranger"
    })
    void aChangedTextIsFound(String number, String collection, String field, String value) {
        damage(
                collection,
                Updates.set(field, field.equals("round") ? Integer.valueOf(value) : value));

        assertFound(number, "");
    }

    @ParameterizedTest
    @CsvSource({
        "V3, allocation_plans, quota, 1",
        "V5, leads, distribution_count, 9",
        "V5, leads, distribution_count, 1",
        "V5, lead_distributions, distributions_made, 1",
        "V5, lead_distributions, members_served, 1",
        "V5, lead_distributions, rounds.0.assignments, 1",
        "V5, lead_distributions, rounds.0.members_served, 1",
        "V5, lead_distributions, rounds.0.round, 2",
        "V5, member_csv_files, lead_count, 1",
        "V5, member_csv_files, download_count, 7",
        "V6, lead_distributions, rejected_rows, 3",
        "V6, lead_distributions, total_leads, 11"
    })
    void aChangedNumberIsFound(String number, String collection, String field, int value) {
        damage(collection, Updates.set(field, value));

        assertFound(number, "");
    }

    @ParameterizedTest
    @CsvSource({
        "V4, member_csv_files",
        "V4, member_leads",
        "V5, member_leads",
        "V6, leads",
        "V6, lead_distributions",
        "V9, allocation_plans"
    })
    void whatIsLostIsMissed(String number, String collection) {
        collection(collection).deleteOne(damaged(collection));

        assertFound(number, "");
    }

    @Test
    void v5FindsADownloadedMarkThatNobodyMade() {
        collection("member_leads")
                .updateOne(Filters.eq("downloaded", false), Updates.set("downloaded", true));

        assertFound("V5", "was never fetched");
    }

    @Test
    void v6FindsLeadsOfNoDistributionUnlessTheirUploadIsUnderWay() {
        var upload = aDistribution().ofLeads(50, 53);
        dealing.uploads().open(upload.id(), "root");
        dealing.leads().addAll(upload.leads());
        assertThat(check().isHealthy()).isTrue();

        dealing.uploads().forget(upload.id());

        assertFound("V6", "3 leads name distribution " + upload.id());
    }

    @ParameterizedTest
    @CsvSource({
        "leads, lead_key",
        "leads, distribution_count",
        "member_leads, lead_key",
        "member_leads, slot",
        "member_csv_files, csv_content",
        "member_csv_files, round",
        "lead_distributions, total_leads"
    })
    void aDocumentThatLacksAFieldIsNamedAndTheOtherPartsAreLookedAtAllTheSame(
            String collection, String field) {
        damage("lead_distributions", Updates.set("rounds.0.notice.state", "lost"));
        var damaged = any(collection).get("_id");
        collection(collection).updateOne(Filters.eq(damaged), Updates.unset(field));

        assertFound("FORM", "");

        if (!collection.equals("lead_distributions")) {
            assertThat(found).extracting(Violation::toString).anyMatch(v -> v.startsWith("V7 "));
        }
    }

    @Test
    void v7FindsANoticeThatIsMissingOrNeverDue() {
        damage("member_csv_files", Updates.unset("notice"));
        assertFound("V7", "is missing");

        damage("member_csv_files", Updates.set("notice", new Document("state", "pending")));
        assertFound("V7", "never due");
    }

    /// Documents on which damage of that collection shows.
    private static Bson damaged(String collection) {
        return switch (collection) {
            case "allocation_plans" ->
                    Filters.and(Filters.exists("quota"), Filters.ne("leads", List.of()));
            case "member_csv_files" -> Filters.eq("downloaded", false);
            default -> Filters.empty();
        };
    }

    private static void damage(String collection, Bson change) {
        assertThat(collection(collection).updateOne(damaged(collection), change).getModifiedCount())
                .isEqualTo(1);
    }

    private static Document any(String collection) {
        var document = collection(collection).find().first();
        assertThat(document).isNotNull();
        return new Document(document);
    }

    private static MongoCollection<Document> collection(String name) {
        return MongoDealing.database().getCollection(name);
    }

    private CheckSummary check() {
        return check(MongoDealing.store());
    }

    private CheckSummary check(MongoStore store) {
        found.clear();
        return new CheckingInvariants(store.storedFacts()).check(found::add);
    }

    private void assertFound(String number, String naming) {
        assertFound(number, naming, MongoDealing.store());
    }

    private void assertFound(String number, String naming, MongoStore store) {
        var summary = check(store);

        assertThat(found)
                .extracting(Violation::toString)
                .anyMatch(line -> line.startsWith(number + " ") && line.contains(naming));
        assertThat(summary.violations()).isEqualTo(found.size());
    }
}
