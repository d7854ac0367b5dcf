package org.leaddistribution.portal.stats;

import java.util.List;
import java.util.Locale;
import org.leaddistribution.portal.web.Formats;

/// A few counts side by side: a table whose last column is drawn.
///
/// @param rowHead what the rows are
/// @param countHead what is counted
public record Chart(String title, String rowHead, String countHead, List<DrawnBar> bars) {

    /// A count before it is drawn.
    ///
    /// @param code by which it is coloured
    record Bar(String label, long count, String code) {}

    /// @param width of 100
    public record DrawnBar(String label, String count, String code, String width) {}

    static Chart of(String title, String rowHead, String countHead, List<Bar> bars) {
        long longest = Math.max(1, bars.stream().mapToLong(Bar::count).max().orElse(1));
        return new Chart(
                title, rowHead, countHead, bars.stream().map(bar -> drawn(bar, longest)).toList());
    }

    private static DrawnBar drawn(Bar bar, long longest) {
        var width = String.format(Locale.ROOT, "%.2f", 100.0 * bar.count() / longest);
        return new DrawnBar(bar.label(), Formats.count(bar.count()), bar.code(), width);
    }
}
