package org.leaddistribution.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.leaddistribution.mongo.MongoPlanPreviews.PreviewDocument;
import org.leaddistribution.mongo.MongoSessions.SessionDocument;

/// Every index, in one list. The unique ones are rules of the product, the others are for speed.
final class Indexes {
    static final List<Index> ALL =
            List.of(
                    plain(
                                    DistributionDocument.COLLECTION,
                                    DistributionDocument.UPLOADED_AT,
                                    Fields.ID)
                            .since(5),
                    listedBy(DistributionDocument.STATUS),
                    listedBy(DistributionDocument.FILENAME),
                    listedBy(DistributionDocument.TOTAL_LEADS),
                    listedBy(DistributionDocument.DISTRIBUTIONS_MADE),
                    plain(DistributionDocument.COLLECTION, DistributionDocument.CONTENT_SHA256),
                    plain(
                                    DistributionDocument.COLLECTION,
                                    DistributionDocument.ROUNDS + "." + RoundDocument.COMPLETED_AT)
                            .since(9),
                    plain(
                                    DistributionDocument.COLLECTION,
                                    DistributionDocument.COMPLETED_AT,
                                    DistributionDocument.STATUS)
                            .since(9),
                    plain(LeadDocument.COLLECTION, LeadDocument.DISTRIBUTION_ID, LeadDocument.ROW),
                    plain(LeadDocument.COLLECTION, LeadDocument.LEAD_KEY),
                    plain(
                                    MongoRejectedRows.COLLECTION,
                                    MongoRejectedRows.DISTRIBUTION_ID,
                                    MongoRejectedRows.ROW)
                            .since(2),
                    unique(
                            AssignmentDocument.COLLECTION,
                            AssignmentDocument.LEAD_KEY,
                            AssignmentDocument.MEMBER_ADDRESS),
                    plain(AssignmentDocument.COLLECTION, AssignmentDocument.CSV_FILE_ID),
                    plain(
                            AssignmentDocument.COLLECTION,
                            AssignmentDocument.MEMBER_ADDRESS,
                            AssignmentDocument.ASSIGNED_AT),
                    unique(
                            FileDocument.COLLECTION,
                            FileDocument.DISTRIBUTION_ID,
                            FileDocument.ROUND,
                            FileDocument.MEMBER_ADDRESS),
                    plain(
                                    FileDocument.COLLECTION,
                                    FileDocument.MEMBER_ADDRESS,
                                    FileDocument.CREATED_AT,
                                    Fields.ID,
                                    FileDocument.LEAD_COUNT,
                                    FileDocument.DOWNLOAD_COUNT)
                            .since(5),
                    plain(
                                    FileDocument.COLLECTION,
                                    FileDocument.DOWNLOAD_COUNT,
                                    FileDocument.CREATED_AT)
                            .since(9),
                    plain(
                                    FileDocument.COLLECTION,
                                    FileDocument.CREATED_AT,
                                    FileDocument.MEMBER_ADDRESS,
                                    FileDocument.LEAD_COUNT,
                                    FileDocument.DOWNLOAD_COUNT)
                            .since(9),
                    plain(
                                    FileDocument.COLLECTION,
                                    FileDocument.DOWNLOADED_AT,
                                    FileDocument.DOWNLOADS_BY_TIME)
                            .since(9),
                    plain(
                                    FileDocument.COLLECTION,
                                    FileDocument.FIRST_DOWNLOADED_AT,
                                    FileDocument.CREATED_AT)
                            .since(9),
                    plain(
                                    FileDocument.COLLECTION,
                                    FileDocument.MEMBER_ADDRESS,
                                    FileDocument.BROKEN_OFF)
                            .since(7),
                    plain(FileDocument.COLLECTION, "notice.state", "notice.due_at"),
                    plain(DistributionDocument.COLLECTION, "rounds.notice.state"),
                    plain(AccountMailDocument.COLLECTION, "notice.state", "notice.due_at"),
                    plain(AccountMailDocument.COLLECTION, AccountMailDocument.USERNAME_LOWER),
                    plain(PlanDocument.COLLECTION, PlanDocument.KEPT),
                    plain(PreviewDocument.COLLECTION, PreviewDocument.NUMBER).since(3),
                    unique(MemberDocument.COLLECTION, MemberDocument.EMAIL_LOWER),
                    unique(MemberDocument.COLLECTION, MemberDocument.USERNAME_LOWER),
                    unique(MemberDocument.COLLECTION, MemberDocument.MEMBER_ADDRESS_LOWER),
                    plain(MemberDocument.COLLECTION, MemberDocument.STATUS, MemberDocument.TIER),
                    plain(
                                    MemberDocument.COLLECTION,
                                    MemberDocument.TIER,
                                    MemberDocument.USERNAME_LOWER)
                            .since(8),
                    plain(
                                    MemberDocument.COLLECTION,
                                    MemberDocument.STATUS,
                                    MemberDocument.USERNAME_LOWER)
                            .since(8),
                    membersBy(MemberDocument.LAST_FILE_AT),
                    membersBy(
                            MemberDocument.LAST_DOWNLOAD_AT,
                            MemberDocument.FILES,
                            MemberDocument.STATUS),
                    membersBy(MemberDocument.LAST_SIGN_IN_AT, MemberDocument.STATUS),
                    plain(SessionDocument.COLLECTION, SessionDocument.LOGIN),
                    plain(SessionDocument.COLLECTION, SessionDocument.ENDS_AT),
                    plain(MongoAccountTokens.COLLECTION, MongoAccountTokens.LOGIN),
                    plain(MongoAccountTokens.COLLECTION, MongoAccountTokens.EXPIRES_AT),
                    expiring(MongoRecentAttempts.COLLECTION, MongoRecentAttempts.EXPIRES_AT)
                            .since(4),
                    expiring(MongoJobs.COLLECTION, MongoJobs.EXPIRES_AT).since(7),
                    expiring(MongoPrograms.COLLECTION, MongoPrograms.EXPIRES_AT).since(9),
                    plain(MongoAuditLog.COLLECTION, MongoAuditLog.AT, Fields.ID).since(5),
                    plain(
                                    MongoAuditLog.COLLECTION,
                                    MongoAuditLog.SUBJECT,
                                    MongoAuditLog.AT,
                                    Fields.ID)
                            .since(8),
                    plain(MongoAuditLog.COLLECTION, MongoAuditLog.WHAT, MongoAuditLog.AT, Fields.ID)
                            .since(8));

    /// The one that every collection has.
    static final Document PRIMARY = new Document(Fields.ID, 1);

    private Indexes() {}

    private static Index plain(String collection, String... fields) {
        return new Index(collection, Uniqueness.NONE, List.of(fields), 1, Expiry.NEVER);
    }

    /// Sorts the list of distributions by this field.
    private static Index listedBy(String field) {
        return plain(
                        DistributionDocument.COLLECTION,
                        field,
                        DistributionDocument.UPLOADED_AT,
                        Fields.ID)
                .since(8);
    }

    /// Sorts the list of members by the first of these; the others spare looking at members who are left out.
    private static Index membersBy(String field, String... more) {
        var fields = new ArrayList<>(List.of(field, MemberDocument.USERNAME_LOWER));
        fields.addAll(List.of(more));
        return plain(MemberDocument.COLLECTION, fields.toArray(String[]::new)).since(9);
    }

    private static Index unique(String collection, String... fields) {
        return new Index(collection, Uniqueness.UNIQUE, List.of(fields), 1, Expiry.NEVER);
    }

    /// The server removes a document once the time in its field has come.
    private static Index expiring(String collection, String field) {
        return new Index(collection, Uniqueness.NONE, List.of(field), 1, Expiry.AT_ITS_TIME);
    }

    enum Uniqueness {
        NONE,
        UNIQUE
    }

    enum Expiry {
        NEVER,
        AT_ITS_TIME
    }

    /// @param fields in order, each ascending
    /// @param since the version of the schema that brought it
    record Index(
            String collection,
            Uniqueness uniqueness,
            List<String> fields,
            int since,
            Expiry expiry) {
        Index since(int version) {
            return new Index(collection, uniqueness, fields, version, expiry);
        }

        void create(MongoDatabase database) {
            var options = new IndexOptions().unique(isGuard());
            if (expiry == Expiry.AT_ITS_TIME) {
                options.expireAfter(0L, TimeUnit.SECONDS);
            }
            database.getCollection(collection).createIndex(keys(), options);
        }

        /// Whether the product's rules rest on it; the others are for speed.
        boolean isGuard() {
            return uniqueness == Uniqueness.UNIQUE;
        }

        private Document keys() {
            var keys = new Document();
            fields.forEach(field -> keys.append(field, 1));
            return keys;
        }

        @Override
        public String toString() {
            var kind = isGuard() ? "unique index on " : "index on ";
            return kind + collection + " " + fields;
        }
    }
}
