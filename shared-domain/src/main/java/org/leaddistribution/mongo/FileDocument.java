package org.leaddistribution.mongo;

import java.nio.charset.StandardCharsets;
import org.bson.Document;
import org.leaddistribution.delivery.FileBytes;
import org.leaddistribution.delivery.FileRule;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.round.FileId;

/// A document of `member_csv_files`.
final class FileDocument {
    static final String COLLECTION = "member_csv_files";
    static final String FILE_ID = "file_id";
    static final String MEMBER_ADDRESS = "member_address";
    static final String MEMBER_USERNAME = "member_username";
    static final String MEMBER_TIER = "member_tier";
    static final String DISTRIBUTION_ID = "distribution_id";
    static final String ROUND = "round";
    static final String FILENAME = "filename";
    static final String CSV_CONTENT = "csv_content";
    static final String CONTENT_SHA256 = "content_sha256";
    static final String LEAD_COUNT = "lead_count";
    static final String CREATED_AT = "created_at";
    static final String DOWNLOADED = "downloaded";
    static final String DOWNLOADED_AT = "downloaded_at";
    static final String DOWNLOAD_COUNT = "download_count";
    static final String FIRST_DOWNLOADED_AT = "first_downloaded_at";

    /// Downloads by the quarter of an hour, of UTC, in which they began: `2026-03-01T14:15` → 2.
    static final String DOWNLOADS_BY_TIME = "downloads_by_time";

    static final String BROKEN_OFF = "broken_off";
    static final String ASSIGNMENTS_MARKED = "assignments_marked";
    static final String FORMAT = "format";
    static final String NOTICE = "notice";

    private FileDocument() {}

    static Document of(MemberFile file, FileBytes bytes) {
        return new Document(Fields.ID, file.id().value())
                .append(FILE_ID, file.id().value())
                .append(MEMBER_ADDRESS, file.owner().value())
                .append(MEMBER_USERNAME, file.username())
                .append(MEMBER_TIER, file.tier().code())
                .append(DISTRIBUTION_ID, file.distribution().value())
                .append(ROUND, file.round())
                .append(FILENAME, file.filename())
                .append(CSV_CONTENT, new String(bytes.content(), StandardCharsets.UTF_8))
                .append(CONTENT_SHA256, bytes.sha256())
                .append(LEAD_COUNT, file.leadCount())
                .append(CREATED_AT, file.createdAt())
                .append(DOWNLOADED, false)
                .append(DOWNLOADED_AT, null)
                .append(DOWNLOAD_COUNT, file.downloads())
                .append(ASSIGNMENTS_MARKED, false)
                .append(FORMAT, file.rule().number())
                .append(NOTICE, NoticeFields.pending(file.createdAt()));
    }

    static MemberFile toFile(Document document) {
        return new MemberFile(
                new FileId(Fields.text(document, Fields.ID)),
                new MemberAddress(Fields.text(document, MEMBER_ADDRESS)),
                Fields.text(document, MEMBER_USERNAME),
                MemberDocument.tier(Fields.text(document, MEMBER_TIER)),
                new DistributionId(Fields.text(document, DISTRIBUTION_ID)),
                Fields.number(document, ROUND),
                Fields.text(document, FILENAME),
                Fields.number(document, LEAD_COUNT),
                Fields.time(document, CREATED_AT),
                Fields.count(document, DOWNLOAD_COUNT),
                Fields.timeOrNull(document, DOWNLOADED_AT),
                ruleOf(document));
    }

    /// A file without one was written by the first rule.
    static FileRule ruleOf(Document document) {
        return FileRule.of(document.getInteger(FORMAT, FileRule.THREE_COLUMNS.number()));
    }

    static FileBytes toBytes(Document document) {
        return new FileBytes(
                Fields.text(document, CSV_CONTENT).getBytes(StandardCharsets.UTF_8),
                Fields.text(document, CONTENT_SHA256));
    }
}
