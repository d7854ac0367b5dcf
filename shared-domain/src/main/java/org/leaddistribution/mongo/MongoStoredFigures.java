package org.leaddistribution.mongo;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.mongo.RoundDocument.SharesFields;
import org.leaddistribution.mongo.RoundDocument.ShortageFields;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.statistics.Spans;
import org.leaddistribution.statistics.StoredFigures;

/// What happened when, from `lead_distributions` and `member_csv_files`. Of files only indexes are read.
final class MongoStoredFigures implements StoredFigures {
    private static final String ROUND_COMPLETED_AT =
            DistributionDocument.ROUNDS + "." + RoundDocument.COMPLETED_AT;
    private static final String MEMBER = "member";
    private static final String SPAN = "span";
    private static final String LEADS = "leads";
    private static final String NEVER = "never";
    private static final String ONCE = "once";
    private static final String MANY = "many";
    private static final String COUNT = "count";
    private static final String COUNTED = "counted";
    private static final long TENTH_OF_AN_HOUR_MILLIS = 360_000;

    private final SessionCollection distributions;
    private final SessionCollection files;

    MongoStoredFigures(SessionDatabase database) {
        this.distributions = database.collection(DistributionDocument.COLLECTION);
        this.files = database.collection(FileDocument.COLLECTION);
    }

    @Override
    public void forEachUpload(Instant from, Instant until, Consumer<CountedUpload> action) {
        distributions
                .find(within(DistributionDocument.UPLOADED_AT, from, until))
                .projection(
                        Projections.include(
                                DistributionDocument.UPLOADED_AT, DistributionDocument.TOTAL_LEADS))
                .map(
                        upload ->
                                new CountedUpload(
                                        Fields.time(upload, DistributionDocument.UPLOADED_AT),
                                        Fields.count(upload, DistributionDocument.TOTAL_LEADS)))
                .forEach(action);
    }

    @Override
    public void forEachRound(Instant from, Instant until, Consumer<CountedRound> action) {
        var inTime = within(RoundDocument.COMPLETED_AT, from, until);
        distributions
                .find(Filters.elemMatch(DistributionDocument.ROUNDS, inTime))
                .projection(
                        Projections.include(
                                ROUND_COMPLETED_AT,
                                ofRounds(RoundDocument.ASSIGNMENTS),
                                ofRounds(RoundDocument.MISSING_LEADS),
                                ofRounds(RoundDocument.SHARES)))
                .forEach(
                        distribution ->
                                distribution
                                        .getList(DistributionDocument.ROUNDS, Document.class)
                                        .stream()
                                        .map(MongoStoredFigures::toRound)
                                        .filter(
                                                round ->
                                                        !round.completedAt().isBefore(from)
                                                                && round.completedAt()
                                                                        .isBefore(until))
                                        .forEach(action));
    }

    private static String ofRounds(String field) {
        return DistributionDocument.ROUNDS + "." + field;
    }

    private static CountedRound toRound(Document round) {
        return new CountedRound(
                Fields.time(round, RoundDocument.COMPLETED_AT),
                Fields.count(round, RoundDocument.ASSIGNMENTS),
                ShortageFields.toShortage(round, RoundDocument.MISSING_LEADS),
                SharesFields.toShares(round));
    }

    @Override
    public EndedRuns endedRuns(Instant from, Instant until) {
        return new EndedRuns(
                ended(DistributionStatus.COMPLETED, from, until),
                ended(DistributionStatus.FAILED, from, until));
    }

    private long ended(DistributionStatus status, Instant from, Instant until) {
        return distributions.countDocuments(
                Filters.and(
                        within(DistributionDocument.COMPLETED_AT, from, until),
                        Filters.eq(DistributionDocument.STATUS, status.code())));
    }

    @Override
    public List<CountedFiles> files(Spans spans) {
        var ofMember =
                new Document(SPAN, SpanTree.of(spans.edges(), "$" + FileDocument.CREATED_AT))
                        .append(MEMBER, "$" + FileDocument.MEMBER_ADDRESS);
        var grouped =
                files.aggregate(
                        List.of(
                                Aggregates.match(
                                        within(
                                                FileDocument.CREATED_AT,
                                                spans.from(),
                                                spans.until())),
                                Aggregates.group(
                                        ofMember,
                                        Accumulators.sum(LEADS, "$" + FileDocument.LEAD_COUNT),
                                        Accumulators.sum(NEVER, one("$eq", 0)),
                                        Accumulators.sum(ONCE, one("$eq", 1)),
                                        Accumulators.sum(MANY, one("$gt", 1))),
                                Aggregates.group(
                                        "$" + Fields.ID + "." + SPAN,
                                        Accumulators.sum(COUNT, 1),
                                        Accumulators.sum(LEADS, "$" + LEADS),
                                        Accumulators.sum(NEVER, "$" + NEVER),
                                        Accumulators.sum(ONCE, "$" + ONCE),
                                        Accumulators.sum(MANY, "$" + MANY))));
        var counted = new ArrayList<>(Collections.nCopies(spans.count(), CountedFiles.NONE));
        grouped.forEach(
                span ->
                        counted.set(
                                Fields.number(span, Fields.ID),
                                new CountedFiles(
                                        Fields.count(span, COUNT),
                                        Fields.count(span, LEADS),
                                        Fields.count(span, NEVER),
                                        Fields.count(span, ONCE),
                                        Fields.count(span, MANY))));
        return counted;
    }

    /// 1 for a file whose downloads compare so with a number, else 0.
    private static Document one(String comparison, int downloads) {
        var compared = List.of("$" + FileDocument.DOWNLOAD_COUNT, downloads);
        return new Document("$cond", List.of(new Document(comparison, compared), 1, 0));
    }

    @Override
    public List<Long> downloads(Spans spans) {
        var keys = spans.edges().stream().map(QuarterHours::key).toList();
        var byTime = new Document("$objectToArray", "$" + FileDocument.DOWNLOADS_BY_TIME);
        var grouped =
                files.aggregate(
                        List.of(
                                Aggregates.match(
                                        Filters.gte(FileDocument.DOWNLOADED_AT, spans.from())),
                                Aggregates.project(
                                        Projections.fields(
                                                Projections.excludeId(),
                                                Projections.computed(COUNTED, byTime))),
                                Aggregates.unwind("$" + COUNTED),
                                Aggregates.match(
                                        Filters.and(
                                                Filters.gte(COUNTED + ".k", keys.getFirst()),
                                                Filters.lt(COUNTED + ".k", keys.getLast()))),
                                Aggregates.group(
                                        SpanTree.of(keys, "$" + COUNTED + ".k"),
                                        Accumulators.sum(COUNT, "$" + COUNTED + ".v"))));
        var counted = new ArrayList<>(Collections.nCopies(spans.count(), 0L));
        grouped.forEach(
                span -> counted.set(Fields.number(span, Fields.ID), Fields.count(span, COUNT)));
        return counted;
    }

    @Override
    public SortedMap<Long, Long> waits(Instant from, Instant until) {
        var waited =
                new Document(
                        "$subtract",
                        List.of(
                                "$" + FileDocument.FIRST_DOWNLOADED_AT,
                                "$" + FileDocument.CREATED_AT));
        var tenths =
                new Document(
                        "$floor",
                        new Document("$divide", List.of(waited, TENTH_OF_AN_HOUR_MILLIS)));
        var counts = new TreeMap<Long, Long>();
        files.aggregate(
                        List.of(
                                Aggregates.match(
                                        within(FileDocument.FIRST_DOWNLOADED_AT, from, until)),
                                Aggregates.group(tenths, Accumulators.sum(COUNT, 1))))
                .forEach(
                        group ->
                                counts.put(
                                        Fields.count(group, Fields.ID),
                                        Fields.count(group, COUNT)));
        return counts;
    }

    @Override
    public long neverDownloaded(Instant madeBefore) {
        return files.countDocuments(
                Filters.and(
                        Filters.eq(FileDocument.DOWNLOAD_COUNT, 0),
                        Filters.lt(FileDocument.CREATED_AT, madeBefore)));
    }

    private static Bson within(String field, Instant from, Instant until) {
        return Filters.and(Filters.gte(field, from), Filters.lt(field, until));
    }

    /// In which span a value is, as the server works it out: a tree of comparisons, so that a year of days takes nine
    /// for a document. The server's own `$bucket` would take as many as there are days, and its dates know the zones
    /// of its own tables only.
    private static final class SpanTree {
        private SpanTree() {}

        /// @param edges as [Spans] has them, in the type of the value
        static Object of(List<?> edges, String value) {
            return of(edges, value, 0, edges.size() - 1);
        }

        private static Object of(List<?> edges, String value, int from, int until) {
            if (until - from == 1) {
                return new Document("$literal", from);
            }
            int middle = (from + until) >>> 1;
            var isBefore = new Document("$lt", List.of(value, edges.get(middle)));
            return new Document(
                    "$cond",
                    List.of(
                            isBefore,
                            of(edges, value, from, middle),
                            of(edges, value, middle, until)));
        }
    }
}
