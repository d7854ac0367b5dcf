package org.leaddistribution.admin.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.accounts.ImportOutcome;
import org.leaddistribution.accounts.MemberListChanges;
import org.leaddistribution.accounts.MemberListChanges.Action;
import org.leaddistribution.accounts.MemberListChanges.MemberListChange;
import org.leaddistribution.accounts.Suspensions;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.Warning;

/// What a file of members would change, row by row, or what is wrong with it.
///
/// @param rows in the order of the file, then members who are not in it
/// @param unchanged members of the file who are as it has them
/// @param suspensions null when the file is refused
/// @param notices what was done to read the file
record ImportPreview(
        List<Row> rows, int unchanged, @Nullable Suspensions suspensions, List<Warning> notices) {
    static final ImportPreview NOTHING = new ImportPreview(List.of(), 0, null, List.of());

    ImportPreview {
        rows = List.copyOf(rows);
        notices = List.copyOf(notices);
    }

    /// What becomes of a row.
    enum Kind {
        ERROR("Error"),
        NEW("New"),
        CHANGED("Changed"),
        SUSPENDED("Suspended");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /// @param number in the list of rows, from 0
    /// @param row as a spreadsheet numbers it; null for a member who is not in the file, and for the file as a whole
    /// @param who the user name; where something is wrong the column, or nothing
    record Row(int number, @Nullable Integer row, Kind kind, String who, String what) {
        String place() {
            return row == null
                    ? (kind == Kind.ERROR ? "the file" : "not in the file")
                    : Formats.count(row);
        }
    }

    /// Which rows are shown.
    ///
    /// @param text a part of who or what, in any case; empty for all
    /// @param kind null for all
    record RowQuery(String text, @Nullable Kind kind) {
        static final RowQuery ALL = new RowQuery("", null);

        RowQuery {
            text = text.strip().toLowerCase(Locale.ROOT);
        }

        boolean isFilter() {
            return !text.isEmpty() || kind != null;
        }

        private boolean selects(Row row) {
            var words = (row.who() + " " + row.what()).toLowerCase(Locale.ROOT);
            return (kind == null || kind == row.kind()) && words.contains(text);
        }
    }

    static ImportPreview of(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Tried(var changes, var suspensions, var notices) ->
                    new ImportPreview(rows(changes), changes.unchanged(), suspensions, notices);
            case ImportOutcome.Rejected(var issues, _) ->
                    new ImportPreview(errors(issues), 0, null, List.of());
            case ImportOutcome.Imported(var changes, var notices) ->
                    new ImportPreview(rows(changes), changes.unchanged(), null, notices);
            case ImportOutcome.SuspendsOthers(var suspensions) ->
                    new ImportPreview(List.of(), 0, suspensions, List.of());
        };
    }

    private static List<Row> rows(MemberListChanges changes) {
        var rows = new ArrayList<Row>();
        for (var change : changes.changes()) {
            rows.add(
                    new Row(
                            rows.size(),
                            change.row(),
                            kind(change.action()),
                            change.after().username(),
                            words(change)));
        }
        return rows;
    }

    private static List<Row> errors(List<RowIssue> issues) {
        var rows = new ArrayList<Row>();
        for (var issue : issues) {
            rows.add(
                    new Row(
                            rows.size(),
                            issue.row() == 0 ? null : issue.row(),
                            Kind.ERROR,
                            issue.heading() == null ? "" : issue.heading(),
                            issue.problem()));
        }
        return rows;
    }

    private static Kind kind(Action action) {
        return switch (action) {
            case CREATE -> Kind.NEW;
            case CHANGE -> Kind.CHANGED;
            case SUSPEND -> Kind.SUSPENDED;
        };
    }

    /// `Gold, ann@example.org`, `tier Gold → Silver`.
    private static String words(MemberListChange change) {
        var after = change.after();
        var before = change.before();
        if (before == null) {
            var status = after.isEligible() ? "" : ", " + after.status().label();
            return after.tier().label() + ", " + after.email() + status;
        }
        return String.join(
                ", ",
                Stream.of(
                                difference("e-mail", before.email(), after.email()),
                                difference("tier", before.tier().label(), after.tier().label()),
                                difference(
                                        "status", before.status().label(), after.status().label()))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<String> difference(String of, String before, String after) {
        return before.equals(after) ? List.of() : List.of(of + " " + before + " → " + after);
    }

    Page<Row> page(RowQuery query, PageRequest request) {
        var selected = rows.stream().filter(query::selects).toList();
        var shown = selected.stream().skip(request.skip()).limit(request.limit()).toList();
        return new Page<>(shown, selected.size(), request);
    }

    int count(Kind kind) {
        return (int) rows.stream().filter(row -> row.kind() == kind).count();
    }

    boolean isRefused() {
        return count(Kind.ERROR) > 0;
    }

    boolean changesSomething() {
        return !isRefused() && !rows.isEmpty();
    }

    /// `2 new, 1 changed, 0 suspended, 12 unchanged`; of a refused file how many errors it has.
    String summary() {
        return isRefused()
                ? Formats.count(count(Kind.ERROR), "error", "errors")
                : "%s new, %s changed, %s suspended, %s unchanged"
                        .formatted(
                                Formats.count(count(Kind.NEW)),
                                Formats.count(count(Kind.CHANGED)),
                                Formats.count(count(Kind.SUSPENDED)),
                                Formats.count(unchanged));
    }

    /// What people are asked before it is done.
    String consequence() {
        var parts = new ArrayList<String>();
        add(parts, Kind.NEW, "is added and invited by mail", "are added and invited by mail");
        add(parts, Kind.CHANGED, "is changed", "are changed");
        add(
                parts,
                Kind.SUSPENDED,
                "is suspended: no leads and no signing in",
                "are suspended: no leads and no signing in");
        var much =
                suspensions != null && !suspensions.areAgreed()
                        ? " That is more than a tenth of the %s active members."
                                .formatted(Formats.count(suspensions.active()))
                        : "";
        return String.join(", ", parts) + "." + much;
    }

    private void add(List<String> parts, Kind kind, String one, String many) {
        int count = count(kind);
        if (count > 0) {
            var who =
                    parts.isEmpty()
                            ? Formats.count(count, "member", "members")
                            : Formats.count(count);
            parts.add(who + " " + (count == 1 ? one : many));
        }
    }

    /// Whether storing would change just this: who is new gets another address and time at each look.
    boolean isSameAs(MemberListChanges changes) {
        return unchanged == changes.unchanged() && rows.equals(rows(changes));
    }
}
