package org.leaddistribution.upload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.leaddistribution.csv.CellText;
import org.leaddistribution.csv.EmailCell;
import org.leaddistribution.csv.Layout;
import org.leaddistribution.csv.Layout.ValueSource;
import org.leaddistribution.csv.RecordSource.TableRow;
import org.leaddistribution.csv.RejectsHeadings;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.csv.RowIssue.Flaw;
import org.leaddistribution.csv.RowWidth;
import org.leaddistribution.csv.WhiteSpace;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lead.LeadKey;

/// Judges the rows of one file, each by itself. Not for several threads.
final class RowCheck {
    private static final String TEST_LEAD = "<test lead:";
    private static final List<String> TEST_EMAILS = List.of("test@meta.com", "test@fb.com");

    private final Layout layout;
    private final RowWidth widths;
    private final ValueSource name;
    private final ValueSource email;
    private final ValueSource address;
    private final int[] kept;
    private final CellText text = new CellText();
    private final EmailRule emails = new EmailRule();
    private final EmailCell emailCell = new EmailCell(text -> emails.flawIn(text).isEmpty());
    private final CellRules rules = new CellRules(emails);

    /// @param delimiter only to say what may have gone wrong
    RowCheck(Layout layout, char delimiter) {
        this.layout = layout;
        this.widths = new RowWidth(layout, LeadColumn.ALL, delimiter);
        this.name = source(LeadColumn.NAME);
        this.email = source(LeadColumn.EMAIL);
        this.address = source(LeadColumn.ADDRESS);
        this.kept = layout.kept().stream().mapToInt(Integer::intValue).toArray();
    }

    ValueSource source(LeadColumn column) {
        return Objects.requireNonNull(layout.values().get(column), column::heading);
    }

    CellText text() {
        return text;
    }

    EmailCell emails() {
        return emailCell;
    }

    /// The trimmed values; empty where the record is too short to have one.
    RowCells cellsOf(TableRow row) {
        var fields = row.fields();
        text.beginRow(row.number());
        return new RowCells(
                CellRules.onOneLine(name.valueIn(fields, text)),
                emailCell.addressIn(email.valueIn(fields, text), row.number()),
                address.valueIn(fields, text),
                kept.length == 0 ? List.of() : keptOf(fields));
    }

    private List<String> keptOf(String[] fields) {
        var values = new String[kept.length];
        for (int i = 0; i < kept.length; i++) {
            values[i] = kept[i] < fields.length ? text.of(fields[kept[i]]) : "";
        }
        return List.of(values);
    }

    /// Never a duplicate: that takes the other rows.
    ///
    /// @param cells those of the row
    RowOutcome outcomeOf(TableRow row, RowCells cells) {
        if (WhiteSpace.fills(row.fields())) {
            return new RowOutcome.Blank(row.number());
        }
        if (isTest(cells)) {
            return new RowOutcome.Test(row.number());
        }
        var width = widths.flawIn(row.fields());
        var issues =
                width.map(flaw -> List.of(RowIssue.ofRow(row.number(), flaw)))
                        .orElseGet(() -> cellIssues(row, cells));
        return issues.isEmpty()
                ? new RowOutcome.Accepted(lead(row.number(), cells))
                : new RowOutcome.Rejected(row.number(), issues, asUploaded(row.fields()));
    }

    /// Without the number and the reason of a row that was rejected before.
    private List<String> asUploaded(String[] fields) {
        int own = layout.headings().size() - RejectsHeadings.OWN;
        return layout.rejects() && fields.length > own && fields.length <= layout.fields()
                ? List.of(fields).subList(0, own)
                : List.of(fields);
    }

    /// A row by which an advertising platform tries whether its leads arrive.
    private static boolean isTest(RowCells cells) {
        return cells.name().contains(TEST_LEAD)
                || cells.address().contains(TEST_LEAD)
                || cells.email().contains(TEST_LEAD)
                || isTestEmail(cells.email())
                || isAnyTest(cells.kept());
    }

    private static boolean isAnyTest(List<String> values) {
        for (var value : values) {
            if (value.contains(TEST_LEAD)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTestEmail(String email) {
        for (var test : TEST_EMAILS) {
            if (test.equalsIgnoreCase(email)) {
                return true;
            }
        }
        return false;
    }

    private List<RowIssue> cellIssues(TableRow row, RowCells cells) {
        var issues = new ArrayList<RowIssue>(0);
        for (var column : LeadColumn.ALL) {
            var flaw = flawIn(row, cells, column);
            if (flaw.isPresent()) {
                issues.add(issue(row.number(), column, flaw.get()));
            }
        }
        for (int i = 0; i < cells.kept().size(); i++) {
            var heading = layout.nameOf(kept[i]);
            flawInKept(row, cells, i)
                    .ifPresent(
                            flaw ->
                                    issues.add(
                                            RowIssue.ofCell(row.number(), heading, heading, flaw)));
        }
        return issues;
    }

    /// @param index among the columns that are kept
    Optional<Flaw> flawInKept(TableRow row, RowCells cells, int index) {
        return row.errors().get(kept[index])
                ? Optional.of(CellRules.errorValue(row.fields()[kept[index]]))
                : CellRules.flawInText(cells.kept().get(index));
    }

    Optional<Flaw> flawIn(TableRow row, RowCells cells, LeadColumn column) {
        var error =
                row.errors().isEmpty()
                        ? Optional.<Flaw>empty()
                        : source(column).errorIn(row).map(CellRules::errorValue);
        return error.isPresent() ? error : rules.flawIn(column, cells.in(column));
    }

    RowIssue issue(int row, LeadColumn column, Flaw flaw) {
        var headings = layout.columns().getOrDefault(column.code(), List.of());
        var heading = headings.size() == 1 ? headings.getFirst() : column.heading();
        boolean same = heading.equalsIgnoreCase(column.heading());
        return RowIssue.ofCell(row, column.heading(), same ? column.heading() : heading, flaw);
    }

    private static LeadDraft lead(int row, RowCells cells) {
        var key = LeadKey.ofEmail(cells.email());
        return new LeadDraft(row, key, cells.name(), cells.email(), cells.address(), cells.kept());
    }

    /// What a row holds, trimmed, as a person would look at it.
    static List<String> shown(String[] fields) {
        return Arrays.stream(fields).map(WhiteSpace::trim).toList();
    }
}
