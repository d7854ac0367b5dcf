package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.check.RepairingData.RepairOutcome.Done;
import org.leaddistribution.check.Violation;
import org.leaddistribution.mongo.MongoGuardsTest.Loss;

/// What is damaged is found by a check and made good by a repair, after which a check is clean: the data is what
/// it was before.
class MongoRepairTest extends RepairScene {
    @Test
    void healthyDataIsLeftAsItIs() {
        var before = everything();

        assertThat(repair()).isEqualTo(new Done(0, 0, 0, 0));

        assertThat(told).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    static Stream<Indexes.Index> guards() {
        return Indexes.ALL.stream().filter(Indexes.Index::isGuard);
    }

    @ParameterizedTest
    @MethodSource("guards")
    void aLostGuardIsMadeAgainHoweverItWasLost(Indexes.Index guard) {
        for (var loss : Loss.values()) {
            loss.happenTo(guard, database);
            assertThat(check()).hasSize(1);

            assertThat(repair()).as(loss.name()).isEqualTo(new Done(1, 0, 0, 0));
            assertThat(check()).isEmpty();
        }
        assertThat(told).anyMatch(line -> line.contains(guard + " is in place again"));
    }

    @ParameterizedTest
    @CsvSource({
        "leads, distribution_count, 9",
        "leads, distribution_count, 1",
        "lead_distributions, distributions_made, 1",
        "lead_distributions, members_served, 1",
        "lead_distributions, rounds.0.assignments, 1",
        "lead_distributions, rounds.1.members_served, 1"
    })
    void aCounterIsCountedAgain(String collection, String field, int value) {
        assertMended(collection, Filters.empty(), Updates.set(field, value));
    }

    @ParameterizedTest
    @CsvSource({
        "csv_content, 'Name,Email,Address'",
        "csv_content, ''",
        "content_sha256, 0000",
        "lead_count, 1"
    })
    void aFileIsMadeAgainFromItsAssignments(String field, String value) {
        var damaged = field.equals("lead_count") ? (Object) Integer.valueOf(value) : value;
        assertMended("member_csv_files", Filters.empty(), Updates.set(field, damaged));
    }

    @Test
    void aFileThatIsMissingIsMadeAgainAndItsMemberIsTold() {
        var lost = collection("member_csv_files").find(Filters.eq("download_count", 0)).first();
        assertThat(lost).isNotNull();
        collection("member_csv_files").deleteOne(Filters.eq(lost.get("_id")));
        assertThat(check()).isNotEmpty();

        assertThat(repair().files()).isEqualTo(1);

        assertThat(check()).isEmpty();
        assertThat(collection("member_csv_files").find(Filters.eq(lost.get("_id"))).first())
                .isEqualTo(lost);
    }

    @Test
    void whatTellsOfADownloadCounts() {
        var fetched = Filters.gt("download_count", 0);
        assertMended("member_csv_files", fetched, Updates.set("downloaded", false));
        damage("member_csv_files", fetched, Updates.set("downloaded_at", null));
        repair();
        assertThat(check()).isEmpty();

        damage("member_leads", Filters.eq("downloaded", true), Updates.set("downloaded", false));
        repair();
        assertThat(check()).isEmpty();

        damage("member_csv_files", fetched, Updates.set("download_count", 0L));
        repair();
        assertThat(check()).isEmpty();
        assertThat(collection("member_csv_files").countDocuments(fetched)).isEqualTo(1);
    }

    @Test
    void muchAtOnceIsMendedInOneGo() {
        Loss.DROPPED.happenTo(guards().findFirst().orElseThrow(), database);
        collection("leads").updateMany(Filters.empty(), Updates.set("distribution_count", 0));
        collection("member_csv_files")
                .updateMany(
                        Filters.empty(),
                        Updates.combine(
                                Updates.set("csv_content", ""), Updates.set("lead_count", 0)));
        damage("lead_distributions", Filters.empty(), Updates.set("distributions_made", 0));

        assertThat(repair().left()).isZero();

        assertThat(check()).isEmpty();
    }

    @Test
    void rowsInTheWayOfAGuardAreNamedAndNothingIsDeleted() {
        var guard = guards().findFirst().orElseThrow();
        Loss.DROPPED.happenTo(guard, database);
        var row = new Document(collection("member_leads").find().first());
        var first = row.getString("_id");
        var twin = row.getString("lead_key") + ":9";
        collection("member_leads").insertOne(row.append("_id", twin).append("slot", 9));

        assertThat(repair().isHealthy()).isFalse();

        assertThat(told)
                .anyMatch(
                        line ->
                                line.contains(first)
                                        && line.contains(twin)
                                        && line.contains("db.member_leads.deleteOne"));
        assertThat(check()).extracting(Violation::toString).anyMatch(v -> v.startsWith("GUARD"));
        assertThat(collection("member_leads").countDocuments(Filters.in("_id", first, twin)))
                .isEqualTo(2);

        collection("member_leads").deleteOne(Filters.eq(twin));
        assertThat(repair().isHealthy()).isTrue();
        assertThat(check()).isEmpty();
    }

    /// The file may be all that is left of the row.
    @Test
    void aFileWhoseAssignmentsAreLostTooStaysAsItIs() {
        var row = collection("member_leads").find(Filters.eq("downloaded", false)).first();
        assertThat(row).isNotNull();
        collection("member_leads").deleteOne(Filters.eq(row.get("_id")));
        var file = Filters.eq(row.getString("csv_file_id"));
        var before = collection("member_csv_files").find(file).first();

        assertThat(repair().isHealthy()).isFalse();

        assertThat(told).anyMatch(line -> line.startsWith("Not repaired: V4 file "));
        assertThat(collection("member_csv_files").find(file).first()).isEqualTo(before);
    }

    private void assertMended(String collection, Bson which, Bson change) {
        var before = everything();
        damage(collection, which, change);
        assertThat(check()).isNotEmpty();

        assertThat(repair().isHealthy()).isTrue();

        assertThat(check()).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }
}
