package org.leaddistribution.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.leaddistribution.check.StoredFacts.StoredAssignment;
import org.leaddistribution.check.StoredFacts.StoredFile;
import org.leaddistribution.check.StoredFacts.StoredLead;
import org.leaddistribution.check.StoredFacts.StoredNotice;
import org.leaddistribution.lead.Lead;

/// Documents as they stand, without the rules that the product's own types would enforce.
final class StoredRows {
    private StoredRows() {}

    static StoredLead lead(Document lead) {
        return new StoredLead(
                Fields.text(lead, Fields.ID),
                Fields.text(lead, LeadDocument.DISTRIBUTION_ID),
                Fields.number(lead, LeadDocument.DISTRIBUTION_COUNT));
    }

    static List<StoredAssignment> assignments(List<Document> rows) {
        return rows.stream().map(StoredRows::assignment).toList();
    }

    private static StoredAssignment assignment(Document row) {
        return new StoredAssignment(
                Fields.text(row, Fields.ID),
                Fields.number(row, AssignmentDocument.SLOT),
                Fields.text(row, AssignmentDocument.LEAD_ID),
                AssignmentDocument.lead(row),
                Fields.text(row, AssignmentDocument.MEMBER_ADDRESS),
                Fields.text(row, AssignmentDocument.DISTRIBUTION_ID),
                Fields.number(row, AssignmentDocument.ROUND),
                Fields.text(row, AssignmentDocument.CSV_FILE_ID),
                row.getBoolean(AssignmentDocument.DOWNLOADED, false));
    }

    /// @param kept headings of the columns that its upload keeps
    /// @param leads those of its rows by their ids, where there are such columns
    static StoredFile file(
            Document file, List<Document> rows, List<String> kept, Map<String, Lead> leads) {
        return new StoredFile(
                Fields.text(file, Fields.ID),
                Fields.text(file, FileDocument.MEMBER_ADDRESS),
                Fields.text(file, FileDocument.DISTRIBUTION_ID),
                Fields.number(file, FileDocument.ROUND),
                Fields.number(file, FileDocument.LEAD_COUNT),
                FileDocument.toBytes(file),
                FileDocument.ruleOf(file),
                kept,
                file.getBoolean(FileDocument.DOWNLOADED, false),
                Fields.count(file, FileDocument.DOWNLOAD_COUNT),
                Fields.timeOrNull(file, FileDocument.DOWNLOADED_AT),
                file.getBoolean(FileDocument.ASSIGNMENTS_MARKED, false),
                assignments(rows).stream().map(row -> filled(row, leads)).toList());
    }

    private static StoredAssignment filled(StoredAssignment row, Map<String, Lead> leads) {
        var lead = leads.get(row.lead());
        return lead == null ? row : row.with(lead.draft().extra());
    }

    /// Sorts as the distribution's id and then the round do.
    static String roundKey(Document document) {
        return String.format(
                Locale.ROOT,
                "%s\0%010d",
                Fields.text(document, AssignmentDocument.DISTRIBUTION_ID),
                Fields.number(document, AssignmentDocument.ROUND));
    }

    /// @param holder the document that has the notice
    static StoredNotice notice(String about, Document holder) {
        var notice = holder.get(NoticeFields.NOTICE, new Document());
        return new StoredNotice(
                about,
                notice.getString(NoticeFields.STATE),
                Fields.timeOrNull(notice, NoticeFields.DUE_AT));
    }

    /// Those of a distribution's rounds, and that of its failure when it had one.
    static List<StoredNotice> notices(Document distribution) {
        var id = distribution.getString(Fields.ID);
        var found = new ArrayList<StoredNotice>();
        for (var round :
                distribution.getList(DistributionDocument.ROUNDS, Document.class, List.of())) {
            var number = round.get(RoundDocument.ROUND);
            found.add(notice("round " + number + " of " + id, round));
        }
        var failure = distribution.get(DistributionDocument.FAILURE_NOTICE, Document.class);
        if (failure != null) {
            var holder = new Document(NoticeFields.NOTICE, failure);
            found.add(notice("the failure of " + id, holder));
        }
        return found;
    }
}
