package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.AFile.aFile;
import static org.leaddistribution.fixture.AMember.aMember;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.audit.AuditLog.AuditQuery;
import org.leaddistribution.delivery.MemberFiles.FileTotals;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.Sorting;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberQuery.SortField;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.DistributionQuery;
import org.leaddistribution.round.FileId;

/// What the server does for a list, asked of the server: however deep the page, it reads the documents of that
/// page and no others.
final class ListQueriesTest {
    private static final int ROWS = 300;
    private static final int LIMIT = 10;
    private static final PageRequest DEEP = new PageRequest(25, LIMIT);
    private static final Member ANN = aMember().named("ann").build();

    private static final RealMongo.FreshDatabase PLACE = RealMongo.freshDatabase();
    private static final MongoStore STORE = MongoStore.open(PLACE.uri(), PLACE.name());
    private static final MongoClient CLIENT = MongoClients.create(PLACE.uri());
    private static final MongoDatabase DATABASE = CLIENT.getDatabase(PLACE.name());

    @BeforeAll
    static void fill() {
        STORE.requireReady();
        var rows = IntStream.range(0, ROWS).boxed().toList();
        insert(FileDocument.COLLECTION, rows.stream().map(ListQueriesTest::file).toList());
        insert(
                DistributionDocument.COLLECTION,
                rows.stream()
                        .map(n -> ADistribution.aDistribution().ofLeads(n).build())
                        .map(DistributionDocument::ofQueued)
                        .toList());
        insert(
                MemberDocument.COLLECTION,
                rows.stream()
                        .map(n -> aMember().named("member" + n).build())
                        .map(MemberDocument::of)
                        .toList());
        STORE.auditLog().append(rows.stream().map(ListQueriesTest::entry).toList());
    }

    private static void insert(String collection, List<Document> documents) {
        DATABASE.getCollection(collection).insertMany(documents);
    }

    private static Document file(int number) {
        var file =
                aFile().of(ANN)
                        .named(FileId.drawn())
                        .ofRound(DistributionId.create(), 1)
                        .holding(0, 1 + number % 3);
        return FileDocument.of(file.build(), file.bytes());
    }

    private static AuditEntry entry(int number) {
        return entry("subject", ADistribution.UPLOADED.plusSeconds(number / 2));
    }

    private static AuditEntry entryOf(String subject) {
        return entry(subject, ADistribution.UPLOADED);
    }

    private static AuditEntry entry(String subject, Instant at) {
        return new AuditEntry(
                at, Actor.OPERATOR, AuditAction.LEADS_UPLOADED, subject, Map.of(), Map.of());
    }

    @AfterEach
    void stopWatching() {
        watch(0);
        DATABASE.getCollection("system.profile").drop();
    }

    @AfterAll
    static void close() {
        STORE.close();
        CLIENT.close();
    }

    @Test
    void aPageOfAMembersFilesReadsNoOtherFileAndNoBytes() {
        var queries = watched(() -> STORE.memberFiles().pageOf(ANN.address(), DEEP));

        assertReadsOnePage(queries);
        assertThat(queries).allSatisfy(q -> assertThat(replyBytes(q)).isLessThan(620 * LIMIT));
    }

    @Test
    void theCardsOfAMemberAreAddedUpWithoutReadingAFile() {
        var totals = new ArrayList<FileTotals>();

        var queries = watched(() -> totals.add(STORE.memberFiles().totalsOf(ANN.address())));

        assertThat(totals).containsExactly(new FileTotals(ROWS, 2L * ROWS, 0));
        assertThat(queries).hasSize(1).allSatisfy(q -> assertThat(documents(q)).isZero());
    }

    @Test
    void whatAMemberNeverDownloadedIsFoundWithoutReadingTheOthers() {
        var files = DATABASE.getCollection(FileDocument.COLLECTION);
        files.updateMany(new Document(), Updates.set(FileDocument.DOWNLOAD_COUNT, 1L));
        try {
            files.updateOne(new Document(), Updates.set(FileDocument.DOWNLOAD_COUNT, 0L));
            STORE.memberFiles().noteBrokenOff(new FileId(newest()));
            var found = new ArrayList<FileId>();

            var queries =
                    watched(
                            () ->
                                    found.addAll(
                                            STORE.memberFiles().neverDownloaded(ANN.address(), 9)));

            assertThat(found).hasSize(2);
            assertThat(queries)
                    .hasSize(1)
                    .allSatisfy(query -> assertThat(documents(query)).isEqualTo(2));
        } finally {
            files.updateMany(
                    new Document(),
                    Updates.combine(
                            Updates.set(FileDocument.DOWNLOAD_COUNT, 0L),
                            Updates.unset(FileDocument.BROKEN_OFF)));
        }
    }

    private static String newest() {
        var last = DATABASE.getCollection(FileDocument.COLLECTION).find().skip(ROWS - 1).first();
        return Fields.text(Objects.requireNonNull(last), Fields.ID);
    }

    @Test
    void aPageOfDistributionsReadsNoOther() {
        assertReadsOnePage(watched(() -> STORE.distributions().page(DEEP)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uploaded_at",
                "-filename",
                "filename",
                "total_leads",
                "-distributions_made",
                "status"
            })
    void aPageOfSortedDistributionsReadsNoOther(String sort) {
        var sorting = Sorting.of(DistributionQuery.SortField.class, sort).orElseThrow();
        var sorted = DistributionQuery.ALL.sortedBy(sorting);

        assertReadsOnePage(watched(() -> STORE.distributions().page(sorted, DEEP)));
    }

    @Test
    void theFilesOfARoundAreFoundByTheirMembers() {
        var id = DistributionId.create();

        var queries = watched(() -> STORE.memberFiles().ofRound(id, 1, List.of(ANN.address())));

        assertThat(queries).hasSize(1).allSatisfy(q -> assertThat(documents(q)).isZero());
    }

    @Test
    void aPageOfMembersReadsNoOther() {
        assertReadsOnePage(watched(() -> STORE.memberAccounts().page(MemberQuery.ALL, DEEP)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "-username", "email", "-email", "tier", "-status"})
    void membersAreFilteredAndSortedByIndexes(String sort) {
        var sorted = MemberQuery.ALL.sortedBy(Sorting.of(SortField.class, sort).orElseThrow());
        var golden = sorted.withTier(Tier.GOLD);
        var first = new PageRequest(1, LIMIT);

        for (var query : List.of(sorted, golden, golden.withStatus(MemberStatus.ACTIVE))) {
            assertThat(watched(() -> STORE.memberAccounts().page(query, first)))
                    .allSatisfy(
                            asked ->
                                    assertThat(asked.getString("planSummary"))
                                            .doesNotContain("COLLSCAN"));
        }
    }

    @Test
    void aPageOfTheAuditLogReadsNoOther() {
        assertReadsOnePage(watched(() -> STORE.auditLog().page(DEEP)));
    }

    @Test
    void theHistoryOfOneSubjectReadsNoOther() {
        STORE.auditLog().append(List.of(entryOf("one of many"), entryOf("one of many")));

        var queries =
                watched(
                        () ->
                                STORE.auditLog()
                                        .page(
                                                AuditQuery.of("one of many"),
                                                new PageRequest(1, LIMIT)));

        assertThat(queries)
                .hasSize(2)
                .allSatisfy(query -> assertThat(documents(query)).isLessThanOrEqualTo(2))
                .allSatisfy(query -> assertThat(query.getBoolean("hasSortStage", false)).isFalse());
    }

    /// The rows and their number.
    private static void assertReadsOnePage(List<Document> queries) {
        assertThat(queries)
                .hasSize(2)
                .allSatisfy(
                        query -> {
                            assertThat(query.getString("planSummary")).doesNotContain("COLLSCAN");
                            assertThat(query.getBoolean("hasSortStage", false)).isFalse();
                        });
        assertThat(queries.stream().mapToLong(ListQueriesTest::documents).sum()).isEqualTo(LIMIT);
    }

    private static long documents(Document query) {
        return query.get("docsExamined", Number.class).longValue();
    }

    private static int replyBytes(Document query) {
        return query.get("responseLength", Number.class).intValue();
    }

    /// What the server notes of the queries that something makes.
    private static List<Document> watched(Runnable reading) {
        watch(2);
        reading.run();
        watch(0);
        return DATABASE.getCollection("system.profile")
                .find(Filters.in("op", "query", "command"))
                .filter(Filters.exists("planSummary"))
                .into(new ArrayList<>());
    }

    private static void watch(int level) {
        DATABASE.runCommand(new Document("profile", level));
    }
}
