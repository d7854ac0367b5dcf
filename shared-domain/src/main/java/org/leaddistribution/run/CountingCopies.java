package org.leaddistribution.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.lease.Heartbeat;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.Seal;
import org.leaddistribution.run.PoolOfLeads.CopiesBefore;

/// D5: raises the count of each lead given to the number of members who have it.
///
/// The count is a copy of a fact that is stored elsewhere, so it is only ever raised to what was counted.
/// Leads are taken in the order of their ids, which is the one they are stored in, so that the database has
/// each of its pages in hand once.
final class CountingCopies {
    private static final int SHARES_PER_READ = 500;
    private static final int LEADS_PER_WRITE = 1_000;

    private final RunRecords records;

    CountingCopies(RunRecords records) {
        this.records = records;
    }

    /// For a round of which every assignment is written: what was counted when its plan was made, and what it
    /// gives.
    void add(
            Seal seal,
            PlannedRound round,
            CopiesBefore before,
            Heartbeat heartbeat,
            RunProgress progress) {
        var given = given(seal);
        var rows = given.rows();
        long done = 0;
        var batch = new HashMap<LeadId, Integer>();
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            batch.put(
                    LeadId.derivedFrom(round.distribution(), row), before.of(row) + given.of(row));
            if (batch.size() == LEADS_PER_WRITE) {
                done += raise(batch, heartbeat);
                progress.at(RunStep.COUNTING, done, rows.cardinality());
            }
        }
        done += raise(batch, heartbeat);
        progress.at(RunStep.COUNTING, done, rows.cardinality());
    }

    /// For a round that another program may have begun: counts all that is stored.
    void count(LeadList leads, Heartbeat heartbeat, RunProgress progress) {
        var batch = new ArrayList<LeadKey>(LEADS_PER_WRITE);
        for (int index = 0; index < leads.size(); index++) {
            batch.add(leads.key(index));
            if (batch.size() == LEADS_PER_WRITE) {
                count(batch, heartbeat);
                progress.at(RunStep.COUNTING, index + 1, leads.size());
            }
        }
        count(batch, heartbeat);
        progress.at(RunStep.COUNTING, leads.size(), leads.size());
    }

    /// The leads of a plan that are stored.
    LeadList leadsOf(Seal seal, PlannedRound round) {
        var rows = given(seal).rows();
        var leads = new LeadList();
        records.leads()
                .forEachOf(
                        round.distribution(),
                        lead -> {
                            if (rows.get(lead.draft().row())) {
                                leads.add(lead);
                            }
                        });
        return leads.trimmed();
    }

    private GivenCounts given(Seal seal) {
        var given = new GivenCounts();
        records.plans()
                .forEachBatch(
                        seal.planToken(), SHARES_PER_READ, batch -> batch.forEach(given::note));
        return given;
    }

    private void count(List<LeadKey> batch, Heartbeat heartbeat) {
        var copies = new HashMap<LeadId, Integer>();
        records.assignments().copiesOf(batch).forEach(c -> copies.merge(c.lead(), 1, Integer::sum));
        raise(copies, heartbeat);
        batch.clear();
    }

    private long raise(Map<LeadId, Integer> batch, Heartbeat heartbeat) {
        heartbeat.requireHeld();
        records.leads().raiseCopies(batch);
        long raised = batch.size();
        batch.clear();
        return raised;
    }

    /// How often a plan gives each row, in half a byte a row.
    private static final class GivenCounts {
        private static final int BITS = 4;

        /// Bit `b` of the count of every row.
        private final BitSet[] counts = new BitSet[BITS];

        private final BitSet rows = new BitSet();

        GivenCounts() {
            for (int bit = 0; bit < BITS; bit++) {
                counts[bit] = new BitSet();
            }
        }

        void note(PlannedShare share) {
            for (int i = 0; i < share.size(); i++) {
                increment(share.leads().row(i));
            }
        }

        private void increment(int row) {
            rows.set(row);
            for (var bit : counts) {
                bit.flip(row);
                if (bit.get(row)) {
                    return;
                }
            }
        }

        BitSet rows() {
            return rows;
        }

        int of(int row) {
            int count = 0;
            for (int bit = 0; bit < BITS; bit++) {
                count |= counts[bit].get(row) ? 1 << bit : 0;
            }
            return count;
        }
    }
}
