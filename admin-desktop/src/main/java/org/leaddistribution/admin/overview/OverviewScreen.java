package org.leaddistribution.admin.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.BannerPane;
import org.leaddistribution.admin.fx.ChartPane;
import org.leaddistribution.admin.fx.ConfirmedAction;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.admin.fx.FilterBar;
import org.leaddistribution.admin.fx.Lines;
import org.leaddistribution.admin.fx.Screen;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.ScreenHeader;
import org.leaddistribution.admin.overview.OverviewRows.Figure;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.round.Distribution;

/// The figures to track, over time, and what a person has to see to, as a screen of the console. Everything leads to
/// the rows behind it.
public final class OverviewScreen implements Screen {
    public static final String TITLE = "Overview";

    private static final Question SAMPLE =
            new Question(
                    "Load sample data?",
                    "It adds 12 made-up members of all tiers and uploads 1,000 made-up leads. The members cannot"
                            + " sign in, and no mail reaches them. Nothing is distributed yet: you see the plan"
                            + " first.\n\nThey stay in the lists. Suspend these members before you distribute leads"
                            + " of your own, or they get their share of them.",
                    "Load sample data",
                    "Cancel");
    private static final int FIGURES_A_ROW = 4;
    private static final int CHARTS_A_ROW = 2;

    private final ScreenContext context;
    private final Rows rows;
    private final ConfirmedAction<String> sample;
    private final ObjectProperty<Banner> result = new SimpleObjectProperty<>(Banner.NONE);
    private final OverviewViewModel model;
    private final OverviewRows parts;
    private final VBox above = new VBox();
    private final Label asOf = new Label();
    private final Charts charts;

    /// Where the rows behind the figures are.
    ///
    /// @param distributions brings the list of distributions to the front
    /// @param distribution brings the page of one to the front
    /// @param members brings the list of members to the front
    /// @param neverDownloaded brings the members to the front who have not downloaded their files
    /// @param mails brings the mails to the front
    /// @param upload brings the upload to the front
    public record Rows(
            Runnable distributions,
            Consumer<Distribution> distribution,
            Runnable members,
            Runnable neverDownloaded,
            Runnable mails,
            Runnable upload) {}

    /// @param reading [OverviewSources#read]
    /// @param loadingSample adds sample data in somebody's name, and returns what it came to
    public OverviewScreen(
            Function<OverviewPeriod, OverviewFigures> reading,
            Function<Actor, String> loadingSample,
            ScreenContext context,
            Rows rows) {
        this.sample =
                new ConfirmedAction<>(
                        SAMPLE,
                        "Loading sample data",
                        loadingSample,
                        done -> Banner.success("Sample data is loaded", done),
                        "The sample data is not loaded");
        this.model = new OverviewViewModel(reading, context.work());
        this.context = context;
        this.rows = rows;
        this.parts = new OverviewRows(context.formats(), rows);
        this.charts = new Charts(context, model::tell);
    }

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
        above.getStyleClass().add("overview");
        var whole = charts.grid();
        model.shownProperty()
                .subscribe(
                        figures -> {
                            if (figures != null) {
                                show(figures);
                                content.getChildren().setAll(above, whole);
                            }
                        });
        model.newsProperty().subscribe(news -> offerAgain(news, content));
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var screen = new VBox(header(), scroll);
        screen.getStyleClass().add("screen");
        return screen;
    }

    private Node header() {
        asOf.setId("overview-as-of");
        asOf.setMinWidth(Region.USE_PREF_SIZE);
        asOf.getStyleClass().addAll("muted", "small-text");
        var refresh =
                FilterBar.action("overview-refresh", "Refresh", "fth-refresh-cw", this::refresh);
        var actions = new HBox(asOf, periods(), refresh);
        actions.getStyleClass().add("overview-actions");
        return new ScreenHeader(TITLE, "How the business stands", actions);
    }

    private Node periods() {
        var periods = new ComboBox<OverviewPeriod>();
        periods.setId("overview-period");
        periods.getItems().setAll(OverviewPeriod.values());
        periods.setValue(model.period());
        periods.setMinWidth(Region.USE_PREF_SIZE);
        periods.setAccessibleText("Of which days the figures are");
        periods.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(OverviewPeriod period) {
                        return period.label();
                    }

                    @Override
                    public OverviewPeriod fromString(String text) {
                        throw new UnsupportedOperationException("It is chosen, never typed");
                    }
                });
        periods.setOnAction(_ -> model.choose(periods.getValue()));
        return periods;
    }

    /// Where nothing was ever read, the banner is not all there is.
    private void offerAgain(Banner news, VBox content) {
        if (model.shownProperty().get() == null && news.tone() == Banner.Tone.DANGER) {
            var again = new Button("Try again");
            again.setId("overview-again");
            again.setOnAction(_ -> refresh());
            content.getChildren()
                    .setAll(
                            Lines.of("No figures yet", "They cannot be read at the moment."),
                            again);
        }
    }

    private void loadSample() {
        sample.ask(
                context,
                told -> {
                    refresh();
                    told.run();
                },
                result::set);
    }

    private void show(OverviewFigures figures) {
        asOf.setText("As of " + context.formats().time(figures.report().asOf()));
        var shown = new ArrayList<Node>();
        var statistics = figures.report().now();
        if (context.rights() == Rights.WRITE && !FirstSteps.areDone(statistics)) {
            shown.add(FirstSteps.card(statistics, rows, this::loadSample));
        }
        shown.add(grid(parts.figures(figures).stream().map(OverviewScreen::card).toList()));
        var people = parts.attention(Attention.of(figures));
        var runs = parts.lastRuns(figures.lastRuns());
        shown.add(grid(CHARTS_A_ROW, List.of(people, runs)));
        above.getChildren().setAll(shown);
        charts.show(figures);
    }

    private static Node grid(List<Node> cards) {
        return grid(FIGURES_A_ROW, cards);
    }

    private static GridPane grid(int aRow, List<? extends Node> cards) {
        var grid = new GridPane();
        grid.getStyleClass().add("overview-figures");
        for (int i = 0; i < aRow; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / aRow);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < cards.size(); i++) {
            grid.add(cards.get(i), i % aRow, i / aRow);
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

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public List<BannerPane> news() {
        return List.of(BannerPane.following(model.newsProperty()), BannerPane.showing(result));
    }

    /// The charts: made once, so that what is chosen in one stays.
    private static final class Charts {
        private final ChartPane leads;
        private final ChartPane downloads;
        private final ChartPane filled;
        private final ChartPane fillRatios;
        private final ChartPane members;
        private final ChartPane files;

        Charts(ScreenContext context, Consumer<Banner> told) {
            leads = new ChartPane("leads-chart", context, told);
            downloads = new ChartPane("downloads-chart", context, told);
            filled = new ChartPane("filled-chart", context, told);
            fillRatios = new ChartPane("fill-ratio-chart", context, told);
            members = new ChartPane("members-chart", context, told);
            files = new ChartPane("files-chart", context, told);
        }

        GridPane grid() {
            return OverviewScreen.grid(
                    CHARTS_A_ROW, List.of(leads, downloads, filled, fillRatios, members, files));
        }

        void show(OverviewFigures figures) {
            leads.show(OverviewCharts.leads(figures.timeline()));
            downloads.show(OverviewCharts.downloads(figures.timeline()));
            filled.show(OverviewCharts.filled(figures.timeline()));
            fillRatios.show(OverviewCharts.fillRatios(figures));
            members.show(OverviewCharts.members(figures.report().now()));
            files.show(OverviewCharts.files(figures));
        }
    }
}
