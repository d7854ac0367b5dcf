package org.leaddistribution.admin.distributions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.distributions.RunActions.RunAction;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Column;
import org.leaddistribution.admin.fx.EmptyState;
import org.leaddistribution.admin.fx.Facts;
import org.leaddistribution.admin.fx.FilterBar;
import org.leaddistribution.admin.fx.Lines;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.PagedList;
import org.leaddistribution.admin.fx.PagedTable;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.SheetPane;
import org.leaddistribution.admin.fx.SheetPane.Sheet;
import org.leaddistribution.delivery.ReadingShares.FiledShare;
import org.leaddistribution.delivery.ShareQuery;
import org.leaddistribution.delivery.ShareQuery.Portion;
import org.leaddistribution.delivery.ShareQuery.SortField;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Round;

/// What the screen of one distribution is made of, from the top down.
final class DistributionPage {
    private static final double ROUNDS_HEIGHT = 84;

    private final DistributionScreen screen;
    private final ScreenContext context;
    private final PagedList<FiledShare, ShareQuery> list;
    private final FilterBar bar;
    private final SheetPane sheets;
    private final Consumer<Banner> told;
    private final ShareWords words;
    private final Label name = new Label();
    private final Label about = new Label();
    private final Button next = FilterBar.action("run-distribution", "", "fth-send", this::plan);
    private final MenuButton more = new MenuButton("More", new FontIcon("fth-more-horizontal"));
    private final Pane notes = new VBox();
    private final GridPane upload = facts();
    private final GridPane reach = facts();
    private final GridPane rounds = facts();
    private final Label noRounds = Lines.minor("Not distributed yet");
    private final Label counted = Lines.minor("");
    private final ComboBox<Round> round = new ComboBox<>();

    DistributionPage(
            DistributionScreen screen,
            ScreenContext context,
            PagedList<FiledShare, ShareQuery> list,
            FilterBar bar,
            SheetPane sheets,
            Consumer<Banner> told) {
        this.screen = screen;
        this.context = context;
        this.list = list;
        this.bar = bar;
        this.sheets = sheets;
        this.told = told;
        this.words = new ShareWords(context.formats());
    }

    private static GridPane facts() {
        return Facts.of(List.of());
    }

    List<Node> parts() {
        screen.shownProperty().subscribe(this::show);
        return List.of(header(), notes(), columnsOfFacts(), tabs());
    }

    private Node header() {
        var back =
                FilterBar.action(
                        "distribution-back", "Distributions", "fth-chevron-left", screen::goBack);
        back.getStyleClass().add("flat");
        back.setTooltip(new Tooltip("Back to the list"));
        name.setId("distribution-name");
        name.getStyleClass().add("screen-title");
        about.setId("distribution-about");
        about.getStyleClass().add("muted");
        next.getStyleClass().add("accent");
        var first = new HBox(next);
        first.setMinWidth(Region.USE_PREF_SIZE);
        Nodes.offWhile(screen.actions().obstacleProperty(), next, first);
        more.setId("more-actions");
        more.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        more.setAccessibleText("More actions");
        more.setTooltip(new Tooltip("More actions"));
        more.getStyleClass().addAll("button-icon", "no-arrow");
        var titles = new VBox(name, about);
        titles.setMinWidth(0);
        HBox.setHgrow(titles, Priority.ALWAYS);
        var header = new HBox(back, titles, first, more);
        header.getStyleClass().add("screen-header");
        return header;
    }

    private Node notes() {
        notes.setId("notes");
        notes.getStyleClass().add("notes");
        return notes;
    }

    private Node columnsOfFacts() {
        upload.setId("distribution-upload");
        reach.setId("distribution-reach");
        rounds.setId("distribution-rounds");
        var scrolled = new ScrollPane(rounds);
        scrolled.setFitToWidth(true);
        scrolled.setPrefViewportHeight(ROUNDS_HEIGHT);
        scrolled.setMaxHeight(ROUNDS_HEIGHT);
        scrolled.getStyleClass().add("edge-to-edge");
        var last = titled("Rounds", noRounds, scrolled);
        HBox.setHgrow(last, Priority.ALWAYS);
        last.setMinWidth(0);
        counted.setId("reach-counted");
        counted.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::whenCounted,
                                screen.copies().progressProperty(),
                                screen.copies().nowProperty()));
        var columns = new HBox(titled("Upload", upload), titled("Reach", reach, counted), last);
        columns.getStyleClass().addAll("details", "details-columns");
        columns.setMinHeight(Region.USE_PREF_SIZE);
        return columns;
    }

    private static VBox titled(String title, Node... content) {
        var column = new VBox(Lines.title(title));
        column.getChildren().addAll(content);
        column.getStyleClass().add("details-column");
        column.setMinWidth(Region.USE_PREF_SIZE);
        return column;
    }

    private String whenCounted() {
        if (screen.copies().progressProperty().get() != null) {
            return "Being counted anew…";
        }
        return screen.copies().nowProperty().get() == null ? "As last counted" : "Counted just now";
    }

    /// What there is of the chosen round, which stands beside the tabs as it holds for all of them.
    private Node tabs() {
        round.setId("round");
        round.setAccessibleText("Round");
        round.setMaxWidth(Region.USE_PREF_SIZE);
        round.setConverter(new RoundWords());
        round.setOnAction(_ -> askFor(round.getValue()));
        var hasRounds = Bindings.isNotEmpty(round.getItems());
        Nodes.showWhile(hasRounds, round);
        var members = new VBox(choices(), table());
        members.getStyleClass().add("tab-content");
        var copies =
                new CopiesPane(
                        screen.copies(),
                        screen.shownProperty(),
                        round.valueProperty(),
                        context,
                        told);
        var tabs =
                new TabPane(
                        tab("Members", members),
                        tab("Copies", copies),
                        tab("Proof", new ProofPane(screen.proof(), hasRounds)));
        tabs.setId("distribution-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setMinHeight(0);
        var all = new StackPane(tabs, round);
        StackPane.setAlignment(round, Pos.TOP_RIGHT);
        all.setMinHeight(0);
        VBox.setVgrow(all, Priority.ALWAYS);
        return all;
    }

    private static Tab tab(String title, Node content) {
        return new Tab(title, content);
    }

    private Node choices() {
        var mails = FilterBar.action("see-mails", "Mails", "fth-mail", screen::goToMails);
        mails.setTooltip(new Tooltip("All mails of this distribution"));
        bar.addAction(mails);
        bar.onSearch(text -> list.ask(list.queryProperty().get().withText(text)));
        bar.addFilter(
                "Everybody",
                List.of(Portion.values()),
                Portion::label,
                portion -> list.ask(list.queryProperty().get().withPortion(portion)));
        Nodes.showWhile(Bindings.isNotEmpty(round.getItems()), bar);
        return bar;
    }

    private void askFor(@Nullable Round chosen) {
        var distribution = screen.shownProperty().get();
        if (distribution != null) {
            screen.proof().choose(distribution, chosen);
        }
        if (chosen != null) {
            list.ask(list.queryProperty().get().inPlan(chosen.planToken()));
        }
    }

    private Node table() {
        var plan = FilterBar.action("see-plan", "See the plan", "fth-list", this::plan);
        return new PagedTable<>(
                "shares",
                list,
                columns(),
                new PagedTable.Order<>(query -> Optional.of(query.sorting()), ShareQuery::sortedBy),
                new PagedTable.Rows<>("share", this::showShare, _ -> List.of()),
                EmptyState.of(
                        list.queryProperty()
                                .map(query -> query.isFilter() && !screen.isWithoutRounds()),
                        new EmptyState.Words(
                                "fth-users",
                                "Nobody has leads of this file yet",
                                "The plan shows who would get how many, and why."),
                        new EmptyState.Words(
                                "fth-search",
                                "Nobody is found",
                                "Search for less, or for everybody."),
                        plan),
                context);
    }

    List<Column<FiledShare, SortField>> columns() {
        return List.of(
                Column.<FiledShare, SortField>words(
                                "Member", 130, found -> found.share().member().username())
                        .sortedBy(SortField.USERNAME),
                Column.<FiledShare, SortField>words(
                                "Tier", 84, found -> found.share().member().tier().label())
                        .neverCut()
                        .sortedBy(SortField.TIER),
                Column.<FiledShare, SortField>number(
                                "Leads", 70, found -> (long) found.share().size())
                        .sortedBy(SortField.LEADS),
                Column.<FiledShare, SortField>number(
                                "Quota", 70, found -> (long) found.share().quota())
                        .sortedBy(SortField.QUOTA),
                Column.<FiledShare, SortField>words("Filled", 128, ShareWords::filled)
                        .withBar(found -> found.share().fillRatio())
                        .neverCut()
                        .sortedBy(SortField.FILLED),
                Column.words("Why not more", 170, found -> found.share().sentence()),
                Column.words("Mail", 164, words::mail),
                Column.<FiledShare, SortField>words("Downloaded", 190, words::downloaded).spare());
    }

    private void show(@Nullable Distribution found) {
        if (found == null) {
            return;
        }
        var all = DistributionDetails.of(found, context.formats());
        name.setText(all.filename());
        about.setText(
                "%s · uploaded by %s on %s"
                        .formatted(
                                found.status().label(),
                                found.upload().by(),
                                context.formats().time(found.upload().at())));
        about.setTooltip(new Tooltip(all.id()));
        Facts.show(all.upload(), upload);
        Facts.show(all.reach(), reach);
        Facts.show(all.rounds(), rounds);
        Nodes.showIf(all.rounds().isEmpty(), noRounds);
        notes.getChildren()
                .setAll(all.notes().stream().map(n -> Nodes.note(n.tone(), n.text())).toList());
        var action = RunAction.offeredTo(found.status());
        next.setText(action.label());
        Nodes.showIf(context.rights() == Rights.WRITE && action != RunAction.NONE, next);
        more.getItems().setAll(screen.actions().menuOf(found));
        showRounds(found);
        screen.proof().choose(found, round.getValue());
    }

    /// Latest first; the one that is chosen stays chosen.
    private void showRounds(Distribution found) {
        var latestFirst = new ArrayList<>(found.rounds());
        latestFirst.sort(Comparator.comparingInt(Round::number).reversed());
        var token = list.queryProperty().get().planToken();
        if (!round.getItems().equals(latestFirst)) {
            round.getItems().setAll(latestFirst);
        }
        latestFirst.stream()
                .filter(one -> one.planToken() == token)
                .findFirst()
                .ifPresent(round::setValue);
    }

    private void plan() {
        screen.actions().plan(screen.shownProperty().get());
    }

    private void showShare(FiledShare found) {
        var content = new VBox(Facts.of(words.facts(found)));
        content.getStyleClass().add("sheet-form");
        sheets.show(Sheet.of(found.share().member().username(), content));
    }

    /// A round as the choice says it.
    private final class RoundWords extends StringConverter<@Nullable Round> {
        @Override
        public String toString(@Nullable Round chosen) {
            return chosen == null
                    ? ""
                    : "Round "
                            + chosen.number()
                            + ", "
                            + context.formats().date(chosen.completedAt());
        }

        @Override
        public @Nullable Round fromString(String text) {
            throw new UnsupportedOperationException("It is chosen, never typed");
        }
    }
}
