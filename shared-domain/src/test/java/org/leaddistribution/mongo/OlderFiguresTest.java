package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.AFile.MADE;
import static org.leaddistribution.fixture.AFile.aFile;
import static org.leaddistribution.fixture.AMember.aMember;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.AFile;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.FileId;
import org.leaddistribution.round.Round.EqualShares;
import org.leaddistribution.statistics.Spans;

/// What figures over time know of files and rounds of a version that kept no times.
class OlderFiguresTest {
    private static final Member ANN = aMember().named("ann").build();
    private static final Instant LATER = MADE.plus(Duration.ofHours(5));
    private static final Spans THAT_WEEK = new Spans(List.of(MADE, MADE.plus(Duration.ofDays(7))));

    private final RealMongo.FreshDatabase fresh = RealMongo.freshDatabase();
    private final MongoClient client = MongoClients.create(fresh.uri());
    private final MongoDatabase database = client.getDatabase(fresh.name());

    @AfterEach
    void close() {
        client.close();
    }

    private MongoCollection<Document> files() {
        return database.getCollection(FileDocument.COLLECTION);
    }

    /// As a program of version 8 leaves it.
    private AFile older(AFile file, long downloads, Instant latest) {
        files().insertOne(
                        FileDocument.of(file.build(), file.bytes())
                                .append(FileDocument.DOWNLOAD_COUNT, downloads)
                                .append(
                                        FileDocument.DOWNLOADED_AT,
                                        downloads == 0 ? null : latest));
        return file;
    }

    private void ofVersion8() {
        try (var store = MongoStore.open(fresh.uri(), fresh.name())) {
            store.requireReady();
        }
        database.getCollection("schema_version")
                .updateOne(
                        new Document(),
                        Updates.combine(Updates.set("version", 8), Updates.set("done", 8)));
        files().createIndex(new Document(FileDocument.DOWNLOAD_COUNT, 1));
    }

    private MongoStore opened() {
        var store = MongoStore.open(fresh.uri(), fresh.name());
        store.requireReady();
        return store;
    }

    @Test
    void downloadsOfBeforeCountAtTheLatestTimeThatIsKnown() {
        ofVersion8();
        older(aFile().holding(0, 1), 0, LATER);
        var once = older(aFile().holding(1, 2), 1, LATER);
        older(aFile().holding(2, 3), 4, LATER.plus(Duration.ofDays(7)));
        for (int n = 0; n < 600; n++) {
            older(aFile().named(FileId.drawn()).holding(3, 4), 1, LATER);
        }

        try (var store = opened()) {
            var figures = store.storedFigures();
            assertThat(figures.downloads(THAT_WEEK)).containsExactly(601L);
            assertThat(figures.waits(MADE, MADE.plus(Duration.ofDays(30))))
                    .as("when files were downloaded first is known of those with one download")
                    .containsOnlyKeys(50L)
                    .containsValue(601L);

            store.memberFiles().countDownload(once.id(), once.owner().address(), LATER);

            assertThat(figures.downloads(THAT_WEEK)).containsExactly(602L);
        }
        assertThat(files().listIndexes())
                .extracting(index -> index.get("key", Document.class).keySet().toString())
                .doesNotContain("[download_count]");
    }

    @Test
    void theFirstTimeThatIsNotKnownStaysUnknown() {
        ofVersion8();
        var often = older(aFile().holding(0, 1), 3, LATER);

        try (var store = opened()) {
            store.memberFiles()
                    .countDownload(often.id(), often.owner().address(), LATER.plusSeconds(9));

            assertThat(store.storedFigures().waits(MADE, MADE.plus(Duration.ofDays(30)))).isEmpty();
        }
    }

    @Test
    void roundsOfBeforeKnowTheSharesOfThoseWhoHaveAFile() {
        ofVersion8();
        var id = DistributionId.create();
        older(aFile().of(ANN).ofRound(id, 1).holding(0, 30), 0, LATER);
        older(aFile().of(aMember().named("bob").build()).ofRound(id, 1).holding(0, 30), 0, LATER);
        older(
                aFile().of(aMember().named("gus").gold().build()).ofRound(id, 1).holding(0, 40),
                0,
                LATER);
        older(aFile().of(ANN).ofRound(id, 2).holding(50, 60), 0, LATER);
        var document =
                DistributionDocument.ofQueued(
                        ADistribution.aDistribution().named(id).ofLeads(40).build());
        document.put(DistributionDocument.ROUNDS, List.of(olderRound(1), olderRound(2)));
        database.getCollection(DistributionDocument.COLLECTION).insertOne(document);

        try (var store = opened()) {
            var rounds = store.distributions().byId(id).orElseThrow().rounds();

            assertThat(rounds.getFirst().shares())
                    .containsExactlyInAnyOrder(
                            new EqualShares(Tier.BRONZE, 100, 30, 2),
                            new EqualShares(Tier.GOLD, 500, 40, 1));
            assertThat(rounds.getLast().shares())
                    .containsExactly(new EqualShares(Tier.BRONZE, 100, 10, 1));
        }
    }

    private static Document olderRound(int number) {
        return new Document(RoundDocument.ROUND, number)
                .append(RoundDocument.SEED, "seed")
                .append(RoundDocument.PLAN_HASH, "hash")
                .append(RoundDocument.PLAN_TOKEN, 1L)
                .append(RoundDocument.ELIGIBLE_MEMBERS, 3)
                .append(RoundDocument.ASSIGNMENTS, 100L)
                .append(RoundDocument.MEMBERS_SERVED, 3)
                .append(RoundDocument.STARTED_AT, MADE)
                .append(RoundDocument.COMPLETED_AT, MADE)
                .append(RoundDocument.WARNINGS, List.of());
    }

    /// A program that ended in the middle left some files as they were, and the step begins again.
    @Test
    void aStepThatWasCutOffIsTakenAgainAndChangesNothingTwice() {
        ofVersion8();
        var done = older(aFile().holding(0, 1), 1, LATER);
        try (var store = opened()) {
            store.memberFiles().countDownload(done.id(), done.owner().address(), LATER);
        }
        older(aFile().holding(1, 2), 2, LATER);
        database.getCollection("schema_version").updateOne(new Document(), Updates.set("done", 8));

        try (var store = opened()) {
            assertThat(store.storedFigures().downloads(THAT_WEEK)).containsExactly(4L);
        }
        var stored = files().find(Filters.eq(done.id().value())).first();
        assertThat(
                        Objects.requireNonNull(stored)
                                .get(FileDocument.DOWNLOADS_BY_TIME, Document.class))
                .isEqualTo(new Document(QuarterHours.key(LATER), 2L));
    }
}
