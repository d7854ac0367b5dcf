package org.leaddistribution.admin.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.BannerPane;
import org.leaddistribution.admin.fx.Bars;
import org.leaddistribution.admin.fx.Bars.Bar;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.Lines;
import org.leaddistribution.admin.fx.Screen;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.ScreenHeader;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.statistics.Statistics;

/// The figures to track, as a screen of the console. Each leads to the rows that it counts.
public final class OverviewScreen implements Screen {
    public static final String TITLE = "Overview";

    private static final int FIGURES_A_ROW = 4;
    private static final String NONE_YET = "–";

    private final Supplier<Statistics> reading;
    private final ScreenContext context;
    private final Rows rows;
    private final ReadOnlyObjectWrapper<@Nullable Statistics> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Banner> trouble = new ReadOnlyObjectWrapper<>(Banner.NONE);
    private int asked;

    /// Where the rows behind the figures are.
    ///
    /// @param distributions brings the list of distributions to the front
    /// @param members brings the list of members to the front
    /// @param upload brings the upload to the front
    public record Rows(Runnable distributions, Runnable members, Runnable upload) {}

    /// @param reading [org.leaddistribution.statistics.ReadingStatistics#read]
    public OverviewScreen(Supplier<Statistics> reading, ScreenContext context, Rows rows) {
        this.reading = reading;
        this.context = context;
        this.rows = rows;
    }

    /// One figure.
    ///
    /// @param meaning what is counted
    /// @param open shows the rows that it counts
    private record Figure(String name, String value, String meaning, Runnable open) {}

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public String icon() {
        return "fth-bar-chart-2";
    }

    @Override
    public Parent build() {
        var content = new VBox(new ProgressIndicator());
        content.setId("overview");
        content.getStyleClass().add("overview");
        shown.subscribe(statistics -> show(statistics, content.getChildren()::setAll));
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var screen = new VBox(new ScreenHeader(TITLE, "How the business stands"), scroll);
        screen.getStyleClass().add("screen");
        return screen;
    }

    private void show(@Nullable Statistics statistics, Consumer<List<Node>> into) {
        if (statistics != null) {
            var parts = new ArrayList<Node>();
            if (context.rights() == Rights.WRITE && !FirstSteps.areDone(statistics)) {
                parts.add(FirstSteps.card(statistics, rows));
            }
            parts.add(figures(figuresOf(statistics)));
            parts.add(charts(statistics));
            into.accept(parts);
        }
    }

    private List<Figure> figuresOf(Statistics statistics) {
        var leads = statistics.leads();
        var downloads = statistics.downloads();
        return List.of(
                distributions("Leads uploaded", leads.total(), "in all distributions"),
                distributions("Leads given", leads.distributed(), "counted once a member"),
                distributions("Leads waiting", leads.pending(), "queued or processing"),
                distributions(
                        "Active distributions",
                        statistics.activeDistributions(),
                        "queued or processing"),
                new Figure(
                        "Success rate",
                        rate(statistics.successRate()),
                        "completed of all that ended",
                        rows.distributions()),
                new Figure(
                        "Leads a member",
                        average(statistics.averageLeadsPerMember()),
                        "on average, of those who got any",
                        rows.members()),
                new Figure(
                        "Downloads",
                        Formats.count(downloads.total()),
                        Formats.count(downloads.filesNever(), "file", "files")
                                + " never downloaded",
                        rows.members()));
    }

    private Figure distributions(String name, long value, String meaning) {
        return new Figure(name, Formats.count(value), meaning, rows.distributions());
    }

    private static String rate(@Nullable Double rate) {
        return rate == null ? NONE_YET : String.format(Locale.ENGLISH, "%.1f %%", 100 * rate);
    }

    private static String average(@Nullable Double average) {
        return average == null ? NONE_YET : String.format(Locale.ENGLISH, "%,.1f", average);
    }

    private static Node figures(List<Figure> figures) {
        var grid = new GridPane();
        grid.getStyleClass().add("overview-figures");
        for (int i = 0; i < FIGURES_A_ROW; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / FIGURES_A_ROW);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < figures.size(); i++) {
            grid.add(card(figures.get(i)), i % FIGURES_A_ROW, i / FIGURES_A_ROW);
        }
        return grid;
    }

    private static Node card(Figure figure) {
        var name = new Hyperlink(figure.name());
        name.getStyleClass().add("figure-link");
        name.setOnAction(
                _ -> {
                    name.setVisited(false);
                    figure.open().run();
                });
        var value = new Label(figure.value());
        value.getStyleClass().add("figure-value");
        var card = new VBox(name, value, Lines.minor(figure.meaning()));
        card.getStyleClass().add("figure");
        return card;
    }

    private static Node charts(Statistics statistics) {
        var charts =
                new HBox(
                        chart("Distributions by status", byStatus(statistics)),
                        chart("Members by tier", byTier(statistics)),
                        chart("Files by downloads", byDownloads(statistics)));
        charts.getStyleClass().add("overview-charts");
        return charts;
    }

    private static Node chart(String title, List<Bar> counts) {
        var bars = new Bars();
        bars.show(counts);
        var chart = new VBox(Lines.title(title), bars);
        chart.getStyleClass().addAll("card-surface", "chart-card");
        HBox.setHgrow(chart, Priority.ALWAYS);
        return chart;
    }

    private static List<Bar> byStatus(Statistics statistics) {
        return Arrays.stream(DistributionStatus.values())
                .map(status -> new Bar(status.label(), statistics.in(status)))
                .toList();
    }

    private static List<Bar> byTier(Statistics statistics) {
        var bars = new ArrayList<Bar>();
        for (var tier : Tier.values()) {
            bars.add(new Bar(tier.label(), statistics.members().getOrDefault(tier, 0L)));
        }
        bars.add(new Bar("Suspended", statistics.suspendedMembers()));
        return bars;
    }

    private static List<Bar> byDownloads(Statistics statistics) {
        var downloads = statistics.downloads();
        return List.of(
                new Bar("Never", downloads.filesNever()),
                new Bar("Once", downloads.filesOnce()),
                new Bar("More often", downloads.filesMany()));
    }

    @Override
    public void refresh() {
        int number = ++asked;
        context.work()
                .start(
                        Job.passing("Reading the figures", reading::get),
                        Watcher.of(read -> show(number, read), why -> fail(number, why)));
    }

    private void show(int number, Statistics read) {
        if (number == asked) {
            trouble.set(Banner.NONE);
            shown.set(read);
        }
    }

    private void fail(int number, String why) {
        if (number == asked) {
            trouble.set(Banner.danger("The figures may be out of date", why));
        }
    }

    @Override
    public List<BannerPane> news() {
        return List.of(BannerPane.following(trouble));
    }
}
