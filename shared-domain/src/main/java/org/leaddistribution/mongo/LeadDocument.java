package org.leaddistribution.mongo;

import java.util.List;
import org.bson.Document;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.Lead;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.lead.LeadKey;

/// A document of `leads`.
final class LeadDocument {
    static final String COLLECTION = "leads";
    static final String LEAD_ID = "lead_id";
    static final String DISTRIBUTION_ID = "distribution_id";
    static final String ROW = "row";
    static final String LEAD_KEY = "lead_key";
    static final String NAME = "name";
    static final String EMAIL = "email";
    static final String ADDRESS = "address";
    static final String EXTRA = "extra";
    static final String DISTRIBUTION_COUNT = "distribution_count";
    static final String CREATED_AT = "created_at";

    private LeadDocument() {}

    static Document of(Lead lead) {
        var draft = lead.draft();
        var document =
                new Document(Fields.ID, lead.id().value())
                        .append(LEAD_ID, lead.id().value())
                        .append(DISTRIBUTION_ID, lead.distribution().value())
                        .append(ROW, draft.row())
                        .append(LEAD_KEY, draft.key().value())
                        .append(NAME, draft.name())
                        .append(EMAIL, draft.email())
                        .append(ADDRESS, draft.address())
                        .append(DISTRIBUTION_COUNT, lead.copies())
                        .append(CREATED_AT, lead.createdAt());
        return draft.extra().isEmpty() ? document : document.append(EXTRA, draft.extra());
    }

    static Lead toLead(Document document) {
        var draft =
                new LeadDraft(
                        Fields.number(document, ROW),
                        new LeadKey(Fields.text(document, LEAD_KEY)),
                        Fields.text(document, NAME),
                        Fields.text(document, EMAIL),
                        Fields.text(document, ADDRESS),
                        document.getList(EXTRA, String.class, List.of()));
        return new Lead(
                new LeadId(Fields.text(document, Fields.ID)),
                new DistributionId(Fields.text(document, DISTRIBUTION_ID)),
                draft,
                Fields.number(document, DISTRIBUTION_COUNT),
                Fields.time(document, CREATED_AT));
    }
}
