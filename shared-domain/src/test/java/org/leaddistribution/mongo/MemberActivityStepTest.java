package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.AFile.aFile;
import static org.leaddistribution.fixture.AMember.aMember;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberActivity;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberSummary;
import org.leaddistribution.round.FileId;

/// How data of a version that noted nothing with the members comes to tell what became of them.
class MemberActivityStepTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PageRequest ALL = new PageRequest(1, 100);

    private final RealMongo.FreshDatabase fresh = RealMongo.freshDatabase();
    private final MongoClient client = MongoClients.create(fresh.uri());
    private final MongoDatabase database = client.getDatabase(fresh.name());

    @AfterEach
    void close() {
        client.close();
    }

    private void programOfVersion8() {
        var builder = new IndexBuilder(database, () -> MongoClients.create(fresh.uri()));
        new Schema(database, builder, new Schema.Target(8, List.of()), SchemaLock.Times.STANDARD)
                .require(_ -> {});
    }

    @Test
    void membersOfAVersionThatNotedNothingAreFoundByWhatTheyDid() {
        programOfVersion8();
        database.getCollection("members")
                .insertMany(
                        Stream.of("ann", "bob", "cat", "dan")
                                .map(MemberActivityStepTest::olderMember)
                                .toList());
        olderFile("ann", 1, NOON, NOON.plusSeconds(60));
        olderFile("ann", 2, NOON.plusSeconds(9), null);
        olderFile("bob", 1, NOON, null);
        database.getCollection("known_browsers").insertOne(new Document("_id", "cat"));

        try (var store = MongoStore.open(fresh.uri(), fresh.name())) {
            store.requireReady();

            var fetched = NOON.plusSeconds(60);
            assertThat(activities(store))
                    .containsExactly(
                            new MemberActivity(2, 6, NOON.plusSeconds(9), fetched, fetched),
                            new MemberActivity(1, 3, NOON, null, null),
                            new MemberActivity(0, 0, null, null, aMember().build().createdAt()),
                            MemberActivity.NONE);
            assertThat(store.memberAccounts().page(MemberQuery.NEVER_DOWNLOADED, ALL).items())
                    .extracting(MemberSummary::username)
                    .containsExactly("bob");
        }
    }

    /// What one program has noted, and what happened since, is not taken back by the next.
    @Test
    void aMemberThatWasLookedAtIsNotLookedAtAgain() {
        programOfVersion8();
        database.getCollection("members")
                .insertOne(olderMember("ann").append("files", 5L).append("leads", 50L));
        olderFile("ann", 1, NOON, null);

        try (var store = MongoStore.open(fresh.uri(), fresh.name())) {
            store.requireReady();

            assertThat(activities(store))
                    .containsExactly(new MemberActivity(5, 50, null, null, null));
        }
    }

    private static List<MemberActivity> activities(MongoStore store) {
        return store.memberAccounts()
                .page(MemberQuery.ALL, ALL)
                .map(MemberSummary::activity)
                .items();
    }

    private static Document olderMember(String name) {
        var document = MemberDocument.of(aMember().named(name).build());
        document.remove("files");
        document.remove("leads");
        return document.append("credentials_generation", 1L);
    }

    private void olderFile(String owner, int round, Instant made, @Nullable Instant fetched) {
        var file =
                aFile().of(aMember().named(owner).build())
                        .named(FileId.drawn())
                        .ofRound(DistributionId.create(), round)
                        .holding(0, 3);
        database.getCollection("member_csv_files")
                .insertOne(
                        FileDocument.of(file.build(), file.bytes())
                                .append("created_at", made)
                                .append("downloaded_at", fetched));
    }
}
