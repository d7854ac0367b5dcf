package org.leaddistribution.admin.upload;

import java.util.ArrayList;
import java.util.List;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.upload.RefusedFile.RowError;
import org.leaddistribution.upload.IngestReport;
import org.leaddistribution.upload.IngestReport.Ending;

/// What the whole file comes to as it is read now, known before anybody decides to go on.
public sealed interface Verdict {
    /// How many errors are shown; the next step lists them all.
    int ERRORS_SHOWN = 3;

    /// There is nothing to judge, or nobody has begun to.
    record None() implements Verdict {}

    record Checking(ProgressStep progress) implements Verdict {}

    /// @param report never one that was broken off
    record Judged(IngestReport report) implements Verdict {}

    /// @param why the file could not be read
    record Failed(String why) implements Verdict {}

    /// How many rows became what; the good and the bad ones always, the others where there are any.
    default List<Figure> figures() {
        if (!(this instanceof Judged(var report)) || report.ending() instanceof Ending.Refused) {
            return List.of();
        }
        var rows = report.rows();
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(Tone.GOOD, Formats.count(rows.accepted(), "good row", "good rows")));
        figures.add(
                new Figure(
                        rows.rejected() == 0 ? Tone.SKIPPED : Tone.BAD,
                        Formats.count(rows.rejected(), "bad row", "bad rows")));
        addIfAny(figures, rows.duplicate(), "duplicate", "duplicates");
        addIfAny(figures, rows.blank(), "blank row", "blank rows");
        addIfAny(figures, rows.test(), "test row", "test rows");
        return figures;
    }

    private static void addIfAny(List<Figure> figures, int count, String one, String many) {
        if (count > 0) {
            figures.add(new Figure(Tone.SKIPPED, Formats.count(count, one, many)));
        }
    }

    /// The first errors, each with its row and column.
    default List<String> firstErrors() {
        return this instanceof Judged(var report)
                ? RowError.of(report.errors()).stream()
                        .limit(ERRORS_SHOWN)
                        .map(RowError::sentence)
                        .toList()
                : List.of();
    }

    /// Where things stand, in a sentence.
    default String summary() {
        return switch (this) {
            case None _ -> "";
            case Checking(var progress) -> checking(progress);
            case Judged(var report) -> judged(report);
            case Failed(var why) -> why;
        };
    }

    private static String checking(ProgressStep progress) {
        double fraction = progress.fraction();
        return fraction < 0
                ? "Checking the whole file\u2026"
                : "Checking the whole file\u2026 %s %%"
                        .formatted(Formats.count((long) (fraction * 100)));
    }

    private static String judged(IngestReport report) {
        if (report.ending() instanceof Ending.Refused) {
            return "The file is refused as it is read now.";
        }
        int errors = report.totalErrors();
        return errors == 0
                ? "Every row was checked."
                : Formats.count(errors, "error was", "errors were")
                        + " found; nothing is stored before you decide about "
                        + (errors == 1 ? "it." : "them.");
    }

    /// What going on will do, as its button says it.
    default String goingOn() {
        return switch (this) {
            case None _, Checking _, Failed _ -> "Continue";
            case Judged(var report) ->
                    report.isFlawless()
                            ? "Continue: store "
                                    + Formats.count(report.rows().accepted(), "lead", "leads")
                            : "Continue: see "
                                    + Formats.count(report.totalErrors(), "error", "errors");
        };
    }

    /// What the reading of all rows has shown beside its errors.
    default List<String> notices() {
        return this instanceof Judged(var report)
                ? FileLook.worthKnowing(report.notices())
                : List.of();
    }

    /// Rows that became the same.
    record Figure(Tone tone, String words) {}

    /// How a figure is meant.
    enum Tone {
        GOOD,
        BAD,
        SKIPPED
    }
}
