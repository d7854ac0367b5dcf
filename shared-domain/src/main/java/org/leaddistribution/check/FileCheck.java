package org.leaddistribution.check;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.check.Remedy.Closing;
import org.leaddistribution.check.StoredFacts.StoredAssignment;
import org.leaddistribution.check.StoredFacts.StoredFile;
import org.leaddistribution.delivery.FileBytes;
import org.leaddistribution.delivery.LeadsCsv;
import org.leaddistribution.lead.LeadDraft;

/// V4 and V5 of one file: its bytes, its assignments and what it says of both.
final class FileCheck {
    private final Rounds rounds;
    private final Consumer<Violation> found;
    private long files;

    FileCheck(Rounds rounds, Consumer<Violation> found) {
        this.rounds = rounds;
        this.found = found;
    }

    void check(StoredFile file) {
        files++;
        checkBytes(file);
        file.assignments().forEach(assignment -> checkPlace(assignment, file));
        checkCounters(file);
    }

    long files() {
        return files;
    }

    private void checkBytes(StoredFile file) {
        var stored = file.bytes();
        if (!FileBytes.of(stored.content()).sha256().equals(stored.sha256())) {
            report(Invariant.FILES, file, "has content_sha256 of other bytes", content(file));
        }
        var rows =
                file.assignments().stream()
                        .map(StoredAssignment::asUploaded)
                        .sorted(Comparator.comparingInt(LeadDraft::row))
                        .toList();
        if (!FileBytes.of(stored.content())
                .equals(LeadsCsv.of(file.rule(), file.keptColumns(), rows))) {
            report(
                    Invariant.FILES,
                    file,
                    String.format(
                            Locale.ROOT,
                            "has other rows than its %d assignments",
                            file.assignments().size()),
                    content(file));
        }
    }

    /// Null when no plan tells what the file should hold.
    private @Nullable Remedy content(StoredFile file) {
        var token = rounds.planToken(file.distribution(), file.round());
        var complete = rounds.complete(file.distribution(), file.round());
        return token == null ? null : new Remedy.Content(file, token, Closing.of(complete));
    }

    private void checkPlace(StoredAssignment assignment, StoredFile file) {
        boolean isSame =
                assignment.member().equals(file.member())
                        && assignment.distribution().equals(file.distribution())
                        && assignment.round() == file.round();
        if (!isSame) {
            report(
                    Invariant.FILES,
                    file,
                    String.format(
                            Locale.ROOT,
                            "holds assignment %s, which is of member %s, round %d of distribution %s",
                            assignment.id(),
                            assignment.member(),
                            assignment.round(),
                            assignment.distribution()),
                    null);
        }
    }

    private void checkCounters(StoredFile file) {
        if (file.leadCount() != file.assignments().size()) {
            report(
                    Invariant.COUNTERS,
                    file,
                    String.format(
                            Locale.ROOT,
                            "says lead_count %d, and %d assignments are stored",
                            file.leadCount(),
                            file.assignments().size()),
                    content(file));
        }
        boolean fetched = file.downloads() > 0;
        if (file.downloaded() != fetched || (file.downloadedAt() != null) != fetched) {
            report(
                    Invariant.COUNTERS,
                    file,
                    String.format(
                            Locale.ROOT,
                            "says download_count %d, downloaded %s, downloaded_at %s",
                            file.downloads(),
                            file.downloaded(),
                            file.downloadedAt()),
                    new Remedy.Downloads(file));
        }
        checkMarks(file, fetched);
    }

    /// Between a download and its marks a crash may lie: the next download mends that.
    private void checkMarks(StoredFile file, boolean fetched) {
        long marked = file.assignments().stream().filter(StoredAssignment::marked).count();
        if (marked > 0 && !fetched) {
            report(
                    Invariant.COUNTERS,
                    file,
                    String.format(Locale.ROOT, "was never fetched, and %d rows say it was", marked),
                    new Remedy.Downloads(file));
        }
        if (file.marked() && marked < file.assignments().size()) {
            report(
                    Invariant.COUNTERS,
                    file,
                    String.format(
                            Locale.ROOT,
                            "was fetched, and only %d of %d rows say so",
                            marked,
                            file.assignments().size()),
                    new Remedy.Downloads(file));
        }
    }

    private void report(
            Invariant invariant, StoredFile file, String what, @Nullable Remedy remedy) {
        var which = "file %s of member %s ".formatted(file.id(), file.member());
        found.accept(new Violation(invariant, which + what, remedy));
    }
}
