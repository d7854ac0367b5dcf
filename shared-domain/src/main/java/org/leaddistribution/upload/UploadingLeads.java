package org.leaddistribution.upload;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.csv.FileName;
import org.leaddistribution.csv.ReadProgress;
import org.leaddistribution.csv.RejectsHeadings;
import org.leaddistribution.kernel.StoreFault;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.lead.RejectedRows.Headings;
import org.leaddistribution.lease.Heartbeat;
import org.leaddistribution.lease.Heartbeat.LeaseLost;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Distribution.Outlook;
import org.leaddistribution.round.Upload;
import org.leaddistribution.round.Upload.RowCounts;
import org.leaddistribution.upload.IngestReport.Ending;
import org.leaddistribution.upload.IngestReport.FileFormat;
import org.leaddistribution.upload.LeadReader.RowSink;
import org.leaddistribution.upload.UploadOutcome.Abandoned;
import org.leaddistribution.upload.UploadOutcome.Cancelled;
import org.leaddistribution.upload.UploadOutcome.Queued;
import org.leaddistribution.upload.UploadOutcome.Refused;
import org.leaddistribution.upload.UploadOutcome.SameAgain;
import org.leaddistribution.upload.UploadOutcome.Tried;
import org.leaddistribution.upload.UploadProgress.Phase;
import org.leaddistribution.upload.UploadRequest.Wish;
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
        if (!request.options().corrections().areFor(request.file().sha256Hex())) {
            return new Refused(IngestReport.ofChangedFile());
        }
        if (request.wish() == Wish.STORE && request.repeat() == Repeat.ASK) {
            var earlier = earlier(request);
            if (earlier.isPresent()) {
                return new SameAgain(earlier.get());
            }
        }
        var checked = read(request, Phase.CHECKING, RowSink.NONE, progress);
        if (checked.ending() instanceof Ending.Cancelled) {
            return new Cancelled();
        }
        if (!isTaken(request, checked)) {
            return new Refused(checked);
        }
        return switch (request.wish()) {
            case STORE -> store(request, checked, progress);
            case TRY -> tried(request, checked, progress);
        };
    }

    /// Reads the file a second time, to find out who has had its prospects; writes nothing.
    private UploadOutcome tried(
            UploadRequest request, IngestReport checked, UploadProgress progress) {
        var reach = new ImportSummary(records.leads(), records.assignments());
        var keys = new KeysInBatches(reach);
        var read = read(request, Phase.CHECKING, keys, progress);
        if (read.ending() instanceof Ending.Cancelled) {
            return new Cancelled();
        }
        keys.flush();
        var id = DistributionId.create();
        return new Tried(
                describe(id, request, checked, reach, clock.instant()),
                checked,
                earlier(request).orElse(null));
    }

    private Optional<Distribution> earlier(UploadRequest request) {
        return records.distributions().withContent(request.file().sha256Hex());
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
            return commit(queued, checked, lease.token(), request.repeat());
        } catch (LeaseLost _) {
            return abandoned(id);
        } catch (RuntimeException failed) {
            undoQuietly(id, lease.token());
            throw failed;
        }
    }

    private UploadOutcome commit(
            Distribution queued, IngestReport checked, long token, Repeat repeat) {
        return switch (committed(queued, token, repeat)) {
            case Commit.Committed _ -> new Queued(queued, checked);
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
            records.rejects().begin(id, headingsOf(format));
        }
    }

    private static Headings headingsOf(FileFormat format) {
        var layout = format.layout();
        int own =
                layout.rejects() ? layout.headings().size() - RejectsHeadings.OWN : layout.fields();
        return new Headings(
                IntStream.range(0, own).mapToObj(layout::nameOf).toList(),
                format.table().delimiter(),
                switch (format.table().kind()) {
                    case CSV -> Headings.Kind.CSV;
                    case WORKBOOK -> Headings.Kind.WORKBOOK;
                });
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
                        tally.rejected(),
                        tally.test());
        var name = FileName.of(request.file().filename()).orElseThrow();
        var title = request.title();
        var format = checked.format();
        var upload =
                new Upload(
                        name.value(),
                        title == null ? name.stem() : title,
                        request.file().sha256Hex(),
                        rows,
                        format == null ? List.of() : format.layout().keptColumns(),
                        request.by(),
                        at);
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

    /// Gathers the prospects of good rows, to ask for many at once.
    private static final class KeysInBatches implements RowSink {
        private static final int BATCH = 2_000;

        private final ImportSummary reach;
        private final List<LeadKey> keys = new ArrayList<>(BATCH);

        KeysInBatches(ImportSummary reach) {
            this.reach = reach;
        }

        @Override
        public void take(RowOutcome outcome) {
            if (outcome instanceof RowOutcome.Accepted(var lead)) {
                keys.add(lead.key());
                if (keys.size() == BATCH) {
                    flush();
                }
            }
        }

        void flush() {
            reach.note(keys);
            keys.clear();
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
