package org.leaddistribution.lead;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Every lead that was uploaded, those of uploads still under way included.
///
/// Readers that count or deal look only at leads of distributions that exist: an upload under way has
/// none yet, and its leads are seen by nobody.
public interface Leads {
    /// Stores a batch; leads that are there already, by id, stay as they are.
    void addAll(List<Lead> batch);

    /// Which of `keys` are known from leads of existing distributions.
    Set<LeadKey> knownAmong(Collection<LeadKey> keys);

    /// Hands over every lead of a distribution, by row, without holding them all.
    void forEachOf(DistributionId distribution, Consumer<Lead> action);

    /// The leads of these ids; unknown ids are left out.
    List<Lead> byIds(Collection<LeadId> ids);

    /// The leads of one prospect, those of uploads under way among them, in no promised order.
    List<Lead> ofProspect(LeadKey key);

    /// Raises the copies of each lead to the given count; a count that is higher already stays.
    void raiseCopies(Map<LeadId, Integer> counts);

    /// Forgets the leads of an upload that was undone.
    ///
    /// @return how many there were
    long removeOf(DistributionId distribution);
}
