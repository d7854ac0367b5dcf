package org.leaddistribution.admin.members;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.leaddistribution.accounts.ManagingMembers;
import org.leaddistribution.admin.fx.Column;
import org.leaddistribution.admin.fx.EmptyState;
import org.leaddistribution.admin.fx.FilterBar;
import org.leaddistribution.admin.fx.ListScreen;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.PagedList;
import org.leaddistribution.admin.fx.PagedTable;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.ScreenHeader;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberQuery.SortField;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;

/// All members, and what can be done with each, as a screen of the console.
public final class MembersScreen extends ListScreen<Member, MemberQuery> {
    public static final String TITLE = "Members";

    private final ManagingMembers managing;
    private final MemberRecords records;

    public MembersScreen(ManagingMembers managing, MemberRecords records, ScreenContext context) {
        super(
                new PagedList<>(
                        new PagedList.Source<>("Reading members", managing::page, Member::address),
                        MemberQuery.ALL,
                        context.work()),
                "Name, e-mail or address",
                context);
        this.managing = managing;
        this.records = records;
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
        Nodes.onlyForWriters(context().rights(), add);
        var header =
                new ScreenHeader(
                        TITLE, "Who gets leads, and how many a round their tier brings", add);
        filter();
        var details = new MemberDetails(records, context(), sheets);
        var table =
                new PagedTable<>(
                        "members",
                        list(),
                        columns(),
                        new PagedTable.Order<>(
                                query -> Optional.of(query.sorting()), MemberQuery::sortedBy),
                        new PagedTable.Rows<>(
                                "member", details::show, member -> menuOf(member, forms, actions)),
                        nobody(forms),
                        context().dialogs());
        screen.getChildren().addAll(header, bar(), table);
        return sheets;
    }

    private void filter() {
        bar().onSearch(text -> list().ask(list().queryProperty().get().withText(text)));
        bar().addFilter(
                        "All tiers",
                        List.of(Tier.values()),
                        Tier::label,
                        tier -> list().ask(list().queryProperty().get().withTier(tier)));
        bar().addFilter(
                        "Every status",
                        List.of(MemberStatus.values()),
                        MemberStatus::label,
                        status -> list().ask(list().queryProperty().get().withStatus(status)));
        offerCsv("members.csv", columns());
    }

    private List<Column<Member, SortField>> columns() {
        return List.of(
                Column.<Member, SortField>words("User name", 170, Member::username)
                        .sortedBy(SortField.USERNAME),
                Column.<Member, SortField>words("E-mail", 260, Member::email)
                        .sortedBy(SortField.EMAIL),
                Column.<Member, SortField>words("Tier", 110, member -> member.tier().label())
                        .neverCut()
                        .sortedBy(SortField.TIER),
                Column.<Member, SortField>words("Status", 100, member -> member.status().label())
                        .neverCut()
                        .sortedBy(SortField.STATUS),
                Column.id("Address", 130, member -> member.address().value()),
                Column.words(
                        "Member since",
                        120,
                        member -> context().formats().date(member.createdAt())));
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
                        "Search for less, or for all tiers and every status."),
                first);
    }
}
