package org.leaddistribution.usecase.upload;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.leaddistribution.distribution.Uploads;
import org.leaddistribution.distribution.Uploads.Claim;
import org.leaddistribution.distribution.Uploads.UnderWay;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.StandstillWatch;

/// Removes what a crashed or undone upload has left: rows that belong to no distribution.
///
/// An upload whose beat stands still for [#ABANDONED_AFTER] of this process's monotonic time is claimed
/// first, so that it can no longer be committed. Not safe for many threads.
public final class SweepingUploads {
    public static final Duration ABANDONED_AFTER = Duration.ofMinutes(10);

    private final UploadRecords records;
    private final Uploads uploads;
    private final StandstillWatch<DistributionId> watch;

    /// @param nanos a monotonic clock, as [System#nanoTime]
    public SweepingUploads(UploadRecords records, LongSupplier nanos) {
        this.records = records;
        this.uploads = records.uploads();
        this.watch = new StandstillWatch<>(nanos);
    }

    /// Looks once at every upload under way.
    ///
    /// @return how many were swept
    public int sweep() {
        var underWay = uploads.underWay();
        watch.retain(underWay.stream().map(UnderWay::id).toList());
        int swept = 0;
        for (var upload : underWay) {
            if (mayBeSwept(upload)) {
                records.removeContentOf(upload.id());
                uploads.forget(upload.id());
                swept++;
            }
        }
        return swept;
    }

    private boolean mayBeSwept(UnderWay upload) {
        if (upload.claim() == Claim.SWEPT) {
            return true;
        }
        return watch.hasStoodStill(upload.id(), upload.beat(), ABANDONED_AFTER)
                && uploads.claim(upload);
    }
}
