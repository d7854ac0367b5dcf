package org.leaddistribution.mongo;

import org.bson.Document;
import org.bson.types.Binary;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.PlanInputs;
import org.leaddistribution.round.PlanInputs.Tally;
import org.leaddistribution.round.PlanPreview;

/// A document of `plan_previews`.
final class PreviewDocument {
    static final String COLLECTION = "plan_previews";

    /// Grows with every preview that is kept; times of different machines would not tell the latest.
    static final String NUMBER = "number";

    private static final String MEMBERS = "members";
    private static final String BYSTANDERS = "bystanders";

    private PreviewDocument() {}

    static Document of(PlanPreview preview, long number) {
        return new Document(Fields.ID, preview.planHash())
                .append(NUMBER, number)
                .append("distribution_id", preview.distribution().value())
                .append("round", preview.round())
                .append(MEMBERS, new Binary(MemberSnapshots.pack(preview.inputs().members())))
                .append(BYSTANDERS, new Binary(MemberSnapshots.pack(preview.bystanders())))
                .append("leads", of(preview.inputs().leads()))
                .append("history", of(preview.inputs().history()));
    }

    private static Document of(Tally tally) {
        return new Document("count", tally.count()).append("digest", tally.digest());
    }

    static PlanPreview toPreview(Document document) {
        return new PlanPreview(
                Fields.text(document, Fields.ID),
                new DistributionId(Fields.text(document, "distribution_id")),
                Fields.number(document, "round"),
                new PlanInputs(
                        MemberSnapshots.unpack(document.get(MEMBERS, Binary.class).getData()),
                        toTally(document.get("leads", Document.class)),
                        toTally(document.get("history", Document.class))),
                MemberSnapshots.unpack(document.get(BYSTANDERS, Binary.class).getData()));
    }

    private static Tally toTally(Document tally) {
        return new Tally(Fields.count(tally, "count"), Fields.text(tally, "digest"));
    }
}
