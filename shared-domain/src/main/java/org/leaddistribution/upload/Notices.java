package org.leaddistribution.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leaddistribution.csv.Delimiters;
import org.leaddistribution.csv.Encoding;
import org.leaddistribution.round.Warning;

/// What was accepted in a file although it is not quite what a CSV should be.
final class Notices {
    private final List<Warning> warnings = new ArrayList<>();
    private int valuesWithReplacements;
    private int firstReplacement;

    void charset(Encoding encoding) {
        if (!encoding.isUtf8()) {
            add(
                    "charset",
                    "The file was read as %s. Check that letters with accents are right."
                            .formatted(encoding.charset().name()));
        }
    }

    void delimiter(char delimiter) {
        if (delimiter != ',') {
            add(
                    "delimiter",
                    "The fields are separated by the %s, not by the comma."
                            .formatted(Delimiters.nameOf(delimiter)));
        }
    }

    void ignored(List<String> columns) {
        if (!columns.isEmpty()) {
            add("ignored_columns", "ignored: " + Header.listed(columns));
        }
    }

    /// Looks for U+FFFD, which stands where an earlier program could not read a letter.
    void values(int row, RowCells cells) {
        for (var column : LeadColumn.values()) {
            if (cells.in(column).indexOf('\uFFFD') >= 0) {
                firstReplacement = valuesWithReplacements == 0 ? row : firstReplacement;
                valuesWithReplacements++;
            }
        }
    }

    List<Warning> all() {
        var all = new ArrayList<>(warnings);
        if (valuesWithReplacements > 0) {
            all.add(
                    new Warning(
                            "replacement_character",
                            String.format(
                                    Locale.ROOT,
                                    "U+FFFD, the sign for a lost letter, is in %d of the values, first in row %d.",
                                    valuesWithReplacements,
                                    firstReplacement)));
        }
        return all;
    }

    private void add(String code, String message) {
        warnings.add(new Warning(code, message));
    }
}
