package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.AFile.aFile;
import static org.leaddistribution.fixture.AMember.aMember;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.Member;
import org.leaddistribution.round.FileId;

/// A few hundred rows of everything on a real server, which tells what it does for a query.
@TestInstance(Lifecycle.PER_CLASS)
abstract class StoredLists {
    static final int ROWS = 300;
    static final int LIMIT = 10;
    static final PageRequest DEEP = new PageRequest(25, LIMIT);
    static final DistributionId DISTRIBUTION = DistributionId.create();
    static final Member ANN = aMember().named("ann").build();

    final RealMongo.FreshDatabase place = RealMongo.freshDatabase();
    final MongoStore store = MongoStore.open(place.uri(), place.name());
    private final MongoClient client = MongoClients.create(place.uri());
    final MongoDatabase database = client.getDatabase(place.name());

    @BeforeAll
    void fill() {
        store.requireReady();
        var rows = IntStream.range(0, ROWS).boxed().toList();
        insert(FileDocument.COLLECTION, rows.stream().map(StoredLists::file).toList());
        insert(
                DistributionDocument.COLLECTION,
                rows.stream()
                        .map(n -> ADistribution.aDistribution().ofLeads(n).build())
                        .map(DistributionDocument::ofQueued)
                        .toList());
        insert(
                LeadDocument.COLLECTION,
                ADistribution.aDistribution().ofLeads(ROWS).leads().stream()
                        .map(LeadDocument::of)
                        .toList());
        store.assignments().write(aFile().of(ANN).holding(0, ROWS).assignments());
        insert(
                MemberDocument.COLLECTION,
                rows.stream()
                        .map(n -> aMember().named("member" + n).build())
                        .map(MemberDocument::of)
                        .toList());
        store.auditLog().append(rows.stream().map(StoredLists::entry).toList());
    }

    void insert(String collection, List<Document> documents) {
        database.getCollection(collection).insertMany(documents);
    }

    static Document file(int number) {
        var file =
                aFile().of(ANN)
                        .named(FileId.drawn())
                        .ofRound(DISTRIBUTION, 1 + number)
                        .holding(0, 1 + number % 3);
        return FileDocument.of(file.build(), file.bytes());
    }

    static AuditEntry entry(int number) {
        return entry("subject", ADistribution.UPLOADED.plusSeconds(number / 2));
    }

    static AuditEntry entryOf(String subject) {
        return entry(subject, ADistribution.UPLOADED);
    }

    static AuditEntry entry(String subject, Instant at) {
        return new AuditEntry(
                at, Actor.OPERATOR, AuditAction.LEADS_UPLOADED, subject, Map.of(), Map.of());
    }

    @AfterEach
    void stopWatching() {
        watch(0);
        database.getCollection("system.profile").drop();
    }

    @AfterAll
    void close() {
        store.close();
        client.close();
    }

    /// The rows, their number, and what else a page tells of them: of members, whether they were invited.
    static void assertReadsOnePage(List<Document> queries) {
        assertThat(queries)
                .hasSizeBetween(2, 3)
                .allSatisfy(
                        query -> {
                            assertThat(query.getString("planSummary")).doesNotContain("COLLSCAN");
                            assertThat(query.getBoolean("hasSortStage", false)).isFalse();
                        });
        assertThat(queries.stream().mapToLong(StoredLists::documents).sum()).isEqualTo(LIMIT);
    }

    static long documents(Document query) {
        return query.get("docsExamined", Number.class).longValue();
    }

    static int replyBytes(Document query) {
        return query.get("responseLength", Number.class).intValue();
    }

    /// What the server notes of the queries that something makes.
    List<Document> watched(Runnable reading) {
        watch(2);
        reading.run();
        watch(0);
        return database.getCollection("system.profile")
                .find(Filters.in("op", "query", "command"))
                .filter(Filters.exists("planSummary"))
                .into(new ArrayList<>());
    }

    private void watch(int level) {
        database.runCommand(new Document("profile", level));
    }
}
