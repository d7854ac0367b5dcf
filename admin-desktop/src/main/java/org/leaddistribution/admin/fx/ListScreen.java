package org.leaddistribution.admin.fx;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.leaddistribution.admin.fx.Job.Watcher;

/// A screen that is one long table with a search above it: what all of them do alike.
///
/// @param <T> a row
/// @param <Q> which rows, and in which order
public abstract class ListScreen<T, Q> implements Screen {
    private final PagedList<T, Q> list;
    private final FilterBar bar;
    private final ScreenContext context;
    private final ObjectProperty<Banner> result = new SimpleObjectProperty<>(Banner.NONE);

    /// @param prompt what can be sought: "Name, e-mail or address"
    protected ListScreen(PagedList<T, Q> list, String prompt, ScreenContext context) {
        this.list = list;
        this.bar = new FilterBar(prompt);
        this.context = context;
    }

    protected final PagedList<T, Q> list() {
        return list;
    }

    protected final FilterBar bar() {
        return bar;
    }

    protected final ScreenContext context() {
        return context;
    }

    /// What acts and forms of this screen need to show what they did.
    protected final Changes changes() {
        return new Changes(context, list::refresh, result::set);
    }

    /// Lets people save all that the filters select.
    protected final void offerCsv(String filename, List<? extends Column<T, ?>> columns) {
        var saving = new SavingList<>(list, filename, columns, context);
        bar.addAction(
                FilterBar.action(
                        "save-list",
                        "Save as CSV",
                        "fth-download",
                        () -> saving.save(result::set)));
    }

    /// Opens the form of a row again, if the row is still there.
    ///
    /// @param query that selects it, perhaps among others
    protected final void reopen(Q query, Predicate<T> isIt, Consumer<T> form) {
        context.work()
                .start(
                        Job.passing(
                                "Opening what was open", () -> list.read(query, PagedList.LIMIT)),
                        Watcher.of(
                                rows -> rows.stream().filter(isIt).findFirst().ifPresent(form),
                                why -> result.set(Banner.danger("The form is not open", why))));
    }

    /// The screen, with room for a sheet over it.
    protected static SheetPane sheets(VBox screen) {
        screen.getStyleClass().add("screen");
        return new SheetPane(screen);
    }

    @Override
    public void refresh() {
        list.refresh();
    }

    @Override
    public void keepFresh() {
        list.keepFresh();
    }

    @Override
    public final void search() {
        bar.focusSearch();
    }

    @Override
    public List<BannerPane> news() {
        return List.of(BannerPane.following(list.troubleProperty()), BannerPane.showing(result));
    }

    /// How what was changed is shown.
    ///
    /// @param refresh shows the list as it then is, and calls back once it does
    /// @param told called with the outcome
    public record Changes(
            ScreenContext context, Consumer<Runnable> refresh, Consumer<Banner> told) {
        /// Shows the list as it now is, and then what was done.
        public void show(Banner done) {
            refresh.accept(() -> told.accept(done));
        }

        /// Something that is done after a question, as an item of a row's menu.
        public MenuItem item(String text, String icon, ConfirmedAction<?> action) {
            return PagedTable.item(text, icon, () -> action.ask(context, refresh, told));
        }
    }
}
