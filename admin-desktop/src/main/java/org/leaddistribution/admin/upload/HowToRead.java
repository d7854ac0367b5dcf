package org.leaddistribution.admin.upload;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.upload.ColumnMemory.Choices;
import org.leaddistribution.csv.Door;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.ReadOptions.HeaderRow;
import org.leaddistribution.upload.LeadColumn;

/// Everything that a person can choose about the reading of a file.
///
/// @param sheet of a workbook; empty for the first with data
/// @param columns the columns of the file that one of ours is made of, where that was chosen, as positions
///     from 0; none of them where a person has taken the only one away
/// @param kept the columns that are kept beside them, as positions
record HowToRead(
        EncodingChoice encoding,
        SeparatorChoice separator,
        HeadingsChoice headings,
        String sheet,
        Map<LeadColumn, List<Integer>> columns,
        List<Integer> kept) {
    static final HowToRead AS_IT_IS =
            new HowToRead(
                    EncodingChoice.AUTOMATIC,
                    SeparatorChoice.AUTOMATIC,
                    HeadingsChoice.FOUND,
                    "",
                    Map.of(),
                    List.of());

    HowToRead {
        columns = Map.copyOf(columns);
        kept = List.copyOf(kept);
    }

    ReadOptions options() {
        var options =
                ReadOptions.decodedAs(encoding.charset())
                        .withDelimiter(separator.character())
                        .withHeaderRow(headings.row())
                        .withSheet(sheet.isEmpty() ? null : sheet)
                        .keeping(refs(kept))
                        .at(Door.CONSOLE);
        for (var chosen : columns.entrySet()) {
            options = options.choosing(chosen.getKey(), refs(chosen.getValue()));
        }
        return options;
    }

    /// By their places: a heading may be there more than once.
    private static List<String> refs(List<Integer> positions) {
        return positions.stream().map(at -> "#" + (at + 1)).toList();
    }

    HowToRead decodedAs(EncodingChoice other) {
        return new HowToRead(other, separator, headings, sheet, columns, kept);
    }

    HowToRead separatedBy(SeparatorChoice other) {
        return new HowToRead(encoding, other, headings, sheet, columns, kept);
    }

    HowToRead withHeadings(HeadingsChoice other) {
        return new HowToRead(encoding, separator, other, sheet, columns, kept);
    }

    /// The headings of another sheet are found anew.
    HowToRead ofSheet(String other) {
        return new HowToRead(encoding, separator, HeadingsChoice.FOUND, other, Map.of(), List.of());
    }

    HowToRead withColumns(Map<LeadColumn, List<Integer>> others, List<Integer> otherKept) {
        return new HowToRead(encoding, separator, headings, sheet, others, otherKept);
    }

    /// Nothing chosen about columns: others stand there.
    HowToRead withoutColumns() {
        return withColumns(Map.of(), List.of());
    }

    HowToRead keeping(List<Integer> others) {
        return withColumns(columns, others);
    }

    HowToRead choosing(LeadColumn column, List<Integer> positions) {
        var all = new HashMap<>(columns);
        all.put(column, positions);
        return withColumns(all, kept);
    }

    /// Only what a person has changed is chosen; the rest is still found.
    HowToRead changed(ColumnPlan before, ColumnPlan after) {
        var all = new HashMap<>(columns);
        for (var column : LeadColumn.values()) {
            if (!before.columnsOf(column).equals(after.columnsOf(column))) {
                all.put(column, after.columnsOf(column));
            }
        }
        return withColumns(all, after.kept());
    }

    Choices choices() {
        return new Choices(headings.row(), columns, kept);
    }

    /// Which row the person says holds the headings.
    public record HeadingsChoice(HeaderRow row) {
        static final HeadingsChoice FOUND = new HeadingsChoice(new HeaderRow.Found());
        static final HeadingsChoice NONE = new HeadingsChoice(new HeaderRow.None());
        private static final int OFFERED = 30;

        /// Found, the first rows, none.
        static List<HeadingsChoice> offered() {
            var rows =
                    IntStream.rangeClosed(1, OFFERED)
                            .mapToObj(row -> new HeadingsChoice(new HeaderRow.At(row)));
            return Stream.concat(Stream.of(FOUND, NONE), rows).toList();
        }

        @Override
        public String toString() {
            return switch (row) {
                case HeaderRow.Found _ -> "Automatic";
                case HeaderRow.None _ -> "No headings";
                case HeaderRow.At(int number) -> "Row " + number;
            };
        }
    }

    /// How the person says a file is encoded; a byte order mark in the file wins over it.
    public enum EncodingChoice {
        AUTOMATIC("Automatic (UTF-8)", null),
        WINDOWS_1252("Western European (Windows-1252)", "windows-1252"),
        ISO_8859_15("Western European (ISO 8859-15)", "ISO-8859-15"),
        WINDOWS_1250("Central European (Windows-1250)", "windows-1250"),
        WINDOWS_1251("Cyrillic (Windows-1251)", "windows-1251"),
        ISO_8859_5("Cyrillic (ISO 8859-5)", "ISO-8859-5"),
        KOI8_R("Cyrillic (KOI8-R)", "KOI8-R"),
        WINDOWS_1253("Greek (Windows-1253)", "windows-1253"),
        ISO_8859_7("Greek (ISO 8859-7)", "ISO-8859-7"),
        WINDOWS_1255("Hebrew (Windows-1255)", "windows-1255"),
        SHIFT_JIS("Japanese (Shift JIS)", "Shift_JIS"),
        EUC_JP("Japanese (EUC-JP)", "EUC-JP"),
        EUC_KR("Korean (EUC-KR)", "EUC-KR"),
        GB18030("Chinese, simplified (GB 18030)", "GB18030"),
        BIG5("Chinese, traditional (Big5)", "Big5"),
        UTF_16LE("Unicode (UTF-16, little endian)", "UTF-16LE"),
        UTF_16BE("Unicode (UTF-16, big endian)", "UTF-16BE");

        private final String label;
        private final @Nullable String charset;

        EncodingChoice(String label, @Nullable String charset) {
            this.label = label;
            this.charset = charset;
        }

        /// The one that reads as `charset` does; Windows-1252 for what is too rare to be offered.
        static EncodingChoice of(Charset charset) {
            return Stream.of(values())
                    .filter(choice -> charset.name().equalsIgnoreCase(choice.charset))
                    .findFirst()
                    .orElse(WINDOWS_1252);
        }

        /// Null to leave it to the file.
        @Nullable String charset() {
            return charset;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /// What the person says separates the fields of a file.
    public enum SeparatorChoice {
        AUTOMATIC("Automatic", null),
        COMMA("Comma  ,", ','),
        SEMICOLON("Semicolon  ;", ';'),
        TAB("Tab", '\t'),
        BAR("Vertical bar  |", '|');

        private final String label;
        private final @Nullable Character character;

        SeparatorChoice(String label, @Nullable Character character) {
            this.label = label;
            this.character = character;
        }

        /// As a sentence calls what a file has, which may be none of these.
        static String nameOf(char character) {
            return switch (character) {
                case ',' -> "commas";
                case ';' -> "semicolons";
                case '\t' -> "tabs";
                case '|' -> "vertical bars";
                default -> "\"" + character + "\"";
            };
        }

        @Nullable Character character() {
            return character;
        }

        @Override
        public String toString() {
            return label;
        }
    }
}
