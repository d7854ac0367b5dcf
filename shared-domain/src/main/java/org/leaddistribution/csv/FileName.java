package org.leaddistribution.csv;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leaddistribution.csv.CharacterRule.Characters;
import org.leaddistribution.csv.ReadingEnded.FileFault;
import org.leaddistribution.kernel.Quoted;

/// The name that an uploaded file is known by: no path, no tricks, short, and ending as a table does.
///
/// It may hold any other character, `<` and `&` among them: whoever shows it escapes it.
///
/// @param value 1 to 120 characters
public record FileName(String value) {
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt", ".xlsx");
    private static final int LONGEST = 120;

    public FileName {
        if (ending(value).isEmpty() || value.codePointCount(0, value.length()) > LONGEST) {
            throw new IllegalArgumentException(Quoted.quoted(value) + " is not a clean file name");
        }
    }

    /// What is kept of the name that an uploader claims, or empty when that is no table's name.
    public static Optional<FileName> of(String claimed) {
        var base = claimed.substring(lastSeparator(claimed) + 1);
        var clean = WhiteSpace.trim(withoutControls(base));
        return ending(clean).map(ending -> new FileName(shortened(clean, ending.length())));
    }

    /// The name without its ending.
    public String stem() {
        return value.substring(0, value.length() - ending(value).orElse("").length());
    }

    /// Whether the name is that of a workbook.
    public boolean isOfWorkbook() {
        return ending(value).filter(".xlsx"::equals).isPresent();
    }

    /// @throws FileFault when the name is not that of a table
    static FileName require(String claimed) {
        return of(claimed)
                .orElseThrow(
                        () ->
                                FileFault.ofFile(
                                        IssueCode.FILE_NAME,
                                        "The file %s does not end in .csv, .tsv, .txt or .xlsx. Save the table as CSV UTF-8 and upload that."
                                                .formatted(Quoted.quoted(claimed))));
    }

    private static int lastSeparator(String path) {
        return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    }

    private static String withoutControls(String name) {
        return name.codePoints()
                .filter(point -> !isControl(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Controls, and what would turn the text around, break its line or not be text at all.
    private static boolean isControl(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> Characters.turnsText(point);
        };
    }

    private static Optional<String> ending(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().filter(lower::endsWith).findFirst();
    }

    private static String shortened(String name, int ending) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int stem = name.offsetByCodePoints(0, LONGEST - ending);
        return name.substring(0, stem) + name.substring(name.length() - ending);
    }

    @Override
    public String toString() {
        return value;
    }
}
