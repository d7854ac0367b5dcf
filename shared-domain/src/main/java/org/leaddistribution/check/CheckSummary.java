package org.leaddistribution.check;

import java.util.List;
import java.util.Locale;

/// What a check has looked at and found.
///
/// @param unfinished rounds that a run has begun and not ended, in words; no violations
/// @param unproven complete rounds with nothing stored by which to judge their plans, in words; no violations
public record CheckSummary(
        long distributions,
        long leads,
        long assignments,
        long files,
        List<String> unfinished,
        List<String> unproven,
        long violations) {
    public CheckSummary {
        unfinished = List.copyOf(unfinished);
        unproven = List.copyOf(unproven);
    }

    public boolean isHealthy() {
        return violations == 0;
    }

    /// One line for people.
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Checked %s, %s, %s and %s: %s.",
                counted(distributions, "distribution"),
                counted(leads, "lead"),
                counted(assignments, "assignment"),
                counted(files, "file"),
                violations == 0 ? "no violation" : counted(violations, "violation"));
    }

    private static String counted(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
