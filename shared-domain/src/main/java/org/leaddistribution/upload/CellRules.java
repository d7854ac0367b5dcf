package org.leaddistribution.upload;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leaddistribution.csv.CharacterRule;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.RowIssue.Flaw;
import org.leaddistribution.kernel.Quoted;

/// What each column asks of its trimmed values; the first rule that is broken is the cell's error.
///
/// Lengths are in code points. Not for several threads.
final class CellRules {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_ADDRESS = 1_000;
    private static final Pattern LAYOUT = Pattern.compile("[ ]*[\\r\\n\\t\\u2028\\u2029]+[ ]*");

    private final EmailRule emails;

    CellRules(EmailRule emails) {
        this.emails = emails;
    }

    Optional<Flaw> flawIn(LeadColumn column, String value) {
        if (isInvisible(value)) {
            return Optional.of(new Flaw(IssueCode.MISSING_VALUE, "the value is missing."));
        }
        return switch (column) {
            case NAME -> CharacterRule.NAME.flawIn(value).or(() -> excess(value, LONGEST_NAME));
            case EMAIL ->
                    CharacterRule.EMAIL
                            .flawIn(value)
                            .or(() -> excess(value, LONGEST_EMAIL))
                            .or(() -> emails.flawIn(value));
            case ADDRESS -> flawInText(value);
        };
    }

    /// What a further column that is kept may hold: nothing, or what an address may.
    static Optional<Flaw> flawInText(String value) {
        return CharacterRule.ADDRESS.flawIn(value).or(() -> excess(value, LONGEST_ADDRESS));
    }

    /// A spreadsheet could not work the value out.
    ///
    /// @param shown in its place
    static Flaw errorValue(String shown) {
        return new Flaw(
                IssueCode.ERROR_VALUE,
                "the sheet shows the error %s here. Mend the formula or type the value."
                        .formatted(Quoted.quoted(shown)));
    }

    /// A name on one line: line breaks and tabs become a blank.
    static String onOneLine(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '\t' || c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
                return LAYOUT.matcher(name).replaceAll(" ");
            }
        }
        return name;
    }

    private static boolean isInvisible(String value) {
        if (value.isEmpty()) {
            return true;
        }
        char first = value.charAt(0);
        return first > 0x7F && value.codePoints().allMatch(CharacterRule.Characters::isInvisible);
    }

    private static Optional<Flaw> excess(String value, int longest) {
        if (value.length() <= longest) {
            return Optional.empty();
        }
        int length = value.codePointCount(0, value.length());
        return length <= longest
                ? Optional.empty()
                : Optional.of(
                        new Flaw(
                                IssueCode.VALUE_TOO_LONG,
                                String.format(
                                        Locale.ROOT,
                                        "%s has %d characters, at most %d are taken.",
                                        Quoted.quoted(value),
                                        length,
                                        longest)));
    }
}
