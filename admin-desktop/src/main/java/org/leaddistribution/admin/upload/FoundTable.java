package org.leaddistribution.admin.upload;

import java.util.ArrayList;
import java.util.List;
import org.leaddistribution.upload.LeadColumn;
import org.leaddistribution.upload.Preview;

/// The first rows of a file as a table: the columns that will be read first, then the others.
///
/// @param columns so many as a person can look at
record FoundTable(List<Column> columns, List<List<String>> rows) {
    private static final int OTHERS = 30;

    FoundTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// @param position in a row
    record Column(String title, int position, Use use) {
        /// Empty where the row is too short.
        String valueIn(List<String> row) {
            return position < row.size() ? row.get(position) : "";
        }
    }

    /// What becomes of a column.
    enum Use {
        READ,
        LEFT_OUT
    }

    static FoundTable of(Preview preview) {
        var columns = new ArrayList<Column>();
        for (var column : LeadColumn.values()) {
            var heading = preview.headings().get(column);
            if (heading != null) {
                int position = preview.columns().indexOf(heading);
                columns.add(new Column(title(column, heading), position, Use.READ));
            }
        }
        var read = columns.stream().map(Column::position).toList();
        for (int i = 0; i < preview.columns().size() && columns.size() < OTHERS; i++) {
            if (!read.contains(i)) {
                columns.add(new Column(preview.columns().get(i), i, Use.LEFT_OUT));
            }
        }
        return new FoundTable(columns, preview.rows());
    }

    private static String title(LeadColumn column, String heading) {
        return column.heading().equalsIgnoreCase(heading)
                ? column.heading()
                : column.heading() + " ← " + heading;
    }
}
