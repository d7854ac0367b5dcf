package org.leaddistribution.admin.members;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.accounts.ManagingMembers;
import org.leaddistribution.admin.fx.Column;
import org.leaddistribution.admin.fx.Destination;
import org.leaddistribution.admin.fx.EmptyState;
import org.leaddistribution.admin.fx.FilterBar;
import org.leaddistribution.admin.fx.ListScreen;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.PagedList;
import org.leaddistribution.admin.fx.PagedTable;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.ScreenHeader;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberQuery.Never;
import org.leaddistribution.member.MemberQuery.SortField;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.MemberSummary;
import org.leaddistribution.member.Tier;

/// All members, and what can be done with each, as a screen of the console.
public final class MembersScreen extends ListScreen<MemberSummary, MemberQuery> {
    public static final String TITLE = "Members";

    private final ManagingMembers managing;
    private final MemberRecords records;
    private final Runnable importFile;
    private final Consumer<MemberQuery> filters;
    private Consumer<MemberSummary> showing = _ -> {};
    private Runnable adding = () -> {};
    private Consumer<Member> editing = _ -> {};

    /// @param importFile lets a file be chosen and shows what it would change
    public MembersScreen(
            ManagingMembers managing,
            MemberRecords records,
            Runnable importFile,
            ScreenContext context) {
        super(
                new PagedList<>(
                        new PagedList.Source<>(
                                "Reading members", managing::page, MemberSummary::address),
                        MemberQuery.ALL,
                        context.work()),
                "Name, e-mail or address",
                context);
        this.managing = managing;
        this.records = records;
        this.importFile = importFile;
        this.filters = filter();
    }

    /// Shows who has files and fetched none, as the filters then say.
    public void showNeverDownloaded() {
        filters.accept(MemberQuery.NEVER_DOWNLOADED);
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public String icon() {
        return "fth-users";
    }

    @Override
    public Parent build() {
        var screen = new VBox();
        var sheets = sheets(screen);
        var actions = new MemberActions(managing, changes());
        var forms = new MemberForms(managing, changes(), sheets);
        var add = FilterBar.action("add-member", "Add member", "fth-user-plus", forms::add);
        add.getStyleClass().add("accent");
        var fromFile = FilterBar.action("import-members", "Import…", "fth-upload", importFile);
        fromFile.getStyleClass().add("button-outlined");
        Nodes.onlyForWriters(context().rights(), add);
        Nodes.onlyForWriters(context().rights(), fromFile);
        var header =
                new ScreenHeader(
                        TITLE,
                        "Who gets leads, and how many a round their tier brings",
                        fromFile,
                        add);
        var details = new MemberDetails(records, context(), sheets);
        showing = details::show;
        adding = forms::add;
        editing = forms::edit;
        var table =
                new PagedTable<>(
                        "members",
                        list(),
                        columns(),
                        new PagedTable.Order<>(
                                query -> Optional.of(query.sorting()), MemberQuery::sortedBy),
                        rows(details, forms, actions),
                        nobody(forms),
                        context());
        screen.getChildren().addAll(header, bar(), table);
        return sheets;
    }

    @Override
    public List<Destination> beginnings() {
        return context().rights() == Rights.WRITE
                ? List.of(
                        new Destination(
                                MemberForms.ADD, TITLE, "fth-user-plus", () -> adding.run()))
                : List.of();
    }

    @Override
    public void reopen(String form) {
        if (form.equals(MemberForms.ADD)) {
            adding.run();
        } else if (form.startsWith(MemberForms.EDIT)) {
            var name = form.substring(MemberForms.EDIT.length());
            reopen(
                    MemberQuery.ALL.withText(name),
                    row -> row.username().equals(name),
                    row -> editing.accept(row.member()));
        }
    }

    @Override
    public List<Destination> find(String text) {
        var request = new PageRequest(1, Destination.AT_MOST);
        return managing.page(MemberQuery.ALL.withText(text), request).items().stream()
                .map(
                        row ->
                                new Destination(
                                        row.username(),
                                        row.member().tier().label()
                                                + " member, "
                                                + row.member().email(),
                                        icon(),
                                        () -> showing.accept(row)))
                .toList();
    }

    /// Several are chosen by those alone who can do something with them.
    private PagedTable.Rows<MemberSummary> rows(
            MemberDetails details, MemberForms forms, MemberActions actions) {
        var rows =
                new PagedTable.Rows<MemberSummary>(
                        "member", details::show, shown -> menuOf(shown.member(), forms, actions));
        var several = new SeveralMembers(managing, forms, changes());
        return context().rights() == Rights.WRITE ? rows.withSeveral(several::offeredFor) : rows;
    }

    /// @return sets the filters as a query has them
    private Consumer<MemberQuery> filter() {
        bar().onSearch(text -> list().ask(query().withText(text)));
        var tiers =
                bar().addFilter(
                                "All tiers",
                                List.of(Tier.values()),
                                Tier::label,
                                tier -> list().ask(query().withTier(tier)));
        var statuses =
                bar().addFilter(
                                "Every status",
                                List.of(MemberStatus.values()),
                                MemberStatus::label,
                                status -> list().ask(query().withStatus(status)));
        var nevers =
                bar().addFilter(
                                "Whatever they did",
                                List.of(Never.values()),
                                Never::label,
                                never -> list().ask(query().withNever(oneOrNone(never))));
        offerCsv("members.csv", columns());
        return query -> {
            bar().clearSearch();
            tiers.accept(query.tier());
            statuses.accept(query.status());
            nevers.accept(query.never().stream().findFirst().orElse(null));
        };
    }

    private MemberQuery query() {
        return list().queryProperty().get();
    }

    private static Set<Never> oneOrNone(@Nullable Never never) {
        return never == null ? Set.of() : Set.of(never);
    }

    private List<Column<MemberSummary, SortField>> columns() {
        return List.of(
                words("User name", 160, MemberSummary::username).sortedBy(SortField.USERNAME),
                words("E-mail", 240, row -> row.member().email()).sortedBy(SortField.EMAIL),
                words("Tier", 96, row -> row.member().tier().label())
                        .neverCut()
                        .sortedBy(SortField.TIER),
                words("Status", 92, row -> row.member().status().label())
                        .neverCut()
                        .sortedBy(SortField.STATUS),
                Column.number("Files", 62, row -> row.activity().files()),
                time("Last file", row -> row.activity().lastFileAt())
                        .sortedBy(SortField.LAST_FILE_AT),
                time("Last download", row -> row.activity().lastDownloadAt())
                        .sortedBy(SortField.LAST_DOWNLOAD_AT),
                time("Last sign-in", row -> row.activity().lastSignInAt())
                        .sortedBy(SortField.LAST_SIGN_IN_AT),
                Column.<MemberSummary, SortField>id("Address", 200, row -> row.address().value())
                        .wholeOrNotShown(),
                time("Member since", row -> row.member().createdAt()));
    }

    private static Column<MemberSummary, SortField> words(
            String title, double width, Function<MemberSummary, String> text) {
        return Column.words(title, width, text);
    }

    private Column<MemberSummary, SortField> time(
            String title, Function<MemberSummary, @Nullable Instant> time) {
        return words(
                        title,
                        100,
                        row -> {
                            var at = time.apply(row);
                            return at == null ? "never" : context().formats().date(at);
                        })
                .wholeOrNotShown();
    }

    private List<MenuItem> menuOf(Member member, MemberForms forms, MemberActions actions) {
        return context().rights() == Rights.WRITE
                ? List.of(
                        PagedTable.item("Edit…", "fth-edit-2", () -> forms.edit(member)),
                        actions.suspension(member),
                        actions.invitation(member))
                : List.of();
    }

    private Node nobody(MemberForms forms) {
        var first = FilterBar.action("first-member", "Add a member", "fth-user-plus", forms::add);
        Nodes.onlyForWriters(context().rights(), first);
        return EmptyState.of(
                list().queryProperty().map(MemberQuery::isFilter),
                new EmptyState.Words(
                        "fth-users", "No members yet", "Whoever is added here is invited by mail."),
                new EmptyState.Words(
                        "fth-search",
                        "Nobody is found",
                        "Search for less, or choose all tiers, every status and whatever they did."),
                first);
    }
}
