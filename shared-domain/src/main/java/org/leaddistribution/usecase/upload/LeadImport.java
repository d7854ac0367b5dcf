package org.leaddistribution.usecase.upload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.leaddistribution.distribution.Uploads;
import org.leaddistribution.ingest.RowOutcome;
import org.leaddistribution.ingest.RowSink;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.Lead;
import org.leaddistribution.lead.Leads;
import org.leaddistribution.lead.RejectedRow;
import org.leaddistribution.store.WritesUnderWay;

/// U2: stores the rows of one file in batches, showing that it goes on.
///
/// Batches are on their way to the database while the next is read and looked up, so neither waits for
/// the other; never more than two, so what is held of a file does not grow with it.
final class LeadImport implements RowSink, AutoCloseable {
    private static final int BATCH = 2_000;

    /// A second or so of storing; who sweeps waits for minutes.
    private static final int BATCHES_A_BEAT = 10;

    private final DistributionId id;
    private final Instant at;
    private final Leads leads;
    private final Uploads uploads;
    private final Reach reach;
    private final RejectsImport rejects;
    private List<Lead> batch = new ArrayList<>(BATCH);
    private int batches;
    private final WritesUnderWay underWay = new WritesUnderWay();

    LeadImport(DistributionId id, Instant at, UploadRecords records) {
        this.id = id;
        this.at = at;
        this.leads = records.leads();
        this.uploads = records.uploads();
        this.rejects = new RejectsImport(id, records.rejects());
        this.reach = new Reach(records.leads(), records.assignments());
    }

    /// A sweep has claimed the upload while it stood still.
    static final class Swept extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void take(RowOutcome outcome) {
        switch (outcome) {
            case RowOutcome.Accepted(var draft) -> batch.add(Lead.uploaded(id, draft, at));
            case RowOutcome.Rejected rejected -> rejects.take(rejected);
            case RowOutcome.Blank _, RowOutcome.Duplicate _ -> {}
        }
        if (batch.size() == BATCH || rejects.isFull()) {
            store();
        }
    }

    /// Stores the last batch, and tells whom the leads can reach.
    Reach finish() {
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
        beatNowAndThen();
        underWay.add(() -> store(full, leftOut));
    }

    private void beatNowAndThen() {
        if (batches++ % BATCHES_A_BEAT == 0 && !uploads.beat(id)) {
            throw new Swept();
        }
    }

    private void store(List<Lead> full, List<RejectedRow> leftOut) {
        leads.addAll(full);
        rejects.store(leftOut);
    }
}
