package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.AMember.aMember;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.audit.AuditLog.AuditQuery;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.delivery.MemberFiles.FileTotals;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.Sorting;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberQuery.Never;
import org.leaddistribution.member.MemberQuery.SortField;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.MemberSummary;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.DistributionQuery;
import org.leaddistribution.round.FileId;

/// What the server does for a list, asked of the server: however deep the page, it reads the documents of that
/// page and no others.
final class ListQueriesTest extends StoredLists {
    @Test
    void aPageOfAMembersFilesReadsNoOtherFileAndNoBytes() {
        var queries = watched(() -> store.memberFiles().pageOf(ANN.address(), DEEP));

        assertReadsOnePage(queries);
        assertThat(queries).allSatisfy(q -> assertThat(replyBytes(q)).isLessThan(620 * LIMIT));
    }

    @Test
    void aPageOfADistributionsFilesReadsNoOtherFileAndNoBytes() {
        var queries = watched(() -> store.memberFiles().pageOf(DISTRIBUTION, null, DEEP));

        assertReadsOnePage(queries);
        assertThat(queries).allSatisfy(q -> assertThat(replyBytes(q)).isLessThan(620 * LIMIT));
    }

    @Test
    void theMailsOfAPageOfFilesAreReadByTheirIdsAndWithoutTheBytes() {
        var files = store.memberFiles().pageOf(DISTRIBUTION, null, DEEP).items();
        var ids = files.stream().map(MemberFile::id).toList();

        var queries = watched(() -> store.outbox().ofFiles(ids));

        assertThat(queries)
                .singleElement()
                .satisfies(q -> assertThat(q.getString("planSummary")).doesNotContain("COLLSCAN"))
                .satisfies(q -> assertThat(documents(q)).isEqualTo(LIMIT));
        assertThat(queries).allSatisfy(q -> assertThat(replyBytes(q)).isLessThan(660 * LIMIT));
    }

    @Test
    void theCardsOfAMemberAreAddedUpWithoutReadingAFile() {
        var totals = new ArrayList<FileTotals>();

        var queries = watched(() -> totals.add(store.memberFiles().totalsOf(ANN.address())));

        assertThat(totals).containsExactly(new FileTotals(ROWS, 2L * ROWS, 0));
        assertThat(queries).hasSize(1).allSatisfy(q -> assertThat(documents(q)).isZero());
    }

    @Test
    void whatAMemberNeverDownloadedIsFoundWithoutReadingTheOthers() {
        var files = database.getCollection(FileDocument.COLLECTION);
        files.updateMany(new Document(), Updates.set(FileDocument.DOWNLOAD_COUNT, 1L));
        try {
            files.updateOne(new Document(), Updates.set(FileDocument.DOWNLOAD_COUNT, 0L));
            store.memberFiles().noteBrokenOff(new FileId(newest()));
            var found = new ArrayList<FileId>();

            var queries =
                    watched(
                            () ->
                                    found.addAll(
                                            store.memberFiles().neverDownloaded(ANN.address(), 9)));

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

    private String newest() {
        var last = database.getCollection(FileDocument.COLLECTION).find().skip(ROWS - 1).first();
        return Fields.text(Objects.requireNonNull(last), Fields.ID);
    }

    @Test
    void aPageOfDistributionsReadsNoOther() {
        assertReadsOnePage(watched(() -> store.distributions().page(DEEP)));
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

        assertReadsOnePage(watched(() -> store.distributions().page(sorted, DEEP)));
    }

    @Test
    void theFilesOfARoundAreFoundByTheirMembers() {
        var id = DistributionId.create();

        var queries = watched(() -> store.memberFiles().ofRound(id, 1, List.of(ANN.address())));

        assertThat(queries).hasSize(1).allSatisfy(q -> assertThat(documents(q)).isZero());
    }

    @Test
    void aPageOfMembersReadsNoOther() {
        assertReadsOnePage(watched(() -> store.memberAccounts().page(MemberQuery.ALL, DEEP)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"last_file_at", "-last_file_at", "-last_download_at", "last_sign_in_at"})
    void aPageOfMembersSortedByWhatHappenedLastReadsNoOther(String sort) {
        var sorting = Sorting.of(SortField.class, sort).orElseThrow();
        var sorted = MemberQuery.ALL.sortedBy(sorting);

        assertReadsOnePage(watched(() -> store.memberAccounts().page(sorted, DEEP)));
    }

    @Test
    void thoseWhoNeverDidSomethingAreFoundAmongTheOthersByAnIndex() {
        var members = database.getCollection(MemberDocument.COLLECTION);
        var few = Filters.regex(MemberDocument.USERNAME_LOWER, "^member1[0-4]$");
        var did = Filters.not(few);
        members.updateMany(
                did,
                Updates.combine(
                        Updates.set(MemberDocument.LAST_SIGN_IN_AT, ADistribution.UPLOADED),
                        Updates.set(MemberDocument.LAST_DOWNLOAD_AT, ADistribution.UPLOADED)));
        members.updateMany(Filters.empty(), Updates.set(MemberDocument.FILES, 1L));
        var first = new PageRequest(1, LIMIT);
        try {
            for (var query :
                    List.of(
                            MemberQuery.NEVER_DOWNLOADED,
                            MemberQuery.ALL.withNever(Set.of(Never.DOWNLOADED)),
                            MemberQuery.ALL.withNever(Set.of(Never.SIGNED_IN)))) {
                var found = new ArrayList<MemberSummary>();

                var queries =
                        watched(
                                () ->
                                        found.addAll(
                                                store.memberAccounts().page(query, first).items()));

                assertThat(found).hasSize(5);
                assertThat(queries)
                        .allSatisfy(asked -> assertThat(documents(asked)).isLessThanOrEqualTo(5))
                        .allSatisfy(
                                asked ->
                                        assertThat(asked.getString("planSummary"))
                                                .doesNotContain("COLLSCAN"));
            }
        } finally {
            members.updateMany(
                    Filters.empty(),
                    Updates.combine(
                            Updates.set(MemberDocument.FILES, 0L),
                            Updates.unset(MemberDocument.LAST_SIGN_IN_AT),
                            Updates.unset(MemberDocument.LAST_DOWNLOAD_AT)));
        }
    }

    @Test
    void theFilesOfManyMembersAreCountedWithoutReadingAFile() {
        var queries = watched(() -> store.memberFiles().madeFor(List.of(ANN.address(), other())));

        assertThat(queries).hasSize(1).allSatisfy(q -> assertThat(documents(q)).isZero());
    }

    private static MemberAddress other() {
        return aMember().named("other").build().address();
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "-username", "email", "-email", "tier", "-status"})
    void membersAreFilteredAndSortedByIndexes(String sort) {
        var sorted = MemberQuery.ALL.sortedBy(Sorting.of(SortField.class, sort).orElseThrow());
        var golden = sorted.withTier(Tier.GOLD);
        var first = new PageRequest(1, LIMIT);

        for (var query : List.of(sorted, golden, golden.withStatus(MemberStatus.ACTIVE))) {
            assertThat(watched(() -> store.memberAccounts().page(query, first)))
                    .allSatisfy(
                            asked ->
                                    assertThat(asked.getString("planSummary"))
                                            .doesNotContain("COLLSCAN"));
        }
    }

    /// A file's document is long: its bytes are in it.
    @Test
    void aPageOfTheAuditLogReadsNoOther() {
        assertReadsOnePage(watched(() -> store.auditLog().page(DEEP)));
    }

    @Test
    void theHistoryOfOneSubjectReadsNoOther() {
        store.auditLog().append(List.of(entryOf("one of many"), entryOf("one of many")));

        var queries =
                watched(
                        () ->
                                store.auditLog()
                                        .page(
                                                AuditQuery.of("one of many"),
                                                new PageRequest(1, LIMIT)));

        assertThat(queries)
                .hasSize(2)
                .allSatisfy(query -> assertThat(documents(query)).isLessThanOrEqualTo(2))
                .allSatisfy(query -> assertThat(query.getBoolean("hasSortStage", false)).isFalse());
    }
}
