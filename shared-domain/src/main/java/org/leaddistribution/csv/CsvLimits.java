package org.leaddistribution.csv;

import java.util.Locale;
import org.leaddistribution.csv.ReadingEnded.FileFault;

/// How far one record may go, so that no file, whatever is in it, fills the memory.
///
/// Sizes are in UTF-16 units.
public final class CsvLimits {
    static final int FIELD = 65_536;

    /// All fields of a record together.
    static final int RECORD = 262_144;

    /// A record as it stands in the file: room for quotes, doubled ones and the spaces around them.
    public static final int RAW_RECORD = 4 * RECORD;

    static final int COLUMNS = 1_000;

    private CsvLimits() {}

    static FileFault fieldTooLong() {
        return FileFault.ofRecord(
                IssueCode.FIELD_TOO_LONG,
                String.format(
                        Locale.ROOT,
                        "a field is longer than %,d characters. Shorten it, or close the quote that opens it.",
                        FIELD));
    }

    static FileFault recordTooLong() {
        return FileFault.ofRecord(
                IssueCode.RECORD_TOO_LONG,
                String.format(
                        Locale.ROOT,
                        "the row is longer than %,d characters. Shorten it, or look for a missing line break.",
                        RECORD));
    }

    static FileFault tooManyColumns() {
        return FileFault.ofRecord(
                IssueCode.TOO_MANY_COLUMNS,
                String.format(
                        Locale.ROOT,
                        "more than %,d columns. Remove columns, or look for a missing line break.",
                        COLUMNS));
    }
}
