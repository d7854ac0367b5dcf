package org.leaddistribution.admin.staff;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.Staff;
import org.leaddistribution.accounts.ManagingStaff;
import org.leaddistribution.admin.fx.Column;
import org.leaddistribution.admin.fx.Destination;
import org.leaddistribution.admin.fx.EmptyState;
import org.leaddistribution.admin.fx.FilterBar;
import org.leaddistribution.admin.fx.ListScreen;
import org.leaddistribution.admin.fx.PagedList;
import org.leaddistribution.admin.fx.PagedTable;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.ScreenHeader;

/// The people who run the business, and what can be done with each, as a screen of the console.
public final class StaffScreen extends ListScreen<Staff, String> {
    public static final String TITLE = "Staff";

    private final ManagingStaff managing;
    private Runnable adding = () -> {};
    private Consumer<Staff> editing = _ -> {};

    public StaffScreen(ManagingStaff managing, ScreenContext context) {
        super(
                new PagedList<>(
                        new PagedList.Source<>(
                                "Reading the staff",
                                managing::page,
                                staff -> staff.username().login()),
                        "",
                        context.work()),
                "Name or e-mail",
                context);
        this.managing = managing;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public String icon() {
        return "fth-shield";
    }

    @Override
    public Rights needs() {
        return Rights.WRITE;
    }

    @Override
    public Parent build() {
        var screen = new VBox();
        var sheets = sheets(screen);
        var forms = new StaffForms(managing, changes(), sheets);
        adding = forms::add;
        editing = forms::edit;
        var actions = new StaffActions(managing, changes());
        var add = FilterBar.action("add-staff", "Add staff", "fth-user-plus", forms::add);
        add.getStyleClass().add("accent");
        bar().onSearch(list()::ask);
        offerCsv("staff.csv", columns());
        var nobody = new EmptyState.Words("fth-search", "Nobody is found", "Search for less.");
        var table =
                new PagedTable<>(
                        "staff",
                        list(),
                        columns(),
                        PagedTable.Order.fixed(),
                        new PagedTable.Rows<>(
                                "person", forms::edit, staff -> List.of(actions.access(staff))),
                        EmptyState.of(
                                list().queryProperty().map(text -> !text.isEmpty()),
                                nobody,
                                nobody,
                                new Region()),
                        context());
        screen.getChildren()
                .addAll(
                        new ScreenHeader(TITLE, "Administrators change things, support reads", add),
                        bar(),
                        table);
        return sheets;
    }

    @Override
    public List<Destination> beginnings() {
        return List.of(new Destination(StaffForms.ADD, TITLE, "fth-user-plus", () -> adding.run()));
    }

    @Override
    public void reopen(String form) {
        if (form.equals(StaffForms.ADD)) {
            adding.run();
        } else if (form.startsWith(StaffForms.EDIT)) {
            var name = form.substring(StaffForms.EDIT.length());
            reopen(name, staff -> staff.username().value().equals(name), editing);
        }
    }

    private List<Column<Staff, Void>> columns() {
        return List.of(
                Column.words("User name", 170, staff -> staff.username().value()),
                Column.words("E-mail", 260, StaffScreen::email),
                Column.<Staff, Void>words("Role", 120, staff -> roleOf(staff.role())).neverCut(),
                Column.words("Access", 100, staff -> staff.isEnabled() ? "Enabled" : "Disabled"),
                Column.<Staff, Void>words("Last sign-in", 150, staff -> time(staff.lastSignInAt()))
                        .neverCut());
    }

    private static String email(Staff staff) {
        return staff.email() == null ? "" : staff.email().value();
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : context().formats().time(at);
    }

    static String roleOf(Role role) {
        return role == Role.ADMIN ? "Administrator" : "Support";
    }
}
