package org.leaddistribution.lead;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.leaddistribution.kernel.Coded;

/// The rows that uploads have left out, those of uploads still under way included.
public interface RejectedRows {
    /// Keeps what the rows of an upload stand under; the same again changes nothing.
    void begin(DistributionId upload, Headings headings);

    /// Stores a batch; rows that are there already, by their number, stay as they are.
    void addAll(DistributionId upload, List<RejectedRow> batch);

    /// What the rows stand under; empty when no row of the upload was left out.
    Optional<Headings> headingsOf(DistributionId upload);

    /// Hands over every row that was left out, in the order of the file, without holding them all.
    void forEachOf(DistributionId upload, Consumer<RejectedRow> action);

    /// Forgets the rows and the columns of an upload that was undone.
    ///
    /// @return how many rows there were
    long removeOf(DistributionId upload);

    /// The columns of a file, and what kind of file it was, so that its rejects are one like it.
    ///
    /// @param columns in their order
    /// @param delimiter of a CSV
    record Headings(List<String> columns, char delimiter, Kind kind) {
        public Headings {
            columns = List.copyOf(columns);
        }

        /// Of a CSV with commas.
        public static Headings of(List<String> columns) {
            return new Headings(columns, ',', Kind.CSV);
        }

        /// What was uploaded.
        public enum Kind implements Coded {
            CSV,
            WORKBOOK
        }
    }

    /// A bad row that an upload has left out, for its owner to correct.
    ///
    /// @param row of the file, as a spreadsheet numbers it
    /// @param fields as they were uploaded, as many as the row has
    /// @param reason every error of the row, in sentences
    record RejectedRow(int row, List<String> fields, String reason) {
        public RejectedRow {
            fields = List.copyOf(fields);
        }
    }
}
