package org.leaddistribution.mongo;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.Lead;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.lead.Leads;

/// `leads`.
final class MongoLeads implements Leads {
    private static final int CURSOR_BATCH = 5_000;

    private final SessionCollection leads;
    private final SessionCollection distributions;

    MongoLeads(SessionDatabase database) {
        this.leads = database.collection(LeadDocument.COLLECTION);
        this.distributions = database.collection(DistributionDocument.COLLECTION);
    }

    @Override
    public void addAll(List<Lead> batch) {
        if (!batch.isEmpty()) {
            leads.insertMissing(batch.stream().map(LeadDocument::of).toList());
        }
    }

    @Override
    public Set<LeadKey> knownAmong(Collection<LeadKey> keys) {
        var uploadsByKey = new HashMap<String, Set<String>>();
        var wanted = keys.stream().map(LeadKey::value).toList();
        for (var lead :
                leads.find(Filters.in(LeadDocument.LEAD_KEY, wanted))
                        .projection(
                                Projections.include(
                                        LeadDocument.LEAD_KEY, LeadDocument.DISTRIBUTION_ID))) {
            uploadsByKey
                    .computeIfAbsent(Fields.text(lead, LeadDocument.LEAD_KEY), _ -> new HashSet<>())
                    .add(Fields.text(lead, LeadDocument.DISTRIBUTION_ID));
        }
        var existing = existingAmong(uploadsByKey);
        var known = new HashSet<LeadKey>();
        uploadsByKey.forEach(
                (key, uploads) -> {
                    if (uploads.stream().anyMatch(existing::contains)) {
                        known.add(new LeadKey(key));
                    }
                });
        return known;
    }

    private Set<String> existingAmong(Map<String, Set<String>> uploadsByKey) {
        var candidates = new HashSet<String>();
        uploadsByKey.values().forEach(candidates::addAll);
        if (candidates.isEmpty()) {
            return Set.of();
        }
        return distributions
                .find(Filters.in(Fields.ID, candidates))
                .projection(Projections.include(Fields.ID))
                .map(document -> Fields.text(document, Fields.ID))
                .into(new HashSet<>());
    }

    @Override
    public void forEachOf(DistributionId distribution, Consumer<Lead> action) {
        leads.find(ofDistribution(distribution))
                .sort(Sorts.ascending(LeadDocument.DISTRIBUTION_ID, LeadDocument.ROW))
                .batchSize(CURSOR_BATCH)
                .map(LeadDocument::toLead)
                .forEach(action);
    }

    @Override
    public List<Lead> byIds(Collection<LeadId> ids) {
        return leads.find(Filters.in(Fields.ID, ids.stream().map(LeadId::value).toList()))
                .map(LeadDocument::toLead)
                .into(new ArrayList<>());
    }

    @Override
    public List<Lead> ofProspect(LeadKey key) {
        return leads.find(Filters.eq(LeadDocument.LEAD_KEY, key.value()))
                .map(LeadDocument::toLead)
                .into(new ArrayList<>());
    }

    @Override
    public void raiseCopies(Map<LeadId, Integer> counts) {
        if (counts.isEmpty()) {
            return;
        }
        var raises = new ArrayList<UpdateManyModel<Document>>();
        idsByCopies(counts)
                .forEach(
                        (copies, ids) ->
                                raises.add(
                                        new UpdateManyModel<>(
                                                Filters.in(Fields.ID, ids),
                                                Updates.max(
                                                        LeadDocument.DISTRIBUTION_COUNT, copies))));
        leads.bulkWrite(raises, new BulkWriteOptions().ordered(false));
    }

    /// One update for all leads of a count takes the server half the time of one for each lead.
    private static Map<Integer, List<String>> idsByCopies(Map<LeadId, Integer> counts) {
        var ids = new TreeMap<Integer, List<String>>();
        counts.forEach(
                (id, copies) ->
                        ids.computeIfAbsent(copies, _ -> new ArrayList<>()).add(id.value()));
        return ids;
    }

    @Override
    public long removeOf(DistributionId distribution) {
        return leads.deleteMany(ofDistribution(distribution)).getDeletedCount();
    }

    private static Bson ofDistribution(DistributionId distribution) {
        return Filters.eq(LeadDocument.DISTRIBUTION_ID, distribution.value());
    }
}
