package org.leaddistribution.upload;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.RowIssue;

/// What the beginning of an upload looks like when it is read as it will be, for a person to judge.
///
/// @param charset the canonical name of the charset; empty when the file was refused before
/// @param delimiter null when the file was refused before
/// @param columns the header, trimmed; empty when it was not reached
/// @param headings the column of the file that stands for each of ours, as far as that is clear
/// @param rows the first [#ROWS] that are not blank, trimmed, each as wide as it is in the file
/// @param fault what keeps the file from being taken, as far as it was read; null for nothing
public record Preview(
        String charset,
        @Nullable Character delimiter,
        List<String> columns,
        Map<LeadColumn, String> headings,
        List<List<String>> rows,
        @Nullable RowIssue fault) {
    /// How many rows are shown of a file that has more.
    public static final int ROWS = 20;

    public Preview {
        columns = List.copyOf(columns);
        headings = Map.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /// Whether the columns were found, so that a check of the whole file makes sense.
    public boolean isReadable() {
        return fault == null;
    }
}
