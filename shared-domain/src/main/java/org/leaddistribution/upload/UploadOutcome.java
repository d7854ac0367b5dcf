package org.leaddistribution.upload;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.round.Distribution;

/// What became of an upload. But for [Queued], nothing is stored.
public sealed interface UploadOutcome {
    /// The leads are stored and wait to be distributed.
    ///
    /// @param report how the file was read
    record Queued(Distribution distribution, IngestReport report) implements UploadOutcome {}

    /// Nothing was asked but what would happen: the leads would be stored.
    ///
    /// @param would the distribution that there would be; its id is nobody's
    /// @param earlier one of the very same bytes; null for none
    record Tried(Distribution would, IngestReport report, @Nullable Distribution earlier)
            implements UploadOutcome {}

    /// The file, or a row of it, is not good.
    record Refused(IngestReport report) implements UploadOutcome {}

    /// An earlier upload had the very same bytes.
    record SameAgain(Distribution earlier) implements UploadOutcome {}

    /// Whoever watched the progress wanted no more of it.
    record Cancelled() implements UploadOutcome {}

    /// The upload stood still for so long that it was swept away as abandoned.
    record Abandoned() implements UploadOutcome {}
}
