package org.leaddistribution.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.csv.RowIssue.Flaw;
import org.leaddistribution.csv.WhiteSpace;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.upload.DelimiterChoice.Delimiters;

/// Judges the rows of one file, each by itself. Not for several threads.
final class RowCheck {
    private final int width;
    private final char delimiter;
    private final int nameAt;
    private final int emailAt;
    private final int addressAt;
    private final CellRules rules = new CellRules();

    /// @param delimiter only to say what may have gone wrong
    RowCheck(Header header, char delimiter) {
        this.width = header.width();
        this.delimiter = delimiter;
        this.nameAt = header.positionOf(LeadColumn.NAME);
        this.emailAt = header.positionOf(LeadColumn.EMAIL);
        this.addressAt = header.positionOf(LeadColumn.ADDRESS);
    }

    /// The trimmed values; empty where the record is too short to have one.
    RowCells cellsOf(String[] fields) {
        return new RowCells(
                trimmed(fields, nameAt), trimmed(fields, emailAt), trimmed(fields, addressAt));
    }

    private static String trimmed(String[] fields, int position) {
        return position < fields.length ? WhiteSpace.trim(fields[position]) : "";
    }

    /// Never a duplicate: that takes the other rows.
    ///
    /// @param cells those of the fields
    RowOutcome outcomeOf(int row, String[] fields, RowCells cells) {
        if (WhiteSpace.fills(fields)) {
            return new RowOutcome.Blank(row);
        }
        int found = WhiteSpace.widthOf(fields, width);
        if (found != width) {
            var issue = RowIssue.ofRow(row, wrongWidth(found));
            return new RowOutcome.Rejected(row, List.of(issue), List.of(fields));
        }
        var issues = cellIssues(row, cells);
        return issues.isEmpty()
                ? new RowOutcome.Accepted(lead(row, cells))
                : new RowOutcome.Rejected(row, issues, List.of(fields));
    }

    private List<RowIssue> cellIssues(int row, RowCells cells) {
        var issues = new ArrayList<RowIssue>(0);
        for (var column : LeadColumn.values()) {
            rules.flawIn(column, cells.in(column))
                    .ifPresent(flaw -> issues.add(RowIssue.ofCell(row, column.heading(), flaw)));
        }
        return issues;
    }

    private static LeadDraft lead(int row, RowCells cells) {
        var key = LeadKey.ofEmail(cells.email());
        return new LeadDraft(row, key, cells.name(), cells.email(), cells.address());
    }

    private Flaw wrongWidth(int found) {
        var advice =
                found > width
                        ? "quote the field with the " + Delimiters.nameOf(delimiter)
                        : "give the row every column, empty ones too";
        return new Flaw(
                IssueCode.FIELD_COUNT,
                String.format(
                        Locale.ROOT,
                        "%d %s, expected %d; %s.",
                        found,
                        found == 1 ? "field" : "fields",
                        width,
                        advice));
    }

    /// The trimmed values of a row's three columns.
    record RowCells(String name, String email, String address) {
        String in(LeadColumn column) {
            return switch (column) {
                case NAME -> name;
                case EMAIL -> email;
                case ADDRESS -> address;
            };
        }
    }
}
