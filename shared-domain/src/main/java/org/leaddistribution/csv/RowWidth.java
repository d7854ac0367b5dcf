package org.leaddistribution.csv;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leaddistribution.csv.RowIssue.Flaw;

/// How many fields a row may have: it may end early where it has something of each column that must be there,
/// and go on where nothing is.
public final class RowWidth {
    private final Layout layout;
    private final char delimiter;
    private final int least;

    /// @param columns that are read; those that need not be there may be beyond the end of a row
    /// @param delimiter only to say what may have gone wrong
    public RowWidth(Layout layout, List<? extends Column> columns, char delimiter) {
        this.layout = layout;
        this.delimiter = delimiter;
        this.least =
                1
                        + columns.stream()
                                .filter(column -> column.need() == Column.Need.REQUIRED)
                                .mapToInt(column -> firstPosition(layout, column))
                                .max()
                                .orElse(0);
    }

    private static int firstPosition(Layout layout, Column column) {
        var source = layout.values().get(column);
        return source == null ? 0 : source.firstPosition();
    }

    /// @param fields of a row that is not blank
    public Optional<Flaw> flawIn(String[] fields) {
        if (fields.length < least) {
            return Optional.of(flaw(fields.length, "give the row every column, empty ones too"));
        }
        int allowed = layout.rejects() ? layout.fields() : Math.max(layout.fields(), least);
        boolean surplus = fields.length > allowed && WhiteSpace.widthOf(fields, allowed) > allowed;
        if (surplus || (layout.rejects() && hasUnnamed(fields))) {
            return Optional.of(
                    flaw(
                            Math.max(WhiteSpace.widthOf(fields, 1), layout.headings().size()),
                            "quote the field with the " + Delimiters.nameOf(delimiter)));
        }
        return Optional.empty();
    }

    /// Whether a row of rejects has something under a column without a name, where what was too much stands.
    private boolean hasUnnamed(String[] fields) {
        for (int i = 0; i < fields.length; i++) {
            boolean named = i < layout.headings().size() && !layout.headings().get(i).isEmpty();
            if (!named && !WhiteSpace.fills(fields[i])) {
                return true;
            }
        }
        return false;
    }

    private Flaw flaw(int found, String advice) {
        return new Flaw(
                IssueCode.FIELD_COUNT,
                String.format(
                        Locale.ROOT,
                        "%d %s, expected %d; %s.",
                        found,
                        found == 1 ? "field" : "fields",
                        layout.headings().size(),
                        advice));
    }
}
