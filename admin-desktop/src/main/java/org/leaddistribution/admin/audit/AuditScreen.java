package org.leaddistribution.admin.audit;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.leaddistribution.admin.fx.AuditWords;
import org.leaddistribution.admin.fx.Column;
import org.leaddistribution.admin.fx.EmptyState;
import org.leaddistribution.admin.fx.Facts;
import org.leaddistribution.admin.fx.Facts.Fact;
import org.leaddistribution.admin.fx.ListScreen;
import org.leaddistribution.admin.fx.PagedList;
import org.leaddistribution.admin.fx.PagedTable;
import org.leaddistribution.admin.fx.Period;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.ScreenHeader;
import org.leaddistribution.admin.fx.SheetPane.Sheet;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.audit.AuditLog.AuditQuery;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;

/// The audit log, latest first, as a screen of the console.
public final class AuditScreen extends ListScreen<AuditEntry, AuditQuery> {
    public static final String TITLE = "Audit";

    private final InstantSource clock;

    /// @param log [org.leaddistribution.audit.AuditLog#page]
    public AuditScreen(
            BiFunction<AuditQuery, PageRequest, Page<AuditEntry>> log,
            ScreenContext context,
            InstantSource clock) {
        super(
                new PagedList<>(
                        new PagedList.Source<>("Reading the audit log", log, entry -> entry),
                        AuditQuery.ALL,
                        context.work()),
                "Who, or what it was done to",
                context);
        this.clock = clock;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public String icon() {
        return "fth-clock";
    }

    @Override
    public Rights needs() {
        return Rights.WRITE;
    }

    @Override
    public Parent build() {
        var screen = new VBox();
        var sheets = sheets(screen);
        filter();
        var table =
                new PagedTable<>(
                        "audit",
                        list(),
                        columns(),
                        PagedTable.Order.fixed(),
                        new PagedTable.Rows<>(
                                "entry",
                                entry -> sheets.show(Sheet.of(entry.action().label(), all(entry))),
                                _ -> List.of()),
                        EmptyState.of(
                                isFiltered(),
                                new EmptyState.Words(
                                        "fth-clock",
                                        "Nothing was done yet",
                                        "Uploads, runs and changes of accounts are kept here."),
                                new EmptyState.Words(
                                        "fth-search",
                                        "Nothing is found",
                                        "Search for less, or further back."),
                                new Region()),
                        context());
        var header = new ScreenHeader(TITLE, "Who did what, and what was different afterwards");
        screen.getChildren().addAll(header, bar(), table);
        return sheets;
    }

    private ObservableValue<Boolean> isFiltered() {
        return list().queryProperty().map(query -> !query.equals(AuditQuery.ALL));
    }

    private void filter() {
        bar().onSearch(text -> list().ask(list().queryProperty().get().withText(text)));
        bar().addFilter(
                        "Every action",
                        List.of(AuditAction.values()),
                        AuditAction::label,
                        action -> list().ask(list().queryProperty().get().with(action)));
        bar().addFilter(
                        "All time",
                        List.of(Period.values()),
                        Period::label,
                        period ->
                                list().ask(
                                                list().queryProperty()
                                                        .get()
                                                        .since(
                                                                period == null
                                                                        ? null
                                                                        : period.before(
                                                                                clock.instant()))));
        offerCsv("audit.csv", columns());
    }

    private List<Column<AuditEntry, Void>> columns() {
        return List.of(
                Column.<AuditEntry, Void>words(
                                "When", 140, entry -> context().formats().time(entry.at()))
                        .neverCut(),
                Column.words("Who", 110, entry -> entry.actor().name()),
                Column.<AuditEntry, Void>words("What", 140, entry -> entry.action().label())
                        .neverCut(),
                Column.id("To what", 150, AuditEntry::subject),
                Column.words("Details", 330, AuditWords::changes));
    }

    private VBox all(AuditEntry entry) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("When", context().formats().time(entry.at())));
        facts.add(new Fact("Who", entry.actor().name()));
        facts.add(new Fact("To what", entry.subject()));
        var fields = new TreeSet<>(entry.before().keySet());
        fields.addAll(entry.after().keySet());
        fields.forEach(field -> facts.add(new Fact(field, AuditWords.change(entry, field))));
        var content = new VBox(Facts.of(facts));
        content.getStyleClass().add("sheet-form");
        return content;
    }
}
