package org.leaddistribution.admin.upload;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.ReadOptions.HeaderRow;
import org.leaddistribution.upload.LeadColumn;

/// Knows again what was chosen for files with the same headings.
public interface ColumnMemory {
    /// Empty for headings that were never chosen from.
    ///
    /// @param headings the columns of a file, in its order
    Optional<Choices> recall(List<String> headings);

    void remember(List<String> headings, Choices choices);

    /// What a person has made of a file.
    ///
    /// @param columns the positions, from 0, of the columns that one of ours is made of, where that was chosen
    /// @param kept positions of the columns kept beside them; null where an older version did not ask
    record Choices(
            HeaderRow headerRow,
            Map<LeadColumn, List<Integer>> columns,
            @Nullable List<Integer> kept) {
        public Choices {
            columns = Map.copyOf(columns);
            kept = kept == null ? null : List.copyOf(kept);
        }
    }
}
