package org.leaddistribution.admin.upload;

import java.util.List;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.upload.IngestReport;

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
                RowError.of(report.errors()));
    }

    int totalErrors() {
        return groups.stream().mapToInt(ErrorGroup::count).sum();
    }

    String summary() {
        return ErrorGroup.summary(totalErrors(), errors.size());
    }

    String importGoodLabel() {
        return "Import the " + Formats.count(goodRows, "good row", "good rows");
    }
}
