package org.leaddistribution.ingest;

import java.util.ArrayList;
import java.util.List;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lead.LeadKey;

/// Judges the rows of one file, each by itself.
///
/// @param delimiter only to say what may have gone wrong
record RowCheck(Header header, char delimiter, CellRules rules) {
    RowCheck(Header header, char delimiter) {
        this(header, delimiter, new CellRules());
    }

    /// Never a duplicate: that takes the other rows.
    RowOutcome outcomeOf(int row, String[] fields) {
        if (WhiteSpace.fills(fields)) {
            return new RowOutcome.Blank(row);
        }
        int width = WhiteSpace.widthOf(fields, header.width());
        if (width != header.width()) {
            var issue = RowIssue.ofRow(row, wrongWidth(width));
            return new RowOutcome.Rejected(row, List.of(issue), List.of(fields));
        }
        var issues = cellIssues(row, fields);
        return issues.isEmpty()
                ? new RowOutcome.Accepted(lead(row, fields))
                : new RowOutcome.Rejected(row, issues, List.of(fields));
    }

    /// The trimmed value of a column; empty when the record is too short to have it.
    String value(String[] fields, LeadColumn column) {
        int position = header.positionOf(column);
        return position < fields.length ? WhiteSpace.trim(fields[position]) : "";
    }

    private List<RowIssue> cellIssues(int row, String[] fields) {
        var issues = new ArrayList<RowIssue>(0);
        for (var column : LeadColumn.values()) {
            rules.flawIn(column, value(fields, column))
                    .ifPresent(flaw -> issues.add(RowIssue.ofCell(row, column, flaw)));
        }
        return issues;
    }

    private LeadDraft lead(int row, String[] fields) {
        var email = value(fields, LeadColumn.EMAIL);
        return new LeadDraft(
                row,
                LeadKey.ofEmail(email),
                value(fields, LeadColumn.NAME),
                email,
                value(fields, LeadColumn.ADDRESS));
    }

    private Flaw wrongWidth(int width) {
        var advice =
                width > header.width()
                        ? "quote the field with the " + Delimiters.nameOf(delimiter)
                        : "give the row every column, empty ones too";
        return new Flaw(
                IssueCode.FIELD_COUNT,
                "%d %s, expected %d; %s."
                        .formatted(width, width == 1 ? "field" : "fields", header.width(), advice));
    }
}
