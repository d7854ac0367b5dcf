package org.leaddistribution.mongo;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.leaddistribution.allocation.Fact;
import org.leaddistribution.distribution.Assignment.Recipient;
import org.leaddistribution.distribution.FileId;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.plan.PlannedRound;
import org.leaddistribution.plan.PlannedShare;
import org.leaddistribution.plan.PlannedShare.PlannedLead;
import org.leaddistribution.store.StoreBroken;

/// A document of `allocation_plans`: chunk 0 is the round, every further one a member's share. Chunks below
/// 0 are parts of the certificate, see [CertificateDocument].
final class PlanDocument {
    static final String COLLECTION = "allocation_plans";
    static final String TOKEN = "token";
    static final String CHUNK = "chunk";
    static final String KEPT = "kept";
    static final String COMPLETE = "complete";
    static final String CERTIFICATE = "certificate";
    private static final String MISSING_LEADS = "missing_leads";
    private static final String LEADS = "leads";
    private static final String WHY = "why";

    private PlanDocument() {}

    static Document id(long token, int chunk) {
        return new Document(TOKEN, token).append(CHUNK, chunk);
    }

    static Document of(long token, PlannedRound round) {
        var histogram = new Document();
        round.copiesHistogram().forEach((copies, n) -> histogram.append(copies.toString(), n));
        return new Document(Fields.ID, id(token, 0))
                .append(KEPT, false)
                .append(COMPLETE, false)
                .append("distribution_id", round.distribution().value())
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
                new DistributionId(Fields.text(document, "distribution_id")),
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

    static Document of(long token, int chunk, PlannedShare share) {
        return new Document(Fields.ID, id(token, chunk))
                .append("file_id", share.file().value())
                .append("member_address", share.member().address().value())
                .append("username", share.member().username())
                .append("tier", share.member().tier().code())
                .append("quota", share.quota())
                .append("bound_by", share.boundBy())
                .append(WHY, share.why().stream().map(PlanDocument::of).toList())
                .append(LEADS, share.leads().stream().map(PlanDocument::of).toList());
    }

    static PlannedShare toShare(Document document) {
        return new PlannedShare(
                new FileId(Fields.text(document, "file_id")),
                new Recipient(
                        new MemberAddress(Fields.text(document, "member_address")),
                        Fields.text(document, "username"),
                        MemberDocument.tier(Fields.text(document, "tier"))),
                Fields.number(document, "quota"),
                Fields.text(document, "bound_by"),
                documents(document, WHY).stream().map(PlanDocument::toFact).toList(),
                documents(document, LEADS).stream().map(PlanDocument::toLead).toList());
    }

    private static List<Document> documents(Document document, String field) {
        return document.getList(field, Document.class, List.of());
    }

    private static Document of(PlannedLead lead) {
        return new Document("id", lead.lead().value())
                .append("key", lead.key().value())
                .append("slot", lead.slot());
    }

    private static PlannedLead toLead(Document lead) {
        return new PlannedLead(
                new LeadId(Fields.text(lead, "id")),
                new LeadKey(Fields.text(lead, "key")),
                Fields.number(lead, "slot"));
    }

    private static Document of(Fact fact) {
        var named = new Document("name", fact.name());
        return switch (fact) {
            case Fact.Count(_, var value) -> named.append("count", value);
            case Fact.Ratio(_, var value) -> named.append("ratio", value);
            case Fact.Names(_, var values) -> named.append("names", values);
        };
    }

    private static Fact toFact(Document stored) {
        var name = Fields.text(stored, "name");
        if (stored.containsKey("count")) {
            return new Fact.Count(name, Fields.count(stored, "count"));
        }
        if (stored.containsKey("names")) {
            return new Fact.Names(name, stored.getList("names", String.class));
        }
        if (stored.containsKey("ratio")) {
            return new Fact.Ratio(name, stored.getDouble("ratio"));
        }
        throw new StoreBroken("A stored plan has an unreadable fact: " + name);
    }
}
