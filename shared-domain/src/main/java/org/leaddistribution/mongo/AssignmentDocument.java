package org.leaddistribution.mongo;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import org.bson.Document;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.Assignment.Recipient;
import org.leaddistribution.round.Assignments.HeldCopy;
import org.leaddistribution.round.FileId;

/// A document of `member_leads`. Its key names a prospect and one of ten slots: the cap itself.
final class AssignmentDocument {
    static final String COLLECTION = "member_leads";
    static final String ASSIGNMENT_ID = "assignment_id";
    static final String MEMBER_ADDRESS = "member_address";
    static final String MEMBER_USERNAME = "member_username";
    static final String MEMBER_TIER = "member_tier";
    static final String LEAD_ID = "lead_id";
    static final String LEAD_KEY = "lead_key";
    static final String SLOT = "slot";
    static final String DISTRIBUTION_ID = "distribution_id";
    static final String ROUND = "round";
    static final String LEAD_NAME = "lead_name";
    static final String LEAD_EMAIL = "lead_email";
    static final String LEAD_ADDRESS = "lead_address";
    static final String LEAD_ROW = "lead_row";
    static final String ASSIGNED_AT = "assigned_at";
    static final String DOWNLOADED = "downloaded";
    static final String DOWNLOADED_AT = "downloaded_at";
    static final String CSV_FILE_ID = "csv_file_id";

    private static final NameBasedGenerator NAMES =
            Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_OID);

    private AssignmentDocument() {}

    static String id(LeadKey key, int slot) {
        return key + ":" + slot;
    }

    static Document of(Assignment assignment) {
        var lead = assignment.asUploaded();
        var id = id(assignment.key(), assignment.slot());
        return new Document(Fields.ID, id)
                .append(ASSIGNMENT_ID, NAMES.generate(id).toString())
                .append(MEMBER_ADDRESS, assignment.to().address().value())
                .append(MEMBER_USERNAME, assignment.to().username())
                .append(MEMBER_TIER, assignment.to().tier().code())
                .append(LEAD_ID, assignment.lead().value())
                .append(DISTRIBUTION_ID, assignment.distribution().value())
                .append(LEAD_NAME, lead.name())
                .append(LEAD_EMAIL, lead.email())
                .append(LEAD_ADDRESS, lead.address())
                .append(ASSIGNED_AT, assignment.assignedAt())
                .append(DOWNLOADED, false)
                .append(DOWNLOADED_AT, null)
                .append(CSV_FILE_ID, assignment.file().value())
                .append(LEAD_KEY, lead.key().value())
                .append(LEAD_ROW, lead.row())
                .append(SLOT, assignment.slot())
                .append(ROUND, assignment.round());
    }

    static Assignment toAssignment(Document document) {
        return new Assignment(
                new LeadId(Fields.text(document, LEAD_ID)),
                lead(document),
                Fields.number(document, SLOT),
                recipient(document),
                new DistributionId(Fields.text(document, DISTRIBUTION_ID)),
                Fields.number(document, ROUND),
                new FileId(Fields.text(document, CSV_FILE_ID)),
                Fields.time(document, ASSIGNED_AT));
    }

    static LeadDraft lead(Document document) {
        return new LeadDraft(
                Fields.number(document, LEAD_ROW),
                new LeadKey(Fields.text(document, LEAD_KEY)),
                Fields.text(document, LEAD_NAME),
                Fields.text(document, LEAD_EMAIL),
                Fields.text(document, LEAD_ADDRESS));
    }

    private static Recipient recipient(Document document) {
        return new Recipient(
                new MemberAddress(Fields.text(document, MEMBER_ADDRESS)),
                Fields.text(document, MEMBER_USERNAME),
                MemberDocument.tier(Fields.text(document, MEMBER_TIER)));
    }

    static HeldCopy toCopyHeld(Document document) {
        return new HeldCopy(
                new LeadKey(Fields.text(document, LEAD_KEY)),
                Fields.number(document, SLOT),
                new LeadId(Fields.text(document, LEAD_ID)),
                new MemberAddress(Fields.text(document, MEMBER_ADDRESS)));
    }
}
