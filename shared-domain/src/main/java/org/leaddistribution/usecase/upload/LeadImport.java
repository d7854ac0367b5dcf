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

/// U2: stores the rows of one file in batches, showing that it goes on.
final class LeadImport implements RowSink {
    private static final int BATCH = 1_000;

    private final DistributionId id;
    private final Instant at;
    private final Leads leads;
    private final Uploads uploads;
    private final Reach reach;
    private final RejectsImport rejects;
    private final List<Lead> batch = new ArrayList<>(BATCH);

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
        return reach;
    }

    private void store() {
        if (!uploads.beat(id)) {
            throw new Swept();
        }
        reach.note(batch.stream().map(Lead::key).toList());
        leads.addAll(batch);
        batch.clear();
        rejects.store();
    }
}
