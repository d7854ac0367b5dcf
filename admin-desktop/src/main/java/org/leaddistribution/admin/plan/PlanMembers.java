package org.leaddistribution.admin.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Column;
import org.leaddistribution.admin.fx.EmptyState;
import org.leaddistribution.admin.fx.FilterBar;
import org.leaddistribution.admin.fx.PagedList;
import org.leaddistribution.admin.fx.PagedTable;
import org.leaddistribution.admin.fx.SavingList;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.delivery.ShareQuery;
import org.leaddistribution.delivery.ShareQuery.Portion;
import org.leaddistribution.delivery.ShareQuery.SortField;
import org.leaddistribution.round.ShareOutline;

/// Who would get how many, and why not more.
final class PlanMembers extends VBox {
    private final PagedList<ShareOutline, ShareQuery> list;
    private final FilterBar bar = new FilterBar("Member or tier");
    private final PagedTable<ShareOutline, ShareQuery, SortField> table;
    private final Label why = new Label();

    /// @param told called with the outcome of saving the list
    PlanMembers(
            PagedList<ShareOutline, ShareQuery> list,
            ScreenContext context,
            Consumer<Banner> told) {
        this.list = list;
        getStyleClass().add("plan-members");
        VBox.setVgrow(this, Priority.ALWAYS);
        why.setId("plan-why");
        why.getStyleClass().add("plan-why");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        why.setMaxWidth(Double.MAX_VALUE);
        var saving = new SavingList<>(list, "plan.csv", columns(), context);
        filter();
        bar.addAction(
                FilterBar.action(
                        "save-list", "Save as CSV", "fth-download", () -> saving.save(told)));
        table =
                new PagedTable<>(
                        "plan-members",
                        list,
                        columns(),
                        new PagedTable.Order<>(
                                query -> Optional.of(query.sorting()), ShareQuery::sortedBy),
                        new PagedTable.Rows<>("share", _ -> {}, _ -> List.of()),
                        EmptyState.of(
                                list.queryProperty().map(ShareQuery::isFilter),
                                new EmptyState.Words(
                                        "fth-users",
                                        "No member is eligible",
                                        "Who is on a paid tier and not suspended gets leads."),
                                new EmptyState.Words(
                                        "fth-search",
                                        "Nobody is found",
                                        "Search for less, or for everybody."),
                                new Region()),
                        context);
        list.chosenProperty().subscribe(this::explain);
        getChildren().addAll(bar, table, why);
    }

    private void filter() {
        bar.onSearch(text -> list.ask(list.queryProperty().get().withText(text)));
        bar.addFilter(
                "Everybody",
                List.of(Portion.values()),
                Portion::label,
                portion -> list.ask(list.queryProperty().get().withPortion(portion)));
    }

    private static List<Column<ShareOutline, SortField>> columns() {
        return List.of(
                Column.<ShareOutline, SortField>words(
                                "Member", 110, share -> share.member().username())
                        .sortedBy(SortField.USERNAME),
                Column.<ShareOutline, SortField>words(
                                "Tier", 84, share -> share.member().tier().label())
                        .neverCut()
                        .sortedBy(SortField.TIER),
                Column.<ShareOutline, SortField>number("Quota", 70, share -> (long) share.quota())
                        .sortedBy(SortField.QUOTA),
                Column.<ShareOutline, SortField>number("Gets", 70, share -> (long) share.size())
                        .sortedBy(SortField.LEADS),
                Column.<ShareOutline, SortField>words(
                                "Filled", 128, share -> FillRatio.percent(share.fillRatio()))
                        .withBar(ShareOutline::fillRatio)
                        .neverCut()
                        .sortedBy(SortField.FILLED),
                Column.<ShareOutline, SortField>words("Why not more", 260, ShareOutline::sentence)
                        .spare());
    }

    private void explain(@Nullable ShareOutline share) {
        why.setText(share == null ? "" : share.member().username() + ": " + share.sentence());
    }

    void focusRows() {
        table.focusRows();
    }

    void search() {
        bar.focusSearch();
    }
}
