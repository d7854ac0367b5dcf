package org.leaddistribution.delivery;

import java.util.HashMap;
import java.util.List;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.lead.Leads;
import org.leaddistribution.round.Distributions;

/// The columns that an upload keeps beside name, e-mail and address. Assignments do not repeat their values, the
/// leads have them.
public final class KeptColumns {
    private final Distributions distributions;
    private final Leads leads;

    public KeptColumns(Distributions distributions, Leads leads) {
        this.distributions = distributions;
        this.leads = leads;
    }

    /// Their headings, in order; none of a distribution that does not exist.
    public List<String> of(DistributionId distribution) {
        return distributions
                .byId(distribution)
                .map(found -> found.upload().keptColumns())
                .orElse(List.of());
    }

    /// Leads as assignments have them, with the values of the columns `kept`.
    public List<LeadDraft> filled(
            DistributionId distribution, List<String> kept, List<LeadDraft> rows) {
        if (kept.isEmpty()) {
            return rows;
        }
        var extras = new HashMap<Integer, List<String>>();
        var ids = rows.stream().map(row -> LeadId.derivedFrom(distribution, row.row())).toList();
        leads.byIds(ids).forEach(lead -> extras.put(lead.draft().row(), lead.draft().extra()));
        return rows.stream()
                .map(row -> row.with(extras.getOrDefault(row.row(), List.of())))
                .toList();
    }
}
