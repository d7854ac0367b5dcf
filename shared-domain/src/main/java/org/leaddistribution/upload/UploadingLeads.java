package org.leaddistribution.upload;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.csv.ReadProgress;
import org.leaddistribution.kernel.StoreFault;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.Heartbeat;
import org.leaddistribution.lease.Heartbeat.LeaseLost;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Distribution.Outlook;
import org.leaddistribution.round.Upload;
import org.leaddistribution.round.Upload.RowCounts;
import org.leaddistribution.upload.IngestReport.Ending;
import org.leaddistribution.upload.LeadReader.RowSink;
import org.leaddistribution.upload.UploadOutcome.Abandoned;
import org.leaddistribution.upload.UploadOutcome.Cancelled;
import org.leaddistribution.upload.UploadOutcome.Queued;
import org.leaddistribution.upload.UploadOutcome.Refused;
import org.leaddistribution.upload.UploadOutcome.SameAgain;
import org.leaddistribution.upload.UploadProgress.Phase;
import org.leaddistribution.upload.Uploads.Commit;
import org.leaddistribution.upload.Uploads.Repeat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a file of leads in: a queued distribution with every good row, or nothing at all.
public final class UploadingLeads {
    private static final Logger LOG = LoggerFactory.getLogger(UploadingLeads.class);

    private final UploadRecords records;
    private final InstantSource clock;
    private final AuditTrail audit;
    private final LeadReader reader = new LeadReader();

    public UploadingLeads(UploadRecords records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
        this.audit = new AuditTrail(records.audit(), clock);
    }

    /// Returns when the upload is stored, or known not to be.
    public UploadOutcome upload(UploadRequest request, UploadProgress progress) {
        var sha256 = request.file().sha256Hex();
        if (request.repeat() == Repeat.ASK) {
            var earlier = records.distributions().withContent(sha256);
            if (earlier.isPresent()) {
                return new SameAgain(earlier.get());
            }
        }
        var checked = read(request, Phase.CHECKING, RowSink.NONE, progress);
        if (checked.ending() instanceof Ending.Cancelled) {
            return new Cancelled();
        }
        return isTaken(request, checked) ? store(request, checked, progress) : new Refused(checked);
    }

    private static boolean isTaken(UploadRequest request, IngestReport checked) {
        return switch (request.mode()) {
            case STRICT -> checked.isFlawless();
            case LENIENT -> checked.hasGoodRows();
        };
    }

    private IngestReport read(
            UploadRequest request, Phase phase, RowSink sink, UploadProgress progress) {
        var rows = new CountedRows(sink);
        ReadProgress bytes =
                (read, size) -> {
                    progress.rows(rows.count());
                    return progress.at(phase, read, size);
                };
        return reader.read(request.file(), request.options(), rows, bytes);
    }

    private UploadOutcome store(
            UploadRequest request, IngestReport checked, UploadProgress progress) {
        var id = DistributionId.create();
        var at = clock.instant();
        var leases = records.uploads().leaseOf(id);
        var lease = records.uploads().open(id, request.by());
        try (var heartbeat = Heartbeat.of(lease, leases, SweepingUploads.TIMES)) {
            beginRejects(id, checked);
            var leads = new LeadImport(id, at, records, heartbeat, checked.rows().accepted());
            var reach = storeRows(leads, request, progress);
            if (reach.isEmpty()) {
                undo(id, lease.token());
                return new Cancelled();
            }
            var queued = describe(id, request, checked, reach.get(), at);
            return commit(queued, lease.token(), request.repeat());
        } catch (LeaseLost _) {
            return abandoned(id);
        } catch (RuntimeException failed) {
            undoQuietly(id, lease.token());
            throw failed;
        }
    }

    private UploadOutcome commit(Distribution queued, long token, Repeat repeat) {
        return switch (committed(queued, token, repeat)) {
            case Commit.Committed _ -> new Queued(queued);
            case Commit.Swept _ -> abandoned(queued.id());
            case Commit.SameBytes(var earlier) -> {
                undoQuietly(queued.id(), token);
                yield new SameAgain(earlier);
            }
        };
    }

    /// Makes the distribution exist, with its entry in the audit log.
    private Commit committed(Distribution queued, long token, Repeat repeat) {
        return records.work()
                .inOne(
                        () -> {
                            var commit = records.uploads().commit(queued, token, repeat);
                            if (commit instanceof Commit.Committed) {
                                keep(queued);
                            }
                            return commit;
                        });
    }

    private void keep(Distribution queued) {
        var upload = queued.upload();
        var facts =
                Map.of(
                        "filename", upload.filename(),
                        "leads", Integer.toString(upload.rows().total()),
                        "rejected_rows", Integer.toString(upload.rows().rejected()));
        audit.note(new Actor(upload.by()), AuditAction.LEADS_UPLOADED, queued.id().value(), facts);
    }

    /// Whom the stored leads can reach; empty when the storing was cancelled.
    private Optional<ImportSummary> storeRows(
            LeadImport leads, UploadRequest request, UploadProgress progress) {
        try (leads) {
            var stored = read(request, Phase.STORING, leads, progress);
            return stored.ending() instanceof Ending.Cancelled
                    ? Optional.empty()
                    : Optional.of(leads.finish());
        }
    }

    private void beginRejects(DistributionId id, IngestReport checked) {
        var format = checked.format();
        if (checked.rows().rejected() > 0 && format != null) {
            records.rejects().begin(id, format.columns());
        }
    }

    private Distribution describe(
            DistributionId id,
            UploadRequest request,
            IngestReport checked,
            ImportSummary reach,
            Instant at) {
        var tally = checked.rows();
        var rows =
                new RowCounts(
                        tally.accepted(),
                        tally.blank(),
                        tally.duplicate(),
                        reach.known(),
                        tally.rejected());
        var name = FileName.of(request.file().filename()).orElseThrow().value();
        var upload = new Upload(name, request.file().sha256Hex(), rows, request.by(), at);
        var eligible = records.members().eligible();
        var outlook = new Outlook(eligible.size(), reach.weeks(eligible));
        return Distribution.queued(id, upload, outlook, checked.notices());
    }

    /// Removes what was still written while the sweep passed.
    private Abandoned abandoned(DistributionId id) {
        records.removeContentOf(id);
        return new Abandoned();
    }

    /// Removes the leads, unless the upload was committed after all.
    private void undo(DistributionId id, long token) {
        if (records.uploads().leaseOf(id).release(token)) {
            records.removeContentOf(id);
            records.uploads().forget(id);
        }
    }

    /// What cannot be undone now stands still, and is swept later.
    private void undoQuietly(DistributionId id, long token) {
        try {
            undo(id, token);
        } catch (StoreFault later) {
            LOG.warn("Upload {} is left to the sweep: {}", id, later.getMessage());
        }
    }

    /// Counts the rows on their way to another sink.
    private static final class CountedRows implements RowSink {
        private final RowSink sink;
        private long count;

        CountedRows(RowSink sink) {
            this.sink = sink;
        }

        @Override
        public void take(RowOutcome outcome) {
            count++;
            sink.take(outcome);
        }

        long count() {
            return count;
        }
    }
}
