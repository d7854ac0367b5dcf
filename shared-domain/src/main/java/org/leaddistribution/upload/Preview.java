package org.leaddistribution.upload;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.csv.Table.Opening.Sheets;
import org.leaddistribution.kernel.Warning;

/// What the beginning of an upload looks like when it is read as it will be, for a person to judge.
///
/// @param charset the canonical name of the charset; empty when the file was refused before, and of a workbook
/// @param delimiter null when the file was refused before
/// @param sheets those of a workbook
/// @param headerRow the row of headings; null for none, or when it was not found
/// @param columns the headings, trimmed; empty when they were not reached
/// @param read the columns of the file that each of ours is made of, or may be made of; positions from 0
/// @param kept the columns that are kept beside them, as positions
/// @param proposal what else a person may want
/// @param rows the first [#ROWS] that are not blank, trimmed, each as wide as it is in the file
/// @param leads what becomes of these rows, but for test rows, good or bad; none when the columns were not found
/// @param notices what was done to read the file
/// @param fault what keeps the file from being taken, as far as it was read; null for nothing
public record Preview(
        String charset,
        @Nullable Character delimiter,
        Sheets sheets,
        @Nullable Integer headerRow,
        List<String> columns,
        Map<LeadColumn, List<Integer>> read,
        List<Integer> kept,
        Proposal proposal,
        List<List<String>> rows,
        List<RowCells> leads,
        List<Warning> notices,
        @Nullable RowIssue fault) {
    /// How many rows are shown of a file that has more.
    public static final int ROWS = 20;

    public Preview {
        columns = List.copyOf(columns);
        read = Map.copyOf(read);
        kept = List.copyOf(kept);
        rows = List.copyOf(rows);
        leads = List.copyOf(leads);
        notices = List.copyOf(notices);
    }

    /// What a person who looks at a file may want done beside what is done unasked.
    ///
    /// @param kept columns that are worth keeping, as positions
    /// @param address parts of the address that stand beside it unread, as positions
    public record Proposal(List<Integer> kept, List<Integer> address) {
        public Proposal {
            kept = List.copyOf(kept);
            address = List.copyOf(address);
        }
    }

    /// Whether the columns were found, so that a check of the whole file makes sense.
    public boolean isReadable() {
        return fault == null;
    }
}
