package org.leaddistribution.admin.upload;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.upload.ColumnMemory.Choices;
import org.leaddistribution.admin.upload.ColumnPlan.Becoming;
import org.leaddistribution.admin.upload.HowToRead.EncodingChoice;
import org.leaddistribution.admin.upload.HowToRead.HeadingsChoice;
import org.leaddistribution.admin.upload.HowToRead.SeparatorChoice;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.ReadOptions.Kept;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.upload.LeadColumn;
import org.leaddistribution.upload.Preview;
import org.leaddistribution.upload.RowCells;

/// A look into a file, and how it was read to see that.
///
/// @param notes what was decided without asking
record FileLook(ChosenFile file, HowToRead how, Preview preview, List<String> notes) {
    private static final int LISTED = 12;

    /// What the screen shows by itself, or says better.
    private static final Set<String> SHOWN_ANYWAY =
            Set.of(
                    "charset",
                    "columns",
                    "delimiter",
                    "ignored_columns",
                    "kept_columns",
                    "address_parts_left_out",
                    "test_rows");

    FileLook {
        notes = List.copyOf(notes);
    }

    /// The first one: whatever the file does not say is proposed.
    static FileLook first(ChosenFile file, ColumnMemory memory) {
        var decoded = decoded(file);
        return memory.recall(decoded.preview.columns())
                .map(decoded::remembered)
                .orElseGet(decoded::proposed);
    }

    /// One whose columns are to be made out anew: other rows or fields are headings now.
    static FileLook anew(ChosenFile file, HowToRead how) {
        return again(file, how.withoutColumns()).proposed();
    }

    static FileLook again(ChosenFile file, HowToRead how) {
        return new FileLook(file, how, file.preview(how.options()), List.of());
    }

    private static FileLook decoded(ChosenFile file) {
        var plain = again(file, HowToRead.AS_IT_IS);
        return switch (plain.fault()) {
            case FILE_NAME, NOT_CSV, EMPTY_FILE -> plain;
            case null, default ->
                    file.guessedCharset()
                            .map(guess -> plain.decodedAs(EncodingChoice.of(guess)))
                            .orElse(plain);
        };
    }

    private FileLook decodedAs(EncodingChoice encoding) {
        return with(
                how.decodedAs(encoding),
                "It is not UTF-8 and is shown as %s. Check the letters with accents."
                        .formatted(encoding));
    }

    private FileLook with(HowToRead other, String words) {
        var seen = again(file, other);
        var all = new ArrayList<>(notes);
        if (!words.isEmpty()) {
            all.add(words);
        }
        return new FileLook(file, other, seen.preview, all);
    }

    // ---- what is proposed -----------------------------------------------------------------------

    private FileLook remembered(Choices choices) {
        var chosen =
                how.withHeadings(new HeadingsChoice(choices.headerRow()))
                        .withColumns(
                                choices.columns(),
                                choices.kept() == null
                                        ? preview.proposal().kept()
                                        : choices.kept());
        return with(chosen, "What becomes of the columns is as you chose it last time.");
    }

    private FileLook proposed() {
        var look = withEmailsFound().withColumnsProposed();
        var proposal = look.preview.proposal();
        var plan = look.plan();
        var kept =
                proposal.kept().stream()
                        .filter(at -> plan.becoming(at).equals(Becoming.LEFT_OUT))
                        .limit(Kept.MOST)
                        .toList();
        var better = look.how.keeping(kept);
        var words = "";
        if (!proposal.address().isEmpty()) {
            var joined = new ArrayList<>(plan.columnsOf(LeadColumn.ADDRESS));
            joined.addAll(proposal.address());
            better = better.choosing(LeadColumn.ADDRESS, joined);
            words = "The address is joined of %s.".formatted(look.listed(joined));
        }
        return better.equals(look.how) ? look : look.with(better, words);
    }

    /// Without headings nothing says which column is which, but e-mail addresses do by themselves.
    private FileLook withEmailsFound() {
        if (!how.headings().equals(HeadingsChoice.NONE)
                || !plan().columnsOf(LeadColumn.EMAIL).isEmpty()) {
            return this;
        }
        return IntStream.range(0, preview.columns().size())
                .filter(this::holdsEmails)
                .boxed()
                .findFirst()
                .map(at -> with(how.choosing(LeadColumn.EMAIL, List.of(at)), ""))
                .orElse(this);
    }

    private boolean holdsEmails(int position) {
        return !preview.rows().isEmpty()
                && preview.rows().stream()
                        .allMatch(row -> position < row.size() && row.get(position).contains("@"));
    }

    /// What the reader does not do by itself, because it might be wrong, a person can confirm.
    private FileLook withColumnsProposed() {
        boolean unclear =
                fault() == IssueCode.MISSING_COLUMN || fault() == IssueCode.REPEATED_COLUMN;
        if (!unclear || !plan().missing().isEmpty()) {
            return this;
        }
        var proposed =
                with(
                        how.withColumns(preview.read(), how.kept()),
                        "Which column is which is not clear from the headings and is proposed. Check"
                                + " it.");
        return proposed.preview.isReadable() ? proposed : this;
    }

    // ---- what there is to see -------------------------------------------------------------------

    /// What becomes of each column: what was chosen, else what the reader found.
    ColumnPlan plan() {
        var claimed = new HashSet<>(how.kept());
        how.columns().values().forEach(claimed::addAll);
        var read = new EnumMap<LeadColumn, List<Integer>>(LeadColumn.class);
        preview.read()
                .forEach(
                        (column, positions) ->
                                read.put(
                                        column,
                                        positions.stream()
                                                .filter(at -> !claimed.contains(at))
                                                .toList()));
        read.putAll(how.columns());
        return new ColumnPlan(read, how.kept());
    }

    List<FoundColumn> columns() {
        return FoundColumn.of(preview, plan());
    }

    /// The first rows as members will get them; none while a column is missing.
    List<RowCells> leads() {
        return plan().missing().isEmpty() ? preview.leads() : List.of();
    }

    /// The headings of what is kept, as members will see them.
    List<String> keptHeadings() {
        return how.kept().stream().map(at -> FoundColumn.nameOf(at, preview.columns())).toList();
    }

    /// Whether it can go on as it is read now.
    boolean isReady() {
        return preview.isReadable() && plan().missing().isEmpty();
    }

    /// What keeps the file from going on, and what to do; empty when nothing does.
    String obstacle() {
        var fault = preview.fault();
        boolean columns =
                fault == null
                        || (fault.code() == IssueCode.MISSING_COLUMN
                                && !preview.columns().isEmpty());
        var missing = plan().missing();
        if (!columns || missing.isEmpty()) {
            return fault == null ? "" : fault.message();
        }
        return hasNoHeadings()
                ? "The first row holds an e-mail address, so the file seems to have no headings."
                        + " Choose \u201cNo headings\u201d above, then say which column is which."
                : "Which column holds the %s? Choose below."
                        .formatted(
                                missing.stream()
                                        .map(LeadColumn::heading)
                                        .collect(Collectors.joining(", and which the ")));
    }

    /// Whether what was looked at as headings is data.
    private boolean hasNoHeadings() {
        return preview.columns().stream().anyMatch(cell -> cell.contains("@"));
    }

    /// What a person should know of how the file is read.
    List<String> hints() {
        return hintsWith(worthKnowing(preview.notices()));
    }

    /// The same once more is known of the file than its beginning shows.
    List<String> hintsWith(List<String> notices) {
        return isReady()
                ? Stream.concat(notes.stream(), notices.stream()).distinct().toList()
                : List.of();
    }

    static List<String> worthKnowing(List<Warning> notices) {
        return notices.stream()
                .filter(notice -> !SHOWN_ANYWAY.contains(notice.code()))
                .map(Warning::message)
                .toList();
    }

    /// The columns that nobody reads and nobody keeps; empty for none.
    Optional<String> leftOut() {
        var positions = leftOutColumns();
        return isReady() && !positions.isEmpty()
                ? Optional.of(listed(positions))
                : Optional.empty();
    }

    List<Integer> leftOutColumns() {
        var plan = plan();
        return IntStream.range(0, preview.columns().size())
                .filter(at -> plan.becoming(at).equals(Becoming.LEFT_OUT))
                .boxed()
                .toList();
    }

    private String listed(List<Integer> positions) {
        var shown =
                positions.stream()
                        .limit(LISTED)
                        .map(at -> FoundColumn.titleOf(at, preview.columns()))
                        .collect(Collectors.joining(", "));
        int more = positions.size() - LISTED;
        return more > 0 ? shown + " and " + Formats.count(more) + " more" : shown;
    }

    /// How it is read now.
    String reading() {
        var delimiter = preview.delimiter();
        var row = preview.headerRow();
        return delimiter == null
                ? ""
                : "%s, separated by %s; %s%s"
                        .formatted(
                                preview.charset(),
                                SeparatorChoice.nameOf(delimiter),
                                Formats.count(preview.columns().size(), "column", "columns"),
                                row == null ? "" : "; headings in row " + Formats.count(row));
    }

    @Nullable IssueCode fault() {
        var fault = preview.fault();
        return fault == null ? null : fault.code();
    }

    /// A column of a file: what it is called, what stands in it and what becomes of it.
    ///
    /// @param position from 0
    /// @param sample its first different values
    /// @param choices what else may become of it
    public record FoundColumn(
            int position, String title, String sample, Becoming becomes, List<Becoming> choices) {
        private static final int SAMPLES = 3;

        static List<FoundColumn> of(Preview preview, ColumnPlan plan) {
            return IntStream.range(0, preview.columns().size())
                    .mapToObj(
                            at ->
                                    new FoundColumn(
                                            at,
                                            titleOf(at, preview.columns()),
                                            sample(at, preview.rows()),
                                            plan.becoming(at),
                                            plan.choices(at)))
                    .toList();
        }

        private static String sample(int position, List<List<String>> rows) {
            return rows.stream()
                    .filter(row -> position < row.size() && !row.get(position).isEmpty())
                    .map(row -> oneLine(row.get(position)))
                    .distinct()
                    .limit(SAMPLES)
                    .collect(Collectors.joining("  ·  "));
        }

        /// `Email (4th column)` where the heading is there more than once.
        static String titleOf(int position, List<String> headings) {
            var name = nameOf(position, headings);
            long same = headings.stream().filter(name::equalsIgnoreCase).count();
            return same > 1 ? "%s (%s column)".formatted(name, ordinal(position + 1)) : name;
        }

        static String nameOf(int position, List<String> headings) {
            var heading = headings.get(position);
            return heading.isEmpty() ? "Column " + (position + 1) : oneLine(heading);
        }

        private static String ordinal(int number) {
            int tens = number % 100;
            if (tens >= 11 && tens <= 13) {
                return number + "th";
            }
            return switch (number % 10) {
                case 1 -> number + "st";
                case 2 -> number + "nd";
                case 3 -> number + "rd";
                default -> number + "th";
            };
        }
    }

    /// Fit for a cell.
    static String oneLine(String value) {
        return value.replaceAll("\\R", " \u23CE ");
    }

    /// What was made of it by [#oneLine] and then changed, with its line breaks again.
    static String manyLines(String typed) {
        return typed.replaceAll(" ?\u23CE ?", "\n");
    }
}
