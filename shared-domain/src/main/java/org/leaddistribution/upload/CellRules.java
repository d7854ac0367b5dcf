package org.leaddistribution.upload;

import java.util.Locale;
import java.util.Optional;
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

    private final EmailRule emails = new EmailRule();

    Optional<Flaw> flawIn(LeadColumn column, String value) {
        if (value.isEmpty()) {
            return Optional.of(
                    new Flaw(IssueCode.MISSING_VALUE, "the value is missing." + Flaw.CORRECT));
        }
        return switch (column) {
            case NAME -> CharacterRule.NAME.flawIn(value).or(() -> excess(value, LONGEST_NAME));
            case EMAIL ->
                    CharacterRule.EMAIL
                            .flawIn(value)
                            .or(() -> excess(value, LONGEST_EMAIL))
                            .or(() -> emails.flawIn(value));
            case ADDRESS ->
                    CharacterRule.ADDRESS.flawIn(value).or(() -> excess(value, LONGEST_ADDRESS));
        };
    }

    private static Optional<Flaw> excess(String value, int longest) {
        int length = value.codePointCount(0, value.length());
        return length <= longest
                ? Optional.empty()
                : Optional.of(
                        new Flaw(
                                IssueCode.VALUE_TOO_LONG,
                                String.format(
                                        Locale.ROOT,
                                        "%s has %d characters, at most %d are taken.%s",
                                        Quoted.quoted(value),
                                        length,
                                        longest,
                                        Flaw.CORRECT)));
    }
}
