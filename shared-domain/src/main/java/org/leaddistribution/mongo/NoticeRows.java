package org.leaddistribution.mongo;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.notice.Notice;
import org.leaddistribution.notice.Notice.DistributionEnded;
import org.leaddistribution.notice.Notice.Ending;
import org.leaddistribution.notice.Notice.LeadsReady;
import org.leaddistribution.notice.NoticeState;
import org.leaddistribution.notice.Outbox.OutboxEntry;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.FileId;

/// How the notices of each place are read as rows of one shape: `notice`, and what it is about.
enum NoticeRows {
    FILES(FileDocument.COLLECTION) {
        @Override
        List<Bson> matching(Function<String, Bson> condition) {
            return List.of(Aggregates.match(condition.apply(NoticeFields.NOTICE)));
        }

        @Override
        Notice toNotice(Document row) {
            return new LeadsReady(
                    new FileId(Fields.text(row, Fields.ID)),
                    new MemberAddress(Fields.text(row, FileDocument.MEMBER_ADDRESS)),
                    Fields.text(row, FileDocument.MEMBER_USERNAME),
                    Fields.text(row, FileDocument.FILENAME),
                    Fields.number(row, FileDocument.LEAD_COUNT),
                    Fields.number(row, FileDocument.ROUND));
        }
    },
    ROUNDS(DistributionDocument.COLLECTION) {
        @Override
        List<Bson> matching(Function<String, Bson> condition) {
            var round = "$" + DistributionDocument.ROUNDS + ".";
            return List.of(
                    Aggregates.match(
                            Filters.elemMatch(
                                    DistributionDocument.ROUNDS,
                                    condition.apply(RoundDocument.NOTICE))),
                    Aggregates.unwind("$" + DistributionDocument.ROUNDS),
                    Aggregates.project(
                            shape(round + RoundDocument.NOTICE, round + RoundDocument.ROUND)
                                    .append(LEADS, round + RoundDocument.ASSIGNMENTS)
                                    .append(SERVED, round + RoundDocument.MEMBERS_SERVED)),
                    Aggregates.match(condition.apply(NoticeFields.NOTICE)));
        }

        @Override
        Notice toNotice(Document row) {
            return ended(row, Ending.COMPLETED);
        }
    },
    FAILURES(DistributionDocument.COLLECTION) {
        @Override
        List<Bson> matching(Function<String, Bson> condition) {
            var failed = DistributionStatus.FAILED.code();
            var size = new Document("$size", "$" + DistributionDocument.ROUNDS);
            return List.of(
                    Aggregates.match(
                            Filters.and(
                                    Filters.eq(DistributionDocument.STATUS, failed),
                                    condition.apply(DistributionDocument.FAILURE_NOTICE))),
                    Aggregates.project(
                            shape(
                                            "$" + DistributionDocument.FAILURE_NOTICE,
                                            new Document("$add", List.of(size, 1)))
                                    .append(LEADS, "$" + DistributionDocument.DISTRIBUTIONS_MADE)
                                    .append(SERVED, "$" + DistributionDocument.MEMBERS_SERVED)));
        }

        @Override
        Notice toNotice(Document row) {
            return ended(row, Ending.FAILED);
        }
    },
    ACCOUNT_MAILS(AccountMailDocument.COLLECTION) {
        @Override
        List<Bson> matching(Function<String, Bson> condition) {
            return List.of(Aggregates.match(condition.apply(NoticeFields.NOTICE)));
        }

        @Override
        Notice toNotice(Document row) {
            return AccountMailDocument.toMail(row);
        }
    };

    private static final String PLACE = "place";
    private static final String ROUND = "round";
    private static final String LEADS = "leads";
    private static final String SERVED = "served";

    private final String collection;

    NoticeRows(String collection) {
        this.collection = collection;
    }

    String collection() {
        return collection;
    }

    /// The stages that yield the rows whose notice meets a condition at the path it is given.
    abstract List<Bson> matching(Function<String, Bson> condition);

    abstract Notice toNotice(Document row);

    /// The first so many rows of this place, each with its place noted, without the bytes of files.
    List<Bson> first(Function<String, Bson> condition, Bson order, int limit) {
        var stages = new ArrayList<>(matching(condition));
        stages.add(Aggregates.sort(order));
        stages.add(Aggregates.limit(limit));
        stages.add(Aggregates.project(Projections.exclude(FileDocument.CSV_CONTENT)));
        stages.add(Aggregates.set(new Field<>(PLACE, name())));
        return stages;
    }

    static OutboxEntry toEntry(Document row) {
        var fields = row.get(NoticeFields.NOTICE, Document.class);
        return new OutboxEntry(
                valueOf(Fields.text(row, PLACE)).toNotice(row),
                NoticeState.of(Fields.text(fields, NoticeFields.STATE)),
                Fields.number(fields, NoticeFields.ATTEMPTS),
                Fields.time(fields, NoticeFields.DUE_AT),
                NoticeFields.sent(fields),
                fields.getString(NoticeFields.LAST_ERROR));
    }

    private static Document shape(Object notice, Object round) {
        return new Document(NoticeFields.NOTICE, notice)
                .append(ROUND, round)
                .append(DistributionDocument.UPLOADED_BY, 1);
    }

    private static Notice ended(Document row, Ending ending) {
        return new DistributionEnded(
                new DistributionId(Fields.text(row, Fields.ID)),
                Fields.number(row, ROUND),
                ending,
                Fields.count(row, LEADS),
                Fields.number(row, SERVED),
                Fields.text(row, DistributionDocument.UPLOADED_BY));
    }
}
