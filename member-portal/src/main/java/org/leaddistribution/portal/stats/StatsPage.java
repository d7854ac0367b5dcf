package org.leaddistribution.portal.stats;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Role;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.stats.StatsPage.StatisticsView.Chart.Bar;
import org.leaddistribution.portal.stats.StatsPage.StatisticsView.Reader;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Frame;
import org.leaddistribution.portal.web.PageFormats;
import org.leaddistribution.portal.web.PageModel;
import org.leaddistribution.portal.web.Pages;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.statistics.ReadingStatistics;
import org.leaddistribution.statistics.Statistics;

/// `/stats`: the figures of `/api/admin/stats` for people.
public final class StatsPage {
    private final Pages pages;
    private final ReadingStatistics reading;

    public StatsPage(Pages pages, ReadingStatistics reading) {
        this.pages = pages;
        this.reading = reading;
    }

    public void show(Context ctx) {
        var role = Caller.signedIn(ctx).user().role();
        var reader = role == Role.ADMIN ? Reader.ADMIN : Reader.SUPPORT;
        var frame = pages.frame(ctx, "Statistics");
        pages.show(ctx, HttpStatus.OK, StatisticsView.of(frame, reader, reading.read()));
    }

    /// The figures that staff watch, as cards and charts.
    ///
    /// @param work what an administrator is told about where the work is done; null for support
    public record StatisticsView(
            Frame frame, List<Card> cards, List<Chart> charts, @Nullable String work)
            implements PageModel {
        private static final String NONE_YET = "–";
        private static final String CONSOLE =
                "Uploading and distributing leads is done in the admin console, on your desktop.";

        /// One figure.
        ///
        /// @param meaning what is counted
        public record Card(String name, String figure, String meaning) {}

        /// Who reads the page: an administrator is told where the work is done.
        enum Reader {
            SUPPORT,
            ADMIN
        }

        static StatisticsView of(Frame frame, Reader reader, Statistics statistics) {
            return new StatisticsView(
                    frame,
                    cards(statistics),
                    List.of(distributions(statistics), members(statistics), downloads(statistics)),
                    reader == Reader.ADMIN ? CONSOLE : null);
        }

        private static List<Card> cards(Statistics statistics) {
            var leads = statistics.leads();
            return List.of(
                    card("Leads uploaded", leads.total(), "in all distributions"),
                    card("Leads distributed", leads.distributed(), "assignments to members"),
                    card("Leads pending", leads.pending(), "queued or processing"),
                    card(
                            "Active distributions",
                            statistics.activeDistributions(),
                            "queued or processing"),
                    new Card(
                            "Success rate",
                            rate(statistics.successRate()),
                            "completed of all ended"),
                    new Card(
                            "Average leads",
                            average(statistics.averageLeadsPerMember()),
                            "per member who got any"),
                    card("Downloads", statistics.downloads().total(), "of all files"));
        }

        private static Card card(String name, long count, String meaning) {
            return new Card(name, PageFormats.count(count), meaning);
        }

        private static String rate(@Nullable Double rate) {
            return rate == null ? NONE_YET : String.format(Locale.ENGLISH, "%.1f %%", 100 * rate);
        }

        private static String average(@Nullable Double average) {
            return average == null ? NONE_YET : String.format(Locale.ENGLISH, "%,.1f", average);
        }

        private static Chart distributions(Statistics statistics) {
            var bars =
                    Arrays.stream(DistributionStatus.values())
                            .map(
                                    status ->
                                            new Bar(
                                                    status.label(),
                                                    statistics.in(status),
                                                    status.code()));
            return Chart.of("Distributions by status", "Status", "Distributions", bars.toList());
        }

        private static Chart members(Statistics statistics) {
            var active =
                    Arrays.stream(Tier.values())
                            .map(
                                    tier ->
                                            new Bar(
                                                    tier.label(),
                                                    statistics.members().getOrDefault(tier, 0L),
                                                    tier.code()));
            var suspended = new Bar("Suspended", statistics.suspendedMembers(), "suspended");
            return Chart.of(
                    "Members by tier",
                    "Tier",
                    "Members",
                    Stream.concat(active, Stream.of(suspended)).toList());
        }

        private static Chart downloads(Statistics statistics) {
            var downloads = statistics.downloads();
            return Chart.of(
                    "Files by downloads",
                    "Downloaded",
                    "Files",
                    List.of(
                            new Bar("Never", downloads.filesNever(), "never"),
                            new Bar("Once", downloads.filesOnce(), "once"),
                            new Bar("More than once", downloads.filesMany(), "many")));
        }

        @Override
        public String template() {
            return "statistics.jte";
        }

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
                        title,
                        rowHead,
                        countHead,
                        bars.stream().map(bar -> drawn(bar, longest)).toList());
            }

            private static DrawnBar drawn(Bar bar, long longest) {
                var width = String.format(Locale.ROOT, "%.2f", 100.0 * bar.count() / longest);
                return new DrawnBar(bar.label(), PageFormats.count(bar.count()), bar.code(), width);
            }
        }
    }
}
