package org.leaddistribution.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The file that a distribution began with.
///
/// @param title what members and staff know it by
/// @param contentSha256 of the file's bytes, in hex: how the same file is known again
/// @param keptColumns headings of the columns that are kept beside name, e-mail and address, in their order
/// @param by the user name of the admin
public record Upload(
        String filename,
        String title,
        String contentSha256,
        RowCounts rows,
        List<String> keptColumns,
        String by,
        Instant at) {
    /// The longest title, in characters.
    public static final int LONGEST_TITLE = 120;

    public Upload {
        keptColumns = List.copyOf(keptColumns);
    }

    /// With three columns, titled as its file is named.
    public Upload(String filename, String contentSha256, RowCounts rows, String by, Instant at) {
        this(filename, stemOf(filename), contentSha256, rows, List.of(), by, at);
    }

    /// What a person has typed as a title, trimmed; empty when it cannot be one.
    public static Optional<String> title(String typed) {
        var title = typed.strip();
        boolean fits =
                !title.isEmpty()
                        && title.codePointCount(0, title.length()) <= LONGEST_TITLE
                        && title.codePoints().noneMatch(Character::isISOControl);
        return fits ? Optional.of(title) : Optional.empty();
    }

    /// The name of a file without its ending.
    public static String stemOf(String filename) {
        int dot = filename.lastIndexOf('.');
        return dot > 0 ? filename.substring(0, dot) : filename;
    }

    /// What an upload's rows turned out to be.
    ///
    /// @param total leads that were stored
    /// @param blank rows without any text, skipped
    /// @param duplicate rows that repeat an e-mail of the same file, skipped
    /// @param known stored leads whose prospect an earlier upload brought already
    /// @param rejected bad rows left out
    /// @param test rows by which an advertising platform tries whether its leads arrive, skipped
    public record RowCounts(
            int total, int blank, int duplicate, int known, int rejected, int test) {
        /// Without test rows.
        public RowCounts(int total, int blank, int duplicate, int known, int rejected) {
            this(total, blank, duplicate, known, rejected, 0);
        }
    }
}
