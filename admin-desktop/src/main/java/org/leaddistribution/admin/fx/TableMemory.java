package org.leaddistribution.admin.fx;

import java.util.List;
import java.util.Optional;

/// Knows again how somebody has arranged the columns of a table.
public interface TableMemory {
    /// Of tables that are always as they are made.
    TableMemory NONE =
            new TableMemory() {
                @Override
                public Optional<List<Arranged>> recall(String table) {
                    return Optional.empty();
                }

                @Override
                public void remember(String table, List<Arranged> columns) {}
            };

    /// Empty for a table that was never arranged.
    ///
    /// @param table by its id
    Optional<List<Arranged>> recall(String table);

    void remember(String table, List<Arranged> columns);

    /// @param column by its heading
    record Arranged(String column, double width, boolean isShown) {}
}
