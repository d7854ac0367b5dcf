package org.leaddistribution.mongo;

import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.mongo.RoundDocument.WarningFields;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Distribution.Outlook;
import org.leaddistribution.round.Distribution.RunFailure;
import org.leaddistribution.round.Distribution.RunRecord;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Round;
import org.leaddistribution.round.Upload;
import org.leaddistribution.round.Upload.RowCounts;

/// A document of `lead_distributions`.
final class DistributionDocument {
    static final String COLLECTION = "lead_distributions";
    static final String DISTRIBUTION_ID = "distribution_id";
    static final String FILENAME = "filename";
    static final String TITLE = "title";
    static final String KEPT_COLUMNS = "kept_columns";
    static final String TEST_ROWS = "test_rows";
    static final String TOTAL_LEADS = "total_leads";
    static final String STATUS = "status";
    static final String UPLOADED_BY = "uploaded_by";
    static final String UPLOADED_AT = "uploaded_at";
    static final String STARTED_AT = "processing_started_at";
    static final String COMPLETED_AT = "processing_completed_at";
    static final String ELIGIBLE_MEMBERS = "eligible_members";
    static final String ESTIMATED_WEEKS = "estimated_weeks";
    static final String DISTRIBUTIONS_MADE = "distributions_made";
    static final String MEMBERS_SERVED = "members_served";
    static final String BLANK_ROWS = "blank_rows";
    static final String DUPLICATE_ROWS = "duplicate_rows";
    static final String KNOWN_ROWS = "known_rows";
    static final String REJECTED_ROWS = "rejected_rows";
    static final String CONTENT_SHA256 = "content_sha256";
    static final String ROUNDS = "rounds";
    static final String WARNINGS = "warnings";
    static final String ERROR_MESSAGE = "error_message";
    static final String FAILED_STEP = "failed_step";
    static final String FAILURE_NOTICE = "failure_notice";
    static final String RUN_TOKEN = "run_token";
    static final String RUN_PLAN_HASH = "run_plan_hash";

    private DistributionDocument() {}

    /// A distribution as its upload leaves it: no run, no rounds.
    static Document ofQueued(Distribution queued) {
        var document = ofUpload(queued.id(), queued.upload());
        return document.append(STATUS, queued.status().code())
                .append(STARTED_AT, null)
                .append(COMPLETED_AT, null)
                .append(ELIGIBLE_MEMBERS, queued.outlook().eligibleMembers())
                .append(ESTIMATED_WEEKS, queued.outlook().estimatedWeeks())
                .append(DISTRIBUTIONS_MADE, queued.made())
                .append(MEMBERS_SERVED, queued.membersServed())
                .append(ROUNDS, List.of())
                .append(WARNINGS, WarningFields.of(queued.warnings()))
                .append(ERROR_MESSAGE, null)
                .append(FAILED_STEP, null)
                .append(RUN_TOKEN, queued.run().token());
    }

    private static Document ofUpload(DistributionId id, Upload upload) {
        var rows = upload.rows();
        return new Document(Fields.ID, id.value())
                .append(DISTRIBUTION_ID, id.value())
                .append(FILENAME, upload.filename())
                .append(CONTENT_SHA256, upload.contentSha256())
                .append(UPLOADED_BY, upload.by())
                .append(UPLOADED_AT, upload.at())
                .append(TOTAL_LEADS, rows.total())
                .append(BLANK_ROWS, rows.blank())
                .append(DUPLICATE_ROWS, rows.duplicate())
                .append(KNOWN_ROWS, rows.known())
                .append(REJECTED_ROWS, rows.rejected())
                .append(TEST_ROWS, rows.test())
                .append(TITLE, upload.title())
                .append(KEPT_COLUMNS, upload.keptColumns());
    }

    static Optional<Distribution> latestOf(SessionIterable.Find found) {
        return Optional.ofNullable(
                found.sort(Sorts.descending(UPLOADED_AT))
                        .map(DistributionDocument::toDistribution)
                        .first());
    }

    static Distribution toDistribution(Document document) {
        return new Distribution(
                new DistributionId(Fields.text(document, Fields.ID)),
                toUpload(document),
                DistributionStatus.of(Fields.text(document, STATUS)),
                toTrace(document),
                new Outlook(
                        Fields.number(document, ELIGIBLE_MEMBERS),
                        document.getInteger(ESTIMATED_WEEKS)),
                toRounds(document),
                Fields.count(document, DISTRIBUTIONS_MADE),
                Fields.number(document, MEMBERS_SERVED),
                WarningFields.toWarnings(document, WARNINGS));
    }

    private static Upload toUpload(Document document) {
        var rows =
                new RowCounts(
                        Fields.number(document, TOTAL_LEADS),
                        Fields.number(document, BLANK_ROWS),
                        Fields.number(document, DUPLICATE_ROWS),
                        Fields.number(document, KNOWN_ROWS),
                        Fields.number(document, REJECTED_ROWS),
                        document.getInteger(TEST_ROWS, 0));
        var filename = Fields.text(document, FILENAME);
        var title = document.getString(TITLE);
        return new Upload(
                filename,
                title == null ? Upload.stemOf(filename) : title,
                Fields.text(document, CONTENT_SHA256),
                rows,
                document.getList(KEPT_COLUMNS, String.class, List.of()),
                Fields.text(document, UPLOADED_BY),
                Fields.time(document, UPLOADED_AT));
    }

    private static RunRecord toTrace(Document document) {
        return new RunRecord(
                Fields.count(document, RUN_TOKEN),
                Fields.timeOrNull(document, STARTED_AT),
                Fields.timeOrNull(document, COMPLETED_AT),
                toFailure(document),
                document.getString(RUN_PLAN_HASH));
    }

    private static @Nullable RunFailure toFailure(Document document) {
        var message = document.getString(ERROR_MESSAGE);
        return message == null ? null : new RunFailure(message, Fields.text(document, FAILED_STEP));
    }

    private static List<Round> toRounds(Document document) {
        return document.getList(ROUNDS, Document.class, List.of()).stream()
                .map(RoundDocument::toRound)
                .toList();
    }
}
