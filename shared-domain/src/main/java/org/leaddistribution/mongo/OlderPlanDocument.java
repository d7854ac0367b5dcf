package org.leaddistribution.mongo;

import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.BoundBy.Examples;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.round.FileId;
import org.leaddistribution.round.PlannedLeads;
import org.leaddistribution.round.PlannedLeads.PlannedLead;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.Plans.StoredCertificate;
import org.leaddistribution.round.ShareOutline;

/// Reads the shares of plans of the first form: each lead with id, key and slot, and the reason as a word with
/// named facts, its level as a decimal fraction. The exact level is the one of the certificate's unit that
/// the member's label names; where no certificate was kept, the level is the fraction in millionths.
///
/// @param distribution whose leads the plan gives
record OlderPlanDocument(DistributionId distribution, StoredCertificate certificate) {
    private static final int MILLIONTHS = 1_000_000;

    PlannedShare toShare(Document document) {
        return new PlannedShare(
                new FileId(Fields.text(document, "file_id")),
                toOutline(document),
                PlannedLeads.of(
                        documents(document, "leads").stream()
                                .sorted(Comparator.comparing(lead -> Fields.text(lead, "key")))
                                .map(this::toLead)
                                .toList()));
    }

    ShareOutline toOutline(Document document) {
        return new ShareOutline(
                PlanDocument.toRecipient(document),
                Fields.number(document, "quota"),
                documents(document, "leads").size(),
                toReason(document));
    }

    private PlannedLead toLead(Document lead) {
        try {
            return new PlannedLead(
                    new LeadId(Fields.text(lead, "id")).rowIn(distribution),
                    Fields.number(lead, "slot"));
        } catch (IllegalArgumentException stranger) {
            throw new StoreBroken("A stored plan gives a lead of another distribution", stranger);
        }
    }

    private BoundBy toReason(Document share) {
        var facts = new Facts(documents(share, "why"));
        try {
            return switch (Fields.text(share, "bound_by")) {
                case "quota" -> new BoundBy.Quota();
                case "no_leads" -> new BoundBy.NoLeads(facts.number("prospects"));
                case "distinctness" ->
                        new BoundBy.Distinctness(
                                facts.number("prospects_with_capacity"),
                                facts.number("already_held"));
                case "tight_set" ->
                        new BoundBy.TightSet(
                                level(share, facts), facts.few("members"), facts.few("prospects"));
                case "supply" ->
                        new BoundBy.Supply(
                                level(share, facts),
                                facts.count("capacity"),
                                facts.count("demand"));
                case String other -> throw new StoreBroken("A stored plan has no reason " + other);
            };
        } catch (ClassCastException | IllegalArgumentException damaged) {
            throw new StoreBroken("A stored plan has an unreadable reason", damaged);
        }
    }

    private FillRatio level(Document share, Facts facts) {
        return switch (certificate) {
            case StoredCertificate.Whole(var whole) ->
                    level(whole, Fields.text(share, "member_address"));
            case StoredCertificate.NeverKept _, StoredCertificate.Damaged _ ->
                    new FillRatio((int) Math.round(facts.ratio("level") * MILLIONTHS), MILLIONTHS);
        };
    }

    /// Who is short stops at the unit that its label names.
    private static FillRatio level(Certificate whole, String member) {
        var labels = whole.shares();
        int label = labels.members().getOrDefault(member, labels.usual());
        if (label < 0 || label >= whole.refused().size()) {
            throw new StoreBroken("A stored plan has no level for " + member);
        }
        return whole.refused().get(label).level();
    }

    private static List<Document> documents(Document document, String field) {
        return document.getList(field, Document.class, List.of());
    }

    private record Facts(List<Document> all) {
        Document named(String name) {
            return all.stream()
                    .filter(fact -> name.equals(fact.getString("name")))
                    .findFirst()
                    .orElseThrow(() -> new StoreBroken("A stored reason is without " + name));
        }

        long count(String name) {
            return Fields.count(named(name), "count");
        }

        int number(String name) {
            return Fields.number(named(name), "count");
        }

        double ratio(String name) {
            return named(name).get("ratio", 0.0);
        }

        Examples few(String name) {
            return new Examples(
                    named(name).getList("names", String.class, List.of()), number(name + "_count"));
        }
    }
}
