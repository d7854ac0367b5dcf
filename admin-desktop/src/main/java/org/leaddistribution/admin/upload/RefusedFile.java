package org.leaddistribution.admin.upload;

import java.util.List;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.ingest.IngestReport;
import org.leaddistribution.ingest.IssueCode;

/// What is wrong with a file that was refused, in words.
///
/// @param goodRows how many could be imported without the others; 0 when none, or when the file as a
///     whole cannot be trusted
/// @param errors in the order of the file; the first of them, where there are very many
public record RefusedFile(
        String filename, int goodRows, List<ErrorGroup> groups, List<RowError> errors) {
    public RefusedFile {
        groups = List.copyOf(groups);
        errors = List.copyOf(errors);
    }

    static RefusedFile of(String filename, IngestReport report) {
        return new RefusedFile(
                filename,
                report.hasGoodRows() ? report.rows().accepted() : 0,
                ErrorGroup.of(report),
                RowError.of(report));
    }

    int totalErrors() {
        return groups.stream().mapToInt(ErrorGroup::count).sum();
    }

    String summary() {
        var all = Formats.count(totalErrors(), "error", "errors");
        return errors.size() < totalErrors()
                ? "%s; the first %s are listed. Nothing of the file is stored."
                        .formatted(all, Formats.count(errors.size()))
                : all + ". Nothing of the file is stored.";
    }

    String importGoodLabel() {
        return "Import the " + Formats.count(goodRows, "good row", "good rows");
    }

    /// The listed errors that have this reason.
    List<RowError> errorsOf(IssueCode code) {
        return errors.stream().filter(error -> error.code() == code).toList();
    }
}
