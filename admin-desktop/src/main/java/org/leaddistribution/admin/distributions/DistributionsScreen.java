package org.leaddistribution.admin.distributions;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.BannerPane;
import org.leaddistribution.admin.fx.Column;
import org.leaddistribution.admin.fx.Destination;
import org.leaddistribution.admin.fx.EmptyState;
import org.leaddistribution.admin.fx.FilterBar;
import org.leaddistribution.admin.fx.ListScreen;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.PagedList;
import org.leaddistribution.admin.fx.PagedTable;
import org.leaddistribution.admin.fx.Period;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenHeader;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionQuery;
import org.leaddistribution.round.DistributionQuery.SortField;
import org.leaddistribution.round.DistributionStatus;

/// All distributions and what can be done with each, as a screen of the console.
public final class DistributionsScreen extends ListScreen<Distribution, DistributionQuery> {
    public static final String TITLE = "Distributions";

    private final RunActions actions;
    private final Ways ways;
    private final InstantSource clock;

    /// Where this screen leads to.
    ///
    /// @param upload the upload screen
    /// @param page all about one distribution
    public record Ways(Runnable upload, Consumer<Distribution> page) {}

    public DistributionsScreen(
            PagedList<Distribution, DistributionQuery> distributions,
            RunActions actions,
            Ways ways,
            ScreenContext context,
            InstantSource clock) {
        super(distributions, "File, title, ID or uploader", context);
        this.actions = actions;
        this.ways = ways;
        this.clock = clock;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public String icon() {
        return "fth-layers";
    }

    @Override
    public Parent build() {
        var upload = uploading("to-upload", "Upload leads");
        upload.setTooltip(new Tooltip("Choose a CSV file of leads (Ctrl+O)"));
        filter();
        var table =
                new PagedTable<>(
                        "distributions",
                        list(),
                        columns(),
                        new PagedTable.Order<>(
                                query -> Optional.of(query.sorting()), DistributionQuery::sortedBy),
                        new PagedTable.Rows<>(
                                "distribution", ways.page(), actions::menuOf, actions.first()),
                        none(),
                        context());
        var header =
                new ScreenHeader(
                        TITLE, "Every uploaded file, and how far its leads have gone", upload);
        var screen = new VBox(header, bar(), table);
        screen.getStyleClass().add("screen");
        return screen;
    }

    private Button uploading(String id, String text) {
        var button = FilterBar.action(id, text, "fth-upload", ways.upload());
        button.getStyleClass().add("accent");
        Nodes.onlyForWriters(context().rights(), button);
        return button;
    }

    private void filter() {
        bar().onSearch(text -> list().ask(asked().withText(text)));
        bar().addFilter(
                        "Every status",
                        List.of(DistributionStatus.values()),
                        DistributionStatus::label,
                        status -> list().ask(asked().withStatus(status)));
        bar().addFilter(
                        "All time",
                        List.of(Period.values()),
                        Period::label,
                        period ->
                                list().ask(
                                                asked().between(
                                                                period == null
                                                                        ? null
                                                                        : period.before(
                                                                                clock.instant()),
                                                                null)));
        offerCsv("distributions.csv", columns());
    }

    @Override
    public List<Destination> find(String text) {
        return list().read(DistributionQuery.ALL.withText(text), Destination.AT_MOST).stream()
                .map(
                        found ->
                                new Destination(
                                        found.upload().filename(),
                                        "%s, uploaded %s"
                                                .formatted(
                                                        found.status().label(),
                                                        context()
                                                                .formats()
                                                                .date(found.upload().at())),
                                        icon(),
                                        () -> ways.page().accept(found)))
                .toList();
    }

    private DistributionQuery asked() {
        return list().queryProperty().get();
    }

    /// In the order in which admins know them.
    private List<Column<Distribution, SortField>> columns() {
        return List.of(
                Column.<Distribution, SortField>id(
                                "Distribution ID", 116, found -> found.id().value())
                        .spare(),
                Column.<Distribution, SortField>words(
                                "Filename", 180, found -> found.upload().filename())
                        .sortedBy(SortField.FILENAME),
                Column.<Distribution, SortField>number(
                                "Total Leads", 80, found -> (long) found.upload().rows().total())
                        .sortedBy(SortField.TOTAL_LEADS),
                Column.<Distribution, SortField>number("Distributed Count", 84, Distribution::made)
                        .sortedBy(SortField.DISTRIBUTIONS_MADE),
                Column.<Distribution, SortField>words(
                                "Status", 116, found -> found.status().label())
                        .withDot(
                                found -> "status-" + found.status().code(),
                                found -> found.status().meaning())
                        .neverCut()
                        .sortedBy(SortField.STATUS),
                Column.<Distribution, SortField>words(
                                "Uploaded By", 100, found -> found.upload().by())
                        .spare(),
                Column.<Distribution, SortField>words(
                                "Upload Date",
                                156,
                                found -> context().formats().time(found.upload().at()))
                        .neverCut()
                        .sortedBy(SortField.UPLOADED_AT));
    }

    private Node none() {
        return EmptyState.of(
                list().queryProperty().map(DistributionQuery::isFilter),
                new EmptyState.Words(
                        "fth-inbox",
                        "No distributions yet",
                        "A distribution begins with a CSV file of leads: Name, Email, Address."),
                new EmptyState.Words(
                        "fth-search",
                        "No distribution is found",
                        "Search for less, for every status, or further back."),
                uploading("upload-first", "Upload the first file"));
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(
                        ctrl(KeyCode.D),
                        "Distribute the chosen distribution: its plan first",
                        () -> actions.distribute(chosen())),
                new Shortcut(
                        ctrl(KeyCode.P),
                        "The plan of the chosen distribution",
                        () -> actions.plan(chosen())));
    }

    private @Nullable Distribution chosen() {
        return list().chosenProperty().get();
    }

    private static KeyCombination ctrl(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    @Override
    public List<BannerPane> news() {
        var news = new ArrayList<>(super.news());
        news.add(BannerPane.showing(actions.resultProperty()));
        return news;
    }
}
