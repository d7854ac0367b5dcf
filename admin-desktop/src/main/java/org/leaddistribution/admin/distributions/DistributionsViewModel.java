package org.leaddistribution.admin.distributions;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Distributions;

/// The distributions that staff see, a page at a time and never older than a few seconds.
public final class DistributionsViewModel {
    /// Rows a page.
    static final int LIMIT = 50;

    private static final PageRequest FIRST = new PageRequest(1, LIMIT);

    private final Function<PageRequest, Snapshot> reading;
    private final Formats formats;
    private final BackgroundWork work;
    private final ObservableList<DistributionRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable DistributionRow> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Banner> trouble = new ReadOnlyObjectWrapper<>(Banner.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Figures> figures = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Place> place =
            new ReadOnlyObjectWrapper<>(new Place(FIRST, 0, 0));
    private int readings;
    private int readingsDone;

    /// @param reading reads a page, and the figures above it
    public DistributionsViewModel(
            Function<PageRequest, Snapshot> reading, Formats formats, BackgroundWork work) {
        this.reading = reading;
        this.formats = formats;
        this.work = work;
    }

    /// Reads the page again, now.
    public void refresh() {
        refresh(() -> {});
    }

    /// Reads the page again, now.
    ///
    /// @param shown called once what is read is shown, or cannot be read
    public void refresh(Runnable shown) {
        read(place.get().request(), null, shown);
    }

    /// The same for a clock to call: does nothing while a reading is under way.
    public void keepFresh() {
        if (readings == readingsDone) {
            refresh();
        }
    }

    public void showLater() {
        if (place.get().hasLater()) {
            read(place.get().later());
        }
    }

    public void showEarlier() {
        if (place.get().hasEarlier()) {
            read(place.get().earlier());
        }
    }

    /// Shows the newest first page with this one chosen.
    public void reveal(DistributionId id) {
        read(FIRST, id, () -> {});
    }

    private void read(PageRequest request) {
        read(request, null, () -> {});
    }

    private void read(PageRequest request, @Nullable DistributionId toChoose, Runnable shown) {
        int number = ++readings;
        work.start(
                Job.passing("Reading distributions", () -> reading.apply(request)),
                Watcher.of(
                        snapshot -> {
                            show(number, snapshot, toChoose);
                            shown.run();
                        },
                        message -> {
                            fail(number, message);
                            shown.run();
                        }));
    }

    /// Answers that a later question has overtaken are not shown.
    private boolean isOvertaken(int number) {
        boolean overtaken = number < readingsDone;
        readingsDone = Math.max(readingsDone, number);
        return overtaken;
    }

    private void show(int number, Snapshot snapshot, @Nullable DistributionId toChoose) {
        if (isOvertaken(number)) {
            return;
        }
        trouble.set(Banner.NONE);
        figures.set(snapshot.figures());
        fill(snapshot.page().items(), toChoose);
        place.set(Place.of(snapshot.page()));
        if (snapshot.page().items().isEmpty() && place.get().hasEarlier()) {
            read(FIRST);
        }
    }

    private void fail(int number, String message) {
        if (!isOvertaken(number)) {
            trouble.set(Banner.danger("What you see may be out of date", message));
        }
    }

    /// Changes as little as can be: lines that are there stay the same lines.
    private void fill(List<Distribution> distributions, @Nullable DistributionId toChoose) {
        var before = chosen.get();
        var wanted = toChoose != null || before == null ? toChoose : before.id();
        if (!ids(distributions).equals(rows.stream().map(DistributionRow::id).toList())) {
            rows.setAll(distributions.stream().map(this::row).toList());
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).update(distributions.get(i));
        }
        chosen.set(wanted == null ? null : withId(wanted).orElse(null));
    }

    private static List<DistributionId> ids(List<Distribution> distributions) {
        return distributions.stream().map(Distribution::id).toList();
    }

    private DistributionRow row(Distribution distribution) {
        return withId(distribution.id()).orElseGet(() -> new DistributionRow(distribution));
    }

    private Optional<DistributionRow> withId(DistributionId id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    public ObservableList<DistributionRow> rows() {
        return rows;
    }

    /// Null while none is chosen; set by the table.
    public ObjectProperty<@Nullable DistributionRow> chosenProperty() {
        return chosen;
    }

    /// Of the chosen one, as it stands now; null while none is chosen.
    public ObservableValue<@Nullable DistributionDetails> details() {
        return chosen.flatMap(DistributionRow::currentProperty)
                .map(current -> DistributionDetails.of(current, formats));
    }

    public ReadOnlyObjectProperty<Banner> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Null until the first reading has succeeded.
    public ReadOnlyObjectProperty<@Nullable Figures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// Where in the long list the screen is.
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// @param rows on this page
    /// @param totalCount rows on all pages
    public record Place(PageRequest request, int rows, long totalCount) {
        /// `51–100 of 1,234`; empty while there is nothing.
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

        private static Place of(Page<?> page) {
            return new Place(page.request(), page.items().size(), page.totalCount());
        }

        PageRequest earlier() {
            return new PageRequest(Math.max(1, request.page() - 1), LIMIT);
        }

        PageRequest later() {
            return new PageRequest(request.page() + 1, LIMIT);
        }
    }

    /// What is read at once: a page, and the figures above it.
    public record Snapshot(Page<Distribution> page, Figures figures) {
        /// Reads it from where distributions are kept, in four small queries.
        public static Snapshot of(Distributions distributions, PageRequest request) {
            var everyState = EnumSet.allOf(DistributionStatus.class);
            var active = EnumSet.of(DistributionStatus.QUEUED, DistributionStatus.PROCESSING);
            return new Snapshot(
                    distributions.page(request),
                    new Figures(
                            distributions.leadsIn(everyState),
                            distributions.assignmentsMade(),
                            distributions.leadsIn(active)));
        }
    }

    /// @param uploaded leads of all distributions
    /// @param given leads to members, counted once for each member
    /// @param waiting leads in distributions that are not dealt yet
    public record Figures(long uploaded, long given, long waiting) {}
}
