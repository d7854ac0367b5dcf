package org.leaddistribution.csv;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Warning;

/// The records of a file from its first to its last, wherever they come from.
///
/// After a [ReadingEnded.FileFault] there is no going on.
public interface RecordSource {
    /// The next record, which may be blank; null after the last.
    ///
    /// @throws ReadingEnded.FileFault when this record and what follows cannot be trusted
    @Nullable TableRow next();

    /// The number of the record that [#next] gave last or could not read.
    int row();

    /// What the records so far were like that their owner would want to know.
    default List<Warning> notices() {
        return List.of();
    }

    /// A record of a file.
    ///
    /// @param number as a spreadsheet numbers its rows, from 1; blank rows count, a record of several lines is
    ///     one
    /// @param fields at least one, as they stand in the file
    /// @param errors positions of fields in which a spreadsheet shows an error, such as `#N/A`, for a value
    @SuppressWarnings("ArrayRecordComponent") // nobody compares rows, and there are millions
    record TableRow(int number, String[] fields, BitSet errors) {
        private static final BitSet NONE = new BitSet();

        TableRow(int number, String[] fields) {
            this(number, fields, NONE);
        }

        boolean isBlank() {
            return WhiteSpace.fills(fields);
        }
    }
}
