package org.leaddistribution.admin.fx;

import java.util.List;

/// How narrow the columns of a table may become: in the smallest window all of them are seen.
final class ColumnWidths {
    /// What a table has in the smallest window.
    private static final double LEAST_ROOM = 716;

    private static final double LEAST_OF_WIDTH = 0.5;
    private static final double HEADING_ROOM = 26;
    private static final double HEADING_CHARACTER = 7;
    private static final double HEADING_ARROW = 22;

    private final boolean headingsFit;

    /// @param others what the table holds beside these columns, in pixels
    ColumnWidths(List<? extends Column<?, ?>> columns, double others) {
        double wanted = columns.stream().mapToDouble(ColumnWidths::withHeading).sum();
        headingsFit = wanted + others <= LEAST_ROOM;
    }

    /// Where there is no room for every heading whole, some are cut and their tooltips say them.
    double leastOf(Column<?, ?> column) {
        return headingsFit ? withHeading(column) : ofWords(column);
    }

    private static double withHeading(Column<?, ?> column) {
        double arrow = column.sort() == null ? 0 : HEADING_ARROW;
        double heading = HEADING_ROOM + column.title().length() * HEADING_CHARACTER + arrow;
        return Math.max(ofWords(column), heading);
    }

    private static double ofWords(Column<?, ?> column) {
        return column.room().isWhole() ? column.width() : column.width() * LEAST_OF_WIDTH;
    }
}
