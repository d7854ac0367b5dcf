package org.leaddistribution.admin.overview;

import java.time.LocalDate;
import org.leaddistribution.kernel.DateRange;
import org.leaddistribution.statistics.TimeStep;

/// Of which days the overview tells, always up to today.
public enum OverviewPeriod {
    WEEKS_4("Last 4 weeks", "in 4 weeks", TimeStep.DAY),
    WEEKS_12("Last 12 weeks", "in 12 weeks", TimeStep.WEEK),
    YEAR("Last 12 months", "in 12 months", TimeStep.MONTH);

    private static final int DAYS_OF_4_WEEKS = 28;
    private static final int WEEKS = 12;
    private static final int MONTHS = 12;

    private final String label;
    private final String phrase;
    private final TimeStep step;

    OverviewPeriod(String label, String phrase, TimeStep step) {
        this.label = label;
        this.phrase = phrase;
        this.step = step;
    }

    public String label() {
        return label;
    }

    /// Ends a sentence: "in 4 weeks".
    String phrase() {
        return phrase;
    }

    public TimeStep step() {
        return step;
    }

    /// Whole weeks and months but for the last.
    public DateRange upTo(LocalDate today) {
        var first =
                switch (this) {
                    case WEEKS_4 -> today.minusDays(DAYS_OF_4_WEEKS - 1L);
                    case WEEKS_12 -> step.later(step.beginOf(today), 1L - WEEKS);
                    case YEAR -> step.later(step.beginOf(today), 1L - MONTHS);
                };
        return new DateRange(first, today);
    }
}
