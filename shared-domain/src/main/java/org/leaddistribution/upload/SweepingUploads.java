package org.leaddistribution.upload;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.Lease;
import org.leaddistribution.lease.LeaseTimes;
import org.leaddistribution.lease.TakingLease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes what a crashed or undone upload has left: rows that belong to no distribution.
///
/// It takes the lease of an upload first, once that is free or has stood still for [#ABANDONED_AFTER] of this
/// process's monotonic time, so that the upload can no longer be committed. Not safe for many threads.
public final class SweepingUploads {
    public static final Duration ABANDONED_AFTER = Duration.ofMinutes(10);

    /// An upload beats as a run does and is waited for longer: nobody needs its place.
    static final LeaseTimes TIMES =
            new LeaseTimes(
                    LeaseTimes.STANDARD.beatEvery(),
                    LeaseTimes.STANDARD.giveUpAfter(),
                    ABANDONED_AFTER,
                    LeaseTimes.STANDARD.lookEvery());

    private static final Logger LOG = LoggerFactory.getLogger(SweepingUploads.class);
    private static final String PROCESS = "sweep";

    private final UploadRecords records;
    private final Uploads uploads;
    private final LongSupplier nanos;
    private final Map<DistributionId, TakingLease> watched = new HashMap<>();

    /// @param nanos a monotonic clock, as [System#nanoTime]
    public SweepingUploads(UploadRecords records, LongSupplier nanos) {
        this.records = records;
        this.uploads = records.uploads();
        this.nanos = nanos;
    }

    /// Looks once at every upload under way. What is removed is logged in one line, as counts only.
    ///
    /// @return how many were swept
    public int sweep() {
        var underWay = uploads.underWay();
        watched.keySet().retainAll(underWay);
        var swept = new Swept();
        try {
            for (var upload : underWay) {
                var taking = watched.computeIfAbsent(upload, this::taking);
                taking.takeNow(upload.value())
                        .ifPresent(lease -> sweep(upload, taking, lease, swept));
            }
        } finally {
            swept.log();
        }
        return swept.uploads;
    }

    /// What one sweep has removed so far.
    private static final class Swept {
        private int uploads;
        private long rows;

        void log() {
            if (uploads > 0 || rows > 0) {
                LOG.info("Swept uploads that were left: {}, rows removed: {}", uploads, rows);
            }
        }
    }

    private TakingLease taking(DistributionId upload) {
        return new TakingLease(uploads.leaseOf(upload), TIMES, PROCESS, nanos);
    }

    /// Where this fails, the upload is free again and left to the next sweep.
    private void sweep(DistributionId upload, TakingLease taking, Lease lease, Swept swept) {
        try {
            swept.rows += records.removeContentOf(upload);
            uploads.forget(upload);
            swept.uploads++;
        } finally {
            taking.release(lease);
        }
    }
}
