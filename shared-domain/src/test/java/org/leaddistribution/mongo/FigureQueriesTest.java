package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.AFile;
import org.leaddistribution.round.FileId;
import org.leaddistribution.statistics.Spans;

/// What the server does for figures, asked of the server: it reads no more than it counts.
final class FigureQueriesTest extends StoredLists {
    @Test
    void figuresOverTimeReadNoFile() {
        var file = database.getCollection(FileDocument.COLLECTION).find().first();
        var id = new FileId(Fields.text(Objects.requireNonNull(file), Fields.ID));
        store.memberFiles().countDownload(id, ANN.address(), AFile.MADE.plusSeconds(60));
        var month = new Spans(List.of(AFile.MADE, AFile.MADE.plus(Duration.ofDays(30))));
        var figures = store.storedFigures();

        var queries =
                watched(
                        () -> {
                            assertThat(figures.files(month).getFirst().leads())
                                    .isEqualTo(2L * ROWS);
                            assertThat(figures.downloads(month)).containsExactly(1L);
                            assertThat(figures.waits(month.from(), month.until())).hasSize(1);
                            assertThat(figures.neverDownloaded(month.until())).isEqualTo(ROWS - 1L);
                            figures.endedRuns(month.from(), month.until());
                        });

        assertThat(queries)
                .hasSize(6)
                .allSatisfy(query -> assertThat(documents(query)).isZero())
                .allSatisfy(
                        query ->
                                assertThat(query.getString("planSummary"))
                                        .doesNotContain("COLLSCAN"));
        database.getCollection(FileDocument.COLLECTION)
                .updateMany(
                        new Document(),
                        Updates.combine(
                                Updates.set(FileDocument.DOWNLOAD_COUNT, 0L),
                                Updates.set(FileDocument.DOWNLOADED_AT, null),
                                Updates.unset(FileDocument.FIRST_DOWNLOADED_AT),
                                Updates.unset(FileDocument.DOWNLOADS_BY_TIME)));
    }

    @Test
    void theLastRunsAreFoundWithoutSorting() {
        assertThat(watched(() -> store.distributions().endedLast(5)))
                .hasSize(1)
                .allSatisfy(
                        query -> {
                            assertThat(documents(query)).isZero();
                            assertThat(query.getBoolean("hasSortStage", false)).isFalse();
                        });
    }

    @Test
    void uploadsAndRoundsOfAPeriodAreFoundByTheirTime() {
        var day = Duration.ofDays(1);
        var figures = store.storedFigures();

        var queries =
                watched(
                        () -> {
                            figures.forEachUpload(Instant.EPOCH, Instant.EPOCH.plus(day), _ -> {});
                            figures.forEachRound(Instant.EPOCH, Instant.EPOCH.plus(day), _ -> {});
                        });

        assertThat(queries).hasSize(2).allSatisfy(query -> assertThat(documents(query)).isZero());
    }

    @Test
    void whoHasWhichProspectIsReadFromTwoIndexes() {
        var queries = watched(() -> store.prospectHolders().forEachProspect(_ -> {}));

        assertThat(queries)
                .filteredOn(query -> !query.getString("ns").endsWith(MongoUploads.COLLECTION))
                .hasSize(2)
                .allSatisfy(query -> assertThat(documents(query)).isZero())
                .allSatisfy(
                        query ->
                                assertThat(query.getString("planSummary"))
                                        .doesNotContain("COLLSCAN"));
    }
}
