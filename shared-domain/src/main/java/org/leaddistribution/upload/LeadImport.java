package org.leaddistribution.upload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.kernel.WritesUnderWay;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.Lead;
import org.leaddistribution.lead.Leads;
import org.leaddistribution.lead.RejectedRows;
import org.leaddistribution.lead.RejectedRows.RejectedRow;
import org.leaddistribution.lease.Heartbeat;
import org.leaddistribution.lease.Lease.Progress;
import org.leaddistribution.upload.LeadReader.RowSink;
import org.leaddistribution.upload.RowOutcome.Rejected;

/// Stores the rows of one file in batches, as long as it holds the lease of the upload.
///
/// Batches are on their way to the database while the next is read and looked up, so neither waits for
/// the other; never more than two, so what is held of a file does not grow with it.
final class LeadImport implements RowSink, AutoCloseable {
    private static final int BATCH = 2_000;
    private static final String STEP = "storing";

    private final DistributionId id;
    private final Instant at;
    private final Leads leads;
    private final Heartbeat heartbeat;
    private final long total;
    private final ImportSummary reach;
    private final RejectsImport rejects;
    private List<Lead> batch = new ArrayList<>(BATCH);
    private long done;
    private final WritesUnderWay underWay = new WritesUnderWay();

    /// @param total of the leads that will be stored
    LeadImport(
            DistributionId id, Instant at, UploadRecords records, Heartbeat heartbeat, long total) {
        this.id = id;
        this.at = at;
        this.leads = records.leads();
        this.heartbeat = heartbeat;
        this.total = total;
        this.rejects = new RejectsImport(id, records.rejects());
        this.reach = new ImportSummary(records.leads(), records.assignments());
    }

    @Override
    public void take(RowOutcome outcome) {
        switch (outcome) {
            case RowOutcome.Accepted(var draft) -> batch.add(Lead.uploaded(id, draft, at));
            case RowOutcome.Rejected rejected -> rejects.take(rejected);
            case RowOutcome.Blank _, RowOutcome.Duplicate _, RowOutcome.Test _ -> {}
        }
        if (batch.size() == BATCH || rejects.isFull()) {
            store();
        }
    }

    /// Stores the last batch, and tells whom the leads can reach.
    ImportSummary finish() {
        store();
        underWay.await();
        return reach;
    }

    /// Returns when nothing is on its way any more.
    @Override
    public void close() {
        underWay.close();
    }

    private void store() {
        var full = batch;
        batch = new ArrayList<>(BATCH);
        var leftOut = rejects.takeBatch();
        reach.note(full.stream().map(Lead::key).toList());
        requireLease(full.size());
        underWay.add(() -> store(full, leftOut));
    }

    private void requireLease(int stored) {
        heartbeat.requireHeld();
        heartbeat.at(new Progress(STEP, 1, done, total));
        done += stored;
    }

    private void store(List<Lead> full, List<RejectedRow> leftOut) {
        leads.addAll(full);
        rejects.store(leftOut);
    }

    /// Stores the bad rows of one file in batches, which hold so many rows or so much text.
    private static final class RejectsImport {
        private static final int ROWS = 1_000;
        private static final int CHARACTERS = 1 << 20;

        private final DistributionId id;
        private final RejectedRows rejects;
        private List<RejectedRow> batch = new ArrayList<>();
        private int characters;

        RejectsImport(DistributionId id, RejectedRows rejects) {
            this.id = id;
            this.rejects = rejects;
        }

        void take(Rejected rejected) {
            var reason =
                    rejected.issues().stream()
                            .map(RowIssue::message)
                            .collect(Collectors.joining(" "));
            batch.add(new RejectedRow(rejected.row(), rejected.fields(), reason));
            characters +=
                    rejected.fields().stream().mapToInt(String::length).sum() + reason.length();
        }

        boolean isFull() {
            return batch.size() >= ROWS || characters >= CHARACTERS;
        }

        /// What was gathered since the last time.
        List<RejectedRow> takeBatch() {
            var taken = batch;
            batch = new ArrayList<>();
            characters = 0;
            return taken;
        }

        void store(List<RejectedRow> taken) {
            rejects.addAll(id, taken);
        }
    }
}
