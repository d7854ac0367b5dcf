package org.leaddistribution.lead;

import java.time.Instant;

/// A row as it was uploaded, and how many members have been given it.
///
/// @param draft what the row says
/// @param copies how many members were given this lead; a derived count, 0 to 10
public record Lead(
        LeadId id, DistributionId distribution, LeadDraft draft, int copies, Instant createdAt) {

    public static Lead uploaded(DistributionId distribution, LeadDraft draft, Instant at) {
        return new Lead(LeadId.derivedFrom(distribution, draft.row()), distribution, draft, 0, at);
    }

    public LeadKey key() {
        return draft.key();
    }
}
