package org.leaddistribution.admin.upload;

import java.util.List;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.round.Distribution;

/// Where an upload stands; each is a view of the screen.
public sealed interface UploadStage {
    /// A file is to be chosen.
    record Choosing() implements UploadStage {}

    /// Several files were chosen: how each of them stands.
    record Files() implements UploadStage {}

    /// What was found in the file is to be confirmed: see [FoundViewModel].
    record Found() implements UploadStage {}

    /// @param pace rows, speed and time left, as far as they are known
    record Working(String filename, ProgressStep progress, String pace) implements UploadStage {}

    /// It was cancelled and has not ended yet.
    ///
    /// @param waitsFor what keeps it
    record Cancelling(String filename, String waitsFor) implements UploadStage {}

    record Stored(UploadSummary summary) implements UploadStage {}

    /// Nothing is stored, and this is why.
    ///
    /// @param correcting what is bad, to be typed over
    record Refused(RefusedFile file, Correcting correcting) implements UploadStage {}

    /// The very same bytes were uploaded before: is that meant?
    ///
    /// @param earlier who did, when, and what became of it
    record SameAgain(String filename, String earlier) implements UploadStage {}

    /// What an upload brought in, in words, and what has become of it since.
    ///
    /// @param rejected empty when no row was left out
    /// @param notices worth knowing before it is distributed
    record UploadSummary(
            String filename,
            Standing standing,
            String leads,
            String eligibleMembers,
            String estimatedWeeks,
            String known,
            String duplicates,
            String blanks,
            String rejected,
            List<String> notices) {
        public UploadSummary {
            notices = List.copyOf(notices);
        }

        static UploadSummary of(Distribution distribution) {
            return of(distribution, distribution.outlook().eligibleMembers());
        }

        /// @param eligible members there are now
        static UploadSummary of(Distribution distribution, int eligible) {
            var rows = distribution.upload().rows();
            var weeks = distribution.outlook().estimatedWeeks();
            return new UploadSummary(
                    distribution.upload().filename(),
                    Standing.of(distribution, eligible),
                    Formats.count(rows.total()),
                    Formats.count(eligible),
                    weeks == null ? "–" : Formats.count(weeks),
                    Formats.count(rows.known()),
                    Formats.count(rows.duplicate()),
                    Formats.count(rows.blank()),
                    rows.rejected() == 0 ? "" : Formats.count(rows.rejected()),
                    distribution.warnings().stream().map(Warning::message).toList());
        }

        /// Nothing of it is stored any more.
        UploadSummary withdrawn() {
            return new UploadSummary(
                    filename,
                    Standing.WITHDRAWN,
                    leads,
                    eligibleMembers,
                    estimatedWeeks,
                    known,
                    duplicates,
                    blanks,
                    "",
                    List.of());
        }

        String title() {
            return filename + standing.title;
        }

        /// For a list of files.
        String inShort() {
            return leads + " leads" + standing.inShort;
        }
    }

    /// What can be done with a stored upload now.
    enum Standing {
        READY(
                " is ready to distribute",
                ", ready to distribute",
                "See the plan first. Nothing is given to anybody before you confirm it."),
        NOBODY_ELIGIBLE(
                " is stored, but no member is eligible",
                ", no member is eligible",
                "Distributed like this, nobody gets a lead. Add members, change them to a paid tier or"
                        + " reactivate them; the upload waits."),
        UNDER_WAY(
                " is being distributed",
                ", being distributed",
                "Somebody has begun to distribute it. Its page shows how far it is."),
        DISTRIBUTED(
                " has been distributed",
                ", distributed",
                "Its page shows who got how many. It cannot be withdrawn any more."),
        FAILED(
                " has failed while it was distributed",
                ", failed while it was distributed",
                "Its page says why, and goes on where it stopped."),
        WITHDRAWN(
                " is withdrawn",
                ", withdrawn",
                "Its leads are removed as if the file had never been uploaded. It can be uploaded again.");

        private final String title;
        private final String inShort;
        private final String words;

        Standing(String title, String inShort, String words) {
            this.title = title;
            this.inShort = inShort;
            this.words = words;
        }

        static Standing of(Distribution distribution, int eligible) {
            return switch (distribution.status()) {
                case QUEUED -> eligible == 0 ? NOBODY_ELIGIBLE : READY;
                case PROCESSING -> UNDER_WAY;
                case COMPLETED -> DISTRIBUTED;
                case FAILED -> FAILED;
            };
        }

        /// What it means, and what to do.
        String words() {
            return words;
        }

        /// Whether nobody has begun to distribute it.
        boolean isQueued() {
            return this == READY || this == NOBODY_ELIGIBLE;
        }
    }
}
