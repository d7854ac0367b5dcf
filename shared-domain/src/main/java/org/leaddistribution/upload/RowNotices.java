package org.leaddistribution.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.leaddistribution.kernel.Warning;

/// What was taken in the rows of a file although it looks like a mistake. Not for several threads.
final class RowNotices {
    private static final Pattern TWICE_ENCODED =
            Pattern.compile("[\u00C2\u00C3][\u0080-\u00BF\u0192\u201A-\u2122]|\u00E2\u20AC");

    private int valuesWithReplacements;
    private int firstReplacement;
    private int rowsTwiceEncoded;
    private int firstTwiceEncoded;

    /// Looks for U+FFFD, which stands where an earlier program could not read a letter, and for text that
    /// was taken for windows-1252 once and encoded again.
    void look(int row, RowCells cells) {
        boolean twice = false;
        for (var column : LeadColumn.ALL) {
            twice |= look(row, cells.in(column));
        }
        for (var value : cells.kept()) {
            twice |= look(row, value);
        }
        if (twice) {
            firstTwiceEncoded = rowsTwiceEncoded++ == 0 ? row : firstTwiceEncoded;
        }
    }

    private boolean look(int row, String value) {
        if (value.indexOf('\uFFFD') >= 0) {
            firstReplacement = valuesWithReplacements++ == 0 ? row : firstReplacement;
        }
        boolean maybe =
                value.indexOf('\u00C3') >= 0
                        || value.indexOf('\u00C2') >= 0
                        || value.indexOf('\u00E2') >= 0;
        return maybe && TWICE_ENCODED.matcher(value).find();
    }

    List<Warning> of(RowCheck check, int tests) {
        var all = new ArrayList<Warning>();
        if (tests > 0) {
            all.add(
                    new Warning(
                            "test_rows",
                            "%s by which an advertising platform tries whether its leads arrive %s left out."
                                    .formatted(
                                            tests == 1 ? "1 row" : tests + " rows",
                                            tests == 1 ? "was" : "were")));
        }
        check.emails().notice().ifPresent(all::add);
        check.text().notice().ifPresent(all::add);
        lostLetters(all);
        return all;
    }

    private void lostLetters(List<Warning> all) {
        if (valuesWithReplacements > 0) {
            all.add(
                    new Warning(
                            "replacement_character",
                            "U+FFFD, the sign for a lost letter, is in %s of the values, first in row %s."
                                    .formatted(valuesWithReplacements, firstReplacement)));
        }
        if (rowsTwiceEncoded > 1) {
            all.add(
                    new Warning(
                            "twice_encoded",
                            "Letters look as if they had been saved twice (\u00C3\u00BC for \u00FC) in %s rows, first in row %s. Look at the file before it is distributed."
                                    .formatted(rowsTwiceEncoded, firstTwiceEncoded)));
        }
    }
}
