package org.leaddistribution.usecase.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leaddistribution.distribution.Seal;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.plan.PlannedShare;

/// D5: raises each touched lead's count to what the assignments say.
///
/// The count is a copy of a fact that is stored elsewhere: it is counted, never added to. Leads are taken
/// in the order of their ids, which is the one they are stored in, so that the database has each of its
/// pages in hand once.
final class CountingCopies {
    private static final int SHARES_A_LOOK = 500;
    private static final int KEYS_A_QUERY = 1_000;

    private final RunRecords records;

    CountingCopies(RunRecords records) {
        this.records = records;
    }

    void count(Seal seal, Heartbeat heartbeat, RunProgress progress) {
        var touched = new TreeMap<LeadId, LeadKey>(Comparator.comparing(LeadId::value));
        records.plans()
                .forEachBatch(seal.planToken(), SHARES_A_LOOK, batch -> addLeads(batch, touched));
        long done = 0;
        var batch = new ArrayList<LeadKey>(KEYS_A_QUERY);
        for (var key : touched.values()) {
            batch.add(key);
            if (batch.size() == KEYS_A_QUERY) {
                done += count(batch, heartbeat);
                progress.at(RunStep.COUNTING, done, touched.size());
            }
        }
        done += count(batch, heartbeat);
        progress.at(RunStep.COUNTING, done, touched.size());
    }

    private static void addLeads(List<PlannedShare> batch, Map<LeadId, LeadKey> keys) {
        batch.forEach(share -> share.leads().forEach(lead -> keys.put(lead.lead(), lead.key())));
    }

    private long count(List<LeadKey> batch, Heartbeat heartbeat) {
        heartbeat.requireHeld();
        records.leads().raiseCopies(copiesByLead(batch));
        long counted = batch.size();
        batch.clear();
        return counted;
    }

    private Map<LeadId, Integer> copiesByLead(Collection<LeadKey> keys) {
        var copies = new HashMap<LeadId, Integer>();
        records.assignments().copiesOf(keys).forEach(c -> copies.merge(c.lead(), 1, Integer::sum));
        return copies;
    }
}
