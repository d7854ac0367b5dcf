package org.leaddistribution.usecase.upload;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.leaddistribution.distribution.Uploads;
import org.leaddistribution.ingest.RowOutcome;
import org.leaddistribution.ingest.RowSink;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.Lead;
import org.leaddistribution.lead.Leads;
import org.leaddistribution.lead.RejectedRow;

/// U2: stores the rows of one file in batches, showing that it goes on.
///
/// Batches are on their way to the database while the next is read and looked up, so neither waits for
/// the other; never more than two, so what is held of a file does not grow with it.
final class LeadImport implements RowSink, AutoCloseable {
    private static final int BATCH = 2_000;

    /// A second or so of storing; who sweeps waits for minutes.
    private static final int BATCHES_A_BEAT = 10;

    private static final int ON_THEIR_WAY = 2;

    private final DistributionId id;
    private final Instant at;
    private final Leads leads;
    private final Uploads uploads;
    private final Reach reach;
    private final RejectsImport rejects;
    private List<Lead> batch = new ArrayList<>(BATCH);
    private int batches;
    private final Deque<CompletableFuture<Void>> onTheirWay = new ArrayDeque<>(ON_THEIR_WAY);

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
        awaitAll();
        return reach;
    }

    /// Returns when nothing is on its way any more.
    @Override
    public void close() {
        awaitAll();
    }

    private void store() {
        var full = batch;
        batch = new ArrayList<>(BATCH);
        var leftOut = rejects.takeBatch();
        reach.note(full.stream().map(Lead::key).toList());
        beatNowAndThen();
        if (onTheirWay.size() == ON_THEIR_WAY) {
            await(onTheirWay.remove());
        }
        onTheirWay.add(
                CompletableFuture.runAsync(() -> store(full, leftOut), Thread::startVirtualThread));
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

    /// Waits for all of them, whatever becomes of one.
    private void awaitAll() {
        var all = CompletableFuture.allOf(onTheirWay.toArray(CompletableFuture[]::new));
        onTheirWay.clear();
        await(all);
    }

    private static void await(CompletableFuture<Void> stored) {
        try {
            stored.join();
        } catch (CompletionException failed) {
            throw unwrapped(failed);
        }
    }

    private static RuntimeException unwrapped(CompletionException failed) {
        return switch (failed.getCause()) {
            case RuntimeException cause -> cause;
            case Error cause -> throw cause;
            case null, default -> failed;
        };
    }
}
