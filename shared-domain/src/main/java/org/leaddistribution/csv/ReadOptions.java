package org.leaddistribution.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the uploader says about a file that the file does not say itself.
///
/// @param charset the name of a charset, known or not; null when none was chosen
/// @param delimiter what separates the fields, whatever the file looks like; null when nobody chose
/// @param chosen the columns of the file that a column of ours is read from, in the order in which they are
///     joined; without an entry they are found
/// @param kept further columns that are wanted
/// @param sheet of a workbook: its name, or its number from 1; null for the first that holds data
/// @param door where the uploader is, so that advice can be followed there
/// @param corrections of cells and rows, made by hand for just these bytes
public record ReadOptions(
        @Nullable String charset,
        @Nullable Character delimiter,
        Map<Column, List<ColumnRef>> chosen,
        Kept kept,
        HeaderRow headerRow,
        @Nullable String sheet,
        Door door,
        Corrections corrections) {
    /// Nothing was chosen: the file speaks for itself.
    public static final ReadOptions NONE =
            new ReadOptions(
                    null,
                    null,
                    Map.of(),
                    new Kept.Named(List.of()),
                    new HeaderRow.Found(),
                    null,
                    Door.API,
                    Corrections.NONE);

    public ReadOptions {
        chosen = Map.copyOf(chosen);
    }

    public static ReadOptions decodedAs(@Nullable String charset) {
        return NONE.withCharset(charset);
    }

    public ReadOptions withCharset(@Nullable String name) {
        return new ReadOptions(name, delimiter, chosen, kept, headerRow, sheet, door, corrections);
    }

    public ReadOptions withDelimiter(@Nullable Character separator) {
        return new ReadOptions(
                charset, separator, chosen, kept, headerRow, sheet, door, corrections);
    }

    /// @param columns of the file, each as [ColumnRef#of] understands it; none to have them found
    public ReadOptions choosing(Column column, List<String> columns) {
        var all = new HashMap<>(chosen);
        if (columns.isEmpty()) {
            all.remove(column);
        } else {
            all.put(column, columns.stream().map(ColumnRef::of).toList());
        }
        return new ReadOptions(charset, delimiter, all, kept, headerRow, sheet, door, corrections);
    }

    /// @param columns of the file, each as [ColumnRef#of] understands it, or `*` for all that nobody reads
    public ReadOptions keeping(List<String> columns) {
        return new ReadOptions(
                charset, delimiter, chosen, Kept.of(columns), headerRow, sheet, door, corrections);
    }

    public ReadOptions withHeaderRow(HeaderRow row) {
        return new ReadOptions(charset, delimiter, chosen, kept, row, sheet, door, corrections);
    }

    public ReadOptions withSheet(@Nullable String nameOrNumber) {
        return new ReadOptions(
                charset, delimiter, chosen, kept, headerRow, nameOrNumber, door, corrections);
    }

    public ReadOptions at(Door place) {
        return new ReadOptions(
                charset, delimiter, chosen, kept, headerRow, sheet, place, corrections);
    }

    /// The file is read as if these cells said what was typed over them.
    public ReadOptions corrected(Corrections typed) {
        return new ReadOptions(charset, delimiter, chosen, kept, headerRow, sheet, door, typed);
    }

    /// A column of a file, as a person names it.
    public sealed interface ColumnRef {
        /// By its heading, in any case.
        record ByHeading(String heading) implements ColumnRef {
            @Override
            public String toString() {
                return heading;
            }
        }

        /// By its place, from 1.
        record ByPosition(int number) implements ColumnRef {
            @Override
            public String toString() {
                return "#" + number;
            }
        }

        /// Where it is among the headings of a file, from 0: nowhere, or in several places where a heading is
        /// repeated.
        default List<Integer> positionsIn(List<String> headings) {
            return ColumnSearch.positionsOf(this, headings, headings.size());
        }

        /// `#4` is the fourth column, anything else a heading.
        static ColumnRef of(String text) {
            return text.matches("#[1-9][0-9]{0,3}")
                    ? new ByPosition(Integer.parseInt(text.substring(1)))
                    : new ByHeading(text);
        }
    }

    /// Which columns are wanted beside those that are read.
    public sealed interface Kept {
        /// How many are kept of one file.
        int MOST = 20;

        record Named(List<ColumnRef> columns) implements Kept {
            public Named {
                columns = List.copyOf(columns);
            }
        }

        /// The first [#MOST] that nobody reads.
        record AllUnread() implements Kept {}

        static Kept of(List<String> columns) {
            return columns.contains("*")
                    ? new AllUnread()
                    : new Named(new ArrayList<>(columns).stream().map(ColumnRef::of).toList());
        }
    }

    /// Which row holds the headings.
    public sealed interface HeaderRow {
        /// The first in which the columns are found.
        record Found() implements HeaderRow {}

        /// @param row as a spreadsheet numbers it, from 1
        record At(int row) implements HeaderRow {}

        /// The file begins with data; its columns are named by their places.
        record None() implements HeaderRow {}

        /// `none`, or the number of a row; empty for anything else.
        static Optional<HeaderRow> of(String text) {
            if (text.equals("none")) {
                return Optional.of(new None());
            }
            return text.matches("[1-9][0-9]{0,8}")
                    ? Optional.of(new At(Integer.parseInt(text)))
                    : Optional.empty();
        }
    }
}
