package org.leaddistribution.admin.upload;

import java.util.ArrayList;
import java.util.List;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.round.Distribution;

/// Where an upload stands; each is a view of the screen.
public sealed interface UploadStage {
    /// A file is to be chosen.
    record Choosing() implements UploadStage {}

    /// What was found in the file is to be confirmed: see [FoundViewModel].
    record Found() implements UploadStage {}

    /// @param pace rows, speed and time left, as far as they are known
    record Working(String filename, ProgressStep progress, String pace) implements UploadStage {}

    /// It was cancelled: what is there of it is being removed.
    record Cancelling(String filename) implements UploadStage {}

    record Stored(UploadSummary summary) implements UploadStage {}

    /// Nothing is stored, and this is why.
    record Refused(RefusedFile file) implements UploadStage {}

    /// The very same bytes were uploaded before: is that meant?
    ///
    /// @param earlier who did, when, and what became of it
    record SameAgain(String filename, String earlier) implements UploadStage {}

    /// What an upload brought in, in words.
    ///
    /// @param rejected empty when no row was left out
    /// @param notices worth knowing before it is distributed
    record UploadSummary(
            String filename,
            String leads,
            String eligibleMembers,
            String estimatedWeeks,
            String known,
            String duplicates,
            String blanks,
            String rejected,
            List<String> notices) {
        private static final String NOBODY =
                "No member is eligible now. Distributed like this, nobody gets a lead.";

        static UploadSummary of(Distribution distribution) {
            var rows = distribution.upload().rows();
            var weeks = distribution.outlook().estimatedWeeks();
            return new UploadSummary(
                    distribution.upload().filename(),
                    Formats.count(rows.total()),
                    Formats.count(distribution.outlook().eligibleMembers()),
                    weeks == null ? "–" : Formats.count(weeks),
                    Formats.count(rows.known()),
                    Formats.count(rows.duplicate()),
                    Formats.count(rows.blank()),
                    rows.rejected() == 0 ? "" : Formats.count(rows.rejected()),
                    notices(distribution));
        }

        private static List<String> notices(Distribution distribution) {
            var notices = new ArrayList<String>();
            if (distribution.outlook().eligibleMembers() == 0) {
                notices.add(NOBODY);
            }
            distribution.warnings().stream().map(Warning::message).forEach(notices::add);
            return notices;
        }
    }
}
