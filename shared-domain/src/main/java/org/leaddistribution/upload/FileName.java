package org.leaddistribution.upload;

import java.util.Locale;
import java.util.Optional;
import org.leaddistribution.csv.WhiteSpace;
import org.leaddistribution.kernel.Quoted;
import org.leaddistribution.upload.CharacterRule.Characters;

/// The name that an uploaded file is known by: no path, no tricks, short, and ending in `.csv`.
///
/// It may hold any other character, `<` and `&` among them: whoever shows it escapes it.
///
/// @param value 1 to 120 characters
public record FileName(String value) {
    private static final String EXTENSION = ".csv";
    private static final int LONGEST = 120;

    public FileName {
        if (!endsInCsv(value) || value.codePointCount(0, value.length()) > LONGEST) {
            throw new IllegalArgumentException(Quoted.quoted(value) + " is not a clean file name");
        }
    }

    /// What is kept of the name that an uploader claims, or empty when that is no CSV file's name.
    public static Optional<FileName> of(String claimed) {
        var base = claimed.substring(lastSeparator(claimed) + 1);
        var clean = WhiteSpace.trim(withoutControls(base));
        return endsInCsv(clean) ? Optional.of(new FileName(shortened(clean))) : Optional.empty();
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

    private static boolean endsInCsv(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int stem = name.offsetByCodePoints(0, LONGEST - EXTENSION.length());
        return name.substring(0, stem) + name.substring(name.length() - EXTENSION.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
