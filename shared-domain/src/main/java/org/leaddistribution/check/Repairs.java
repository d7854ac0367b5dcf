package org.leaddistribution.check;

import java.time.Instant;
import java.util.List;
import org.leaddistribution.check.StoredFacts.StoredFile;
import org.leaddistribution.delivery.FileBytes;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.kernel.Guards.LostGuard;

/// Writes what a repair has found out. Each call is one change that may be made again; none deletes a row.
public interface Repairs {
    /// @throws org.leaddistribution.kernel.StoreFault.StoreRefused when the server or the version of the data is one that
    ///     this program must not touch
    void requireFit();

    /// Makes a unique index again, however long that takes.
    Rebuilt rebuild(LostGuard lost);

    /// What became of a unique index.
    sealed interface Rebuilt {
        record InPlace() implements Rebuilt {}

        /// Rows have the same key, so one of each has to go first.
        ///
        /// @param doubles some of them, each with the ids of its rows, and what to do about it
        /// @param total how many keys are there more than once
        record RowsInTheWay(List<String> doubles, long total) implements Rebuilt {}
    }

    void setCopies(Remedy.Copies copies);

    void setFigures(Remedy.RoundFigures figures);

    void setTotals(Remedy.Totals totals);

    /// Replaces bytes, hash and `lead_count`; what is known of downloads stays.
    void setContent(String file, FileBytes bytes, int leadCount);

    /// Sets flag, time and count of a file, and the marks of its assignments, unless it was downloaded since.
    ///
    /// @param seen the file as it was read
    void setDownloads(StoredFile seen, long count, Instant at);

    /// Adds a file that is missing. One that is there by now is left alone.
    void add(MemberFile file, FileBytes bytes);
}
