package org.leaddistribution.admin.fx;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;

/// What a long table shows: one page of what a query selects, never older than a few seconds.
///
/// @param <T> a row; it stands for itself by its key, whatever else of it changes
/// @param <Q> which rows, and in which order
public final class PagedList<T, Q> {
    /// Rows a page.
    public static final int LIMIT = PageRequest.LARGEST_LIMIT;

    private final Source<T, Q> source;
    private final BackgroundWork work;
    private final ObservableList<T> rows = FXCollections.observableArrayList();
    private final ObservableList<T> rowsToShow = FXCollections.unmodifiableObservableList(rows);
    private final ObjectProperty<@Nullable T> chosen = new SimpleObjectProperty<>();
    private final ObservableList<T> chosenRows = FXCollections.observableArrayList();
    private boolean isFilling;
    private final ReadOnlyObjectWrapper<Q> query;
    private final ReadOnlyObjectWrapper<Banner> trouble = new ReadOnlyObjectWrapper<>(Banner.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Place> place = new ReadOnlyObjectWrapper<>();
    private long wantedPage = 1;
    private int readings;
    private int readingsDone;

    /// Where the rows come from.
    ///
    /// @param title of the reading: "Reading members"
    /// @param read off the JavaFX thread
    /// @param key by which a row is known again
    public record Source<T, Q>(
            String title, BiFunction<Q, PageRequest, Page<T>> read, Function<T, ?> key) {}

    /// @param first what is shown before anything is sought
    public PagedList(Source<T, Q> source, Q first, BackgroundWork work) {
        this.source = source;
        this.query = new ReadOnlyObjectWrapper<>(first);
        this.work = work;
    }

    /// Shows the first page of what this query selects.
    public void ask(Q asked) {
        if (!asked.equals(query.get())) {
            query.set(asked);
            read(1, () -> {});
        }
    }

    /// Shows the first page of what this query selects, with this row chosen if it is there.
    ///
    /// @param key by which the row is known
    public void reveal(Q asked, Object key) {
        query.set(asked);
        read(1, () -> chosen.set(among(rows, key)));
    }

    /// Reads the page again, now.
    public void refresh() {
        refresh(() -> {});
    }

    /// Reads the page again, now.
    ///
    /// @param shown called once what is read is shown, or cannot be read
    public void refresh(Runnable shown) {
        read(wantedPage, shown);
    }

    /// The same for a clock to call: does nothing while a reading is under way.
    public void keepFresh() {
        if (readings == readingsDone) {
            refresh();
        }
    }

    public void showLater() {
        var now = place.get();
        if (now != null && now.hasLater()) {
            read(wantedPage + 1, () -> {});
        }
    }

    public void showEarlier() {
        if (wantedPage > 1) {
            read(wantedPage - 1, () -> {});
        }
    }

    private void read(long page, Runnable shown) {
        int number = ++readings;
        wantedPage = page;
        var asked = query.get();
        var request = new PageRequest(page, LIMIT);
        work.start(
                Job.passing(source.title(), () -> source.read().apply(asked, request)),
                Watcher.of(
                        found -> {
                            show(number, found);
                            shown.run();
                        },
                        message -> {
                            fail(number, message);
                            shown.run();
                        }));
    }

    /// Answers that a later question has overtaken are not shown.
    private boolean isOvertaken(int number) {
        boolean overtaken = number < readings;
        readingsDone = Math.max(readingsDone, number);
        return overtaken;
    }

    private void show(int number, Page<T> page) {
        if (isOvertaken(number)) {
            return;
        }
        trouble.set(Banner.NONE);
        fill(page.items());
        place.set(new Place(page.request(), page.items().size(), page.totalCount()));
        if (page.items().isEmpty() && page.request().page() > 1) {
            read(1, () -> {});
        }
    }

    private void fail(int number, String message) {
        if (!isOvertaken(number)) {
            trouble.set(Banner.danger("What you see may be out of date", message));
        }
    }

    /// Changes as little as can be: a row that is the same stays where it is, and chosen.
    private void fill(List<T> found) {
        var before = chosen.get();
        var keysBefore = Set.copyOf(keys(chosenRows));
        isFilling = true;
        if (keys(found).equals(keys(rows))) {
            for (int i = 0; i < found.size(); i++) {
                if (!found.get(i).equals(rows.get(i))) {
                    rows.set(i, found.get(i));
                }
            }
        } else {
            rows.setAll(found);
        }
        isFilling = false;
        chosen.set(before == null ? null : among(found, source.key().apply(before)));
        var chosenNow =
                found.stream().filter(row -> keysBefore.contains(source.key().apply(row))).toList();
        if (!chosenNow.equals(chosenRows)) {
            chosenRows.setAll(chosenNow);
        }
    }

    /// Told by a table of which several rows can be chosen; not heeded while rows are exchanged, when the table knows
    /// of some no more and of others not yet.
    ///
    /// @param latest null when none is chosen
    void choose(List<T> several, @Nullable T latest) {
        if (!isFilling) {
            chosenRows.setAll(rows.stream().filter(several::contains).toList());
            chosen.set(latest);
        }
    }

    private List<Object> keys(List<T> of) {
        return of.stream().<Object>map(source.key()).toList();
    }

    private @Nullable T among(List<T> found, Object key) {
        for (var row : found) {
            if (Objects.equals(source.key().apply(row), key)) {
                return row;
            }
        }
        return null;
    }

    public ObservableList<T> rows() {
        return rowsToShow;
    }

    /// Null while none is chosen; set by the table.
    public ObjectProperty<@Nullable T> chosenProperty() {
        return chosen;
    }

    public ReadOnlyObjectProperty<Q> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// Those chosen together, in the order of the page; none where a table has one chosen at a time.
    public ObservableList<T> chosenRows() {
        return chosenRows;
    }

    /// Why the page could not be read; what was read before is still shown.
    public ReadOnlyObjectProperty<Banner> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Null until the first reading has succeeded.
    public ReadOnlyObjectProperty<@Nullable Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// The first rows of what a query selects, whatever is shown; off the JavaFX thread.
    public List<T> read(Q asked, int atMost) {
        return source.read().apply(asked, new PageRequest(1, atMost)).items();
    }

    Source<T, Q> source() {
        return source;
    }

    /// Where in the long list the table is.
    ///
    /// @param rows on this page
    /// @param totalCount rows on all pages
    public record Place(PageRequest request, int rows, long totalCount) {
        /// `101–200 of 1,234`; empty while there is nothing.
        public String text() {
            return totalCount == 0
                    ? ""
                    : "%s–%s of %s"
                            .formatted(
                                    Formats.count(request.skip() + 1),
                                    Formats.count(request.skip() + rows),
                                    Formats.count(totalCount));
        }

        public boolean hasEarlier() {
            return request.page() > 1;
        }

        public boolean hasLater() {
            return request.skip() + rows < totalCount;
        }
    }
}
