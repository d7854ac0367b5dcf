package org.leaddistribution.fake.dealing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.Lead;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.lead.Leads;

/// Leads in memory.
public final class InMemoryLeads implements Leads {
    private final InMemoryDistributions distributions;
    private final Map<LeadId, Lead> leads = new LinkedHashMap<>();

    public InMemoryLeads(InMemoryDistributions distributions) {
        this.distributions = distributions;
    }

    @Override
    public synchronized void addAll(List<Lead> batch) {
        batch.forEach(lead -> leads.putIfAbsent(lead.id(), lead));
    }

    @Override
    public synchronized Set<LeadKey> knownAmong(Collection<LeadKey> keys) {
        var wanted = new HashSet<>(keys);
        return leads.values().stream()
                .filter(lead -> wanted.contains(lead.key()))
                .filter(lead -> distributions.byId(lead.distribution()).isPresent())
                .map(Lead::key)
                .collect(Collectors.toSet());
    }

    @Override
    public void forEachOf(DistributionId distribution, Consumer<Lead> action) {
        of(distribution).forEach(action);
    }

    private synchronized List<Lead> of(DistributionId distribution) {
        return leads.values().stream()
                .filter(lead -> lead.distribution().equals(distribution))
                .sorted(Comparator.comparingInt(lead -> lead.draft().row()))
                .toList();
    }

    synchronized List<Lead> all() {
        return List.copyOf(leads.values());
    }

    @Override
    public synchronized List<Lead> byIds(Collection<LeadId> ids) {
        return ids.stream().distinct().map(leads::get).filter(Objects::nonNull).toList();
    }

    @Override
    public synchronized List<Lead> ofProspect(LeadKey key) {
        return leads.values().stream().filter(lead -> lead.key().equals(key)).toList();
    }

    @Override
    public synchronized void raiseCopies(Map<LeadId, Integer> counts) {
        counts.forEach((id, copies) -> leads.computeIfPresent(id, (_, lead) -> with(lead, copies)));
    }

    private static Lead with(Lead lead, int copies) {
        return new Lead(
                lead.id(),
                lead.distribution(),
                lead.draft(),
                Math.max(lead.copies(), copies),
                lead.createdAt());
    }

    @Override
    public synchronized long removeOf(DistributionId distribution) {
        long before = leads.size();
        leads.values().removeIf(lead -> lead.distribution().equals(distribution));
        return before - leads.size();
    }
}
