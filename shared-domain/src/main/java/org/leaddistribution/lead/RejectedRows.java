package org.leaddistribution.lead;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The rows that uploads have left out, those of uploads still under way included.
public interface RejectedRows {
    /// Keeps the columns that the rows of an upload stand under; the same again changes nothing.
    ///
    /// @param columns of the file, in its order
    void begin(DistributionId upload, List<String> columns);

    /// Stores a batch; rows that are there already, by their number, stay as they are.
    void addAll(DistributionId upload, List<RejectedRow> batch);

    /// The columns of the file; empty when no row of it was left out.
    Optional<List<String>> columnsOf(DistributionId upload);

    /// Hands over every row that was left out, in the order of the file, without holding them all.
    void forEachOf(DistributionId upload, Consumer<RejectedRow> action);

    /// Forgets the rows and the columns of an upload that was undone.
    ///
    /// @return how many rows there were
    long removeOf(DistributionId upload);

    /// A bad row that an upload has left out, for its owner to correct.
    ///
    /// @param row the number of the record in the file, the header being 1
    /// @param fields as they were uploaded, as many as the row has
    /// @param reason every error of the row, in sentences
    record RejectedRow(int row, List<String> fields, String reason) {
        public RejectedRow {
            fields = List.copyOf(fields);
        }
    }
}
