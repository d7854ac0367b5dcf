package org.leaddistribution.mongo;

import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.mongo.RoundDocument.ShortageFields;
import org.leaddistribution.mongo.RoundDocument.WarningFields;
import org.leaddistribution.round.Assignment.Recipient;
import org.leaddistribution.round.FileId;
import org.leaddistribution.round.PlannedLeads;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.ShareOutline;

/// A document of `allocation_plans`: chunk 0 is the round, every further one a member's share. Chunks below
/// 0 are parts of the certificate, see [CertificateDocument].
///
/// Of each lead a share has its row, four bytes, and its slot, half a byte, both in the order of the leads'
/// keys: the order in which assignments are written. Plans of the form before that are read by
/// [OlderPlanDocument].
final class PlanDocument {
    static final String COLLECTION = "allocation_plans";
    static final String TOKEN = "token";
    static final String CHUNK = "chunk";
    static final String KEPT = "kept";
    static final String COMPLETE = "complete";
    static final String CERTIFICATE = "certificate";
    static final String ROWS = "rows";
    static final String SLOTS = "slots";
    static final String REASON = "reason";
    static final String DISTRIBUTION_ID = "distribution_id";
    private static final String FORM = "form";
    private static final int OLDER_FORM = 1;
    private static final int THIS_FORM = 2;
    private static final String MISSING_LEADS = "missing_leads";
    private static final String SIZE = "size";

    private PlanDocument() {}

    static Document id(long token, int chunk) {
        return new Document(TOKEN, token).append(CHUNK, chunk);
    }

    static Document of(long token, PlannedRound round) {
        var histogram = new Document();
        round.copiesHistogram().forEach((copies, n) -> histogram.append(copies.toString(), n));
        return new Document(Fields.ID, id(token, 0))
                .append(FORM, THIS_FORM)
                .append(KEPT, false)
                .append(COMPLETE, false)
                .append(DISTRIBUTION_ID, round.distribution().value())
                .append("round", round.round())
                .append("seed", round.seed())
                .append("plan_hash", round.planHash())
                .append("made_at", round.madeAt())
                .append("eligible_members", round.eligibleMembers())
                .append("quotas", round.quotas())
                .append("total", round.total())
                .append("copies_histogram", histogram)
                .append(MISSING_LEADS, ShortageFields.of(round.shortage()))
                .append("warnings", WarningFields.of(round.warnings()));
    }

    static PlannedRound toRound(Document document) {
        return new PlannedRound(
                new DistributionId(Fields.text(document, DISTRIBUTION_ID)),
                Fields.number(document, "round"),
                Fields.text(document, "seed"),
                Fields.text(document, "plan_hash"),
                Fields.time(document, "made_at"),
                Fields.number(document, "eligible_members"),
                document.get("quotas", 0L),
                Fields.count(document, "total"),
                toHistogram(document.get("copies_histogram", new Document())),
                ShortageFields.toShortage(document, MISSING_LEADS),
                WarningFields.toWarnings(document, "warnings"));
    }

    private static SortedMap<Integer, Integer> toHistogram(Document stored) {
        var histogram = new TreeMap<Integer, Integer>();
        stored.keySet().forEach(n -> histogram.put(Integer.valueOf(n), Fields.number(stored, n)));
        return histogram;
    }

    /// @param first chunk 0 of a plan
    static boolean isOlder(Document first) {
        return first.get(FORM, OLDER_FORM) == OLDER_FORM;
    }

    static Document of(long token, int chunk, PlannedShare share) {
        return new Document(Fields.ID, id(token, chunk))
                .append("file_id", share.file().value())
                .append("member_address", share.member().address().value())
                .append("username", share.member().username())
                .append("tier", share.member().tier().code())
                .append("quota", share.outline().quota())
                .append(SIZE, share.size())
                .append(REASON, ReasonDocument.of(share.outline().reason()))
                .append(ROWS, new Binary(rows(share.leads())))
                .append(SLOTS, new Binary(slots(share.leads())));
    }

    private static byte[] rows(PlannedLeads leads) {
        var bytes = ByteBuffer.allocate(leads.size() * Integer.BYTES);
        for (int i = 0; i < leads.size(); i++) {
            bytes.putInt(leads.row(i));
        }
        return bytes.array();
    }

    /// Two to a byte, the first in the low half.
    private static byte[] slots(PlannedLeads leads) {
        var bytes = new byte[(leads.size() + 1) / 2];
        for (int i = 0; i < leads.size(); i++) {
            bytes[i / 2] |= (byte) (leads.slot(i) << (4 * (i % 2)));
        }
        return bytes;
    }

    static PlannedShare toShare(Document document) {
        var outline = toOutline(document);
        return new PlannedShare(
                new FileId(Fields.text(document, "file_id")),
                outline,
                toLeads(document, outline.size()));
    }

    static ShareOutline toOutline(Document document) {
        return new ShareOutline(
                toRecipient(document),
                Fields.number(document, "quota"),
                Fields.number(document, SIZE),
                ReasonDocument.toReason(Fields.document(document, REASON)));
    }

    static Recipient toRecipient(Document document) {
        return new Recipient(
                new MemberAddress(Fields.text(document, "member_address")),
                Fields.text(document, "username"),
                MemberDocument.tier(Fields.text(document, "tier")));
    }

    private static PlannedLeads toLeads(Document document, int size) {
        var rows = ByteBuffer.wrap(Fields.bytes(document, ROWS));
        var slots = Fields.bytes(document, SLOTS);
        if (rows.limit() != size * Integer.BYTES || slots.length != (size + 1) / 2) {
            throw new StoreBroken("A stored share has not as many leads as it says: " + size);
        }
        var rowOf = new int[size];
        var slotOf = new byte[size];
        for (int i = 0; i < size; i++) {
            rowOf[i] = rows.getInt();
            slotOf[i] = (byte) (slots[i / 2] >> (4 * (i % 2)) & 0xF);
        }
        return PlannedLeads.of(rowOf, slotOf);
    }
}
