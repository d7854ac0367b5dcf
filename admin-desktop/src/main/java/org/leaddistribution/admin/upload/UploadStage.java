package org.leaddistribution.admin.upload;

import org.leaddistribution.admin.fx.ProgressStep;

/// Where an upload stands; each is a view of the screen.
public sealed interface UploadStage {
    /// A file is to be chosen.
    record Choosing() implements UploadStage {}

    /// What was found in the file is to be confirmed: see [FoundViewModel].
    record Found() implements UploadStage {}

    /// @param pace rows, speed and time left, as far as they are known
    record Working(String filename, ProgressStep advance, String pace) implements UploadStage {}

    /// It was cancelled: what is there of it is being removed.
    record Cancelling(String filename) implements UploadStage {}

    record Stored(UploadSummary summary) implements UploadStage {}

    /// Nothing is stored, and this is why.
    record Refused(RefusedFile file) implements UploadStage {}

    /// The very same bytes were uploaded before: is that meant?
    ///
    /// @param earlier who did, when, and what became of it
    record SameAgain(String filename, String earlier) implements UploadStage {}
}
