package org.leaddistribution.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leaddistribution.lead.Lead;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.lead.Leads;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Distributions;

/// Answers who ask about one prospect: which uploads brought it, who was given it, when, in which round
/// and file, and how often it may still be given.
public final class TracingProspect {
    private final Leads leads;
    private final Distributions distributions;
    private final Assignments assignments;

    public TracingProspect(Leads leads, Distributions distributions, Assignments assignments) {
        this.leads = leads;
        this.distributions = distributions;
        this.assignments = assignments;
    }

    /// @param leads of this prospect, oldest upload first
    /// @param given its copies, in the order in which they were given
    public record Trace(List<UploadedLead> leads, List<Assignment> given) {
        public Trace {
            leads = List.copyOf(leads);
            given = List.copyOf(given);
        }

        public int copiesLeft() {
            return Assignment.CAP - given.size();
        }
    }

    /// A lead and the upload that brought it.
    public record UploadedLead(Lead lead, Distribution distribution) {}

    /// @param email in whatever case; empty when no upload had it
    public Optional<Trace> ofEmail(String email) {
        try {
            return ofKey(LeadKey.ofEmail(email.strip()));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    public Optional<Trace> ofLead(LeadId id) {
        return leads.byIds(List.of(id)).stream().findFirst().flatMap(lead -> ofKey(lead.key()));
    }

    private Optional<Trace> ofKey(LeadKey key) {
        var uploaded =
                leads.ofProspect(key).stream()
                        .flatMap(lead -> uploaded(lead).stream())
                        .sorted(Comparator.comparing(found -> found.distribution().upload().at()))
                        .toList();
        var given =
                assignments.ofProspect(key).stream()
                        .sorted(
                                Comparator.comparing(Assignment::assignedAt)
                                        .thenComparingInt(Assignment::slot))
                        .toList();
        return uploaded.isEmpty() && given.isEmpty()
                ? Optional.empty()
                : Optional.of(new Trace(uploaded, given));
    }

    /// Empty while the upload is under way: nobody sees its leads yet.
    private Optional<UploadedLead> uploaded(Lead lead) {
        return distributions
                .byId(lead.distribution())
                .map(distribution -> new UploadedLead(lead, distribution));
    }
}
