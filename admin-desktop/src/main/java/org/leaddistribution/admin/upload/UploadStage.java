package org.leaddistribution.admin.upload;

import java.util.List;
import org.leaddistribution.admin.fx.Advance;

/// Where an upload stands; each is a view of the screen.
public sealed interface UploadStage {
    /// A file is to be chosen.
    record Choosing() implements UploadStage {}

    record Working(String filename, Advance advance) implements UploadStage {}

    record Stored(UploadSummary summary) implements UploadStage {}

    /// Nothing is stored, and this is why.
    ///
    /// @param summary how many errors there are, and that nothing is stored
    /// @param errors in the order of the file; the first of them, where there are very many
    record Refused(String filename, String summary, List<RowError> errors) implements UploadStage {
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /// The very same bytes were uploaded before: is that meant?
    ///
    /// @param earlier who did, when, and what became of it
    record SameAgain(String filename, String earlier) implements UploadStage {}
}
