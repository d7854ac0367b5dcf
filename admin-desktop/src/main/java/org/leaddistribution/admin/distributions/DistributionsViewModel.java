package org.leaddistribution.admin.distributions;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.distributions.DistributionReading.Figures;
import org.leaddistribution.admin.distributions.DistributionReading.Snapshot;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Watcher;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;

/// The distributions that staff see, a page at a time and never older than a few seconds.
public final class DistributionsViewModel {
    private final DistributionReading reading;
    private final Formats formats;
    private final BackgroundWork work;
    private final ObservableList<DistributionItem> items = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable DistributionItem> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Banner> trouble = new ReadOnlyObjectWrapper<>(Banner.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Figures> figures = new ReadOnlyObjectWrapper<>();
    private final PageTurner pages = new PageTurner();
    private int readings;
    private int readingsDone;

    public DistributionsViewModel(
            DistributionReading reading, Formats formats, BackgroundWork work) {
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
        read(pages.current().request(), null, shown);
    }

    /// The same for a clock to call: does nothing while a reading is under way.
    public void keepFresh() {
        if (readings == readingsDone) {
            refresh();
        }
    }

    public void showLater() {
        if (pages.current().hasLater()) {
            read(pages.current().later());
        }
    }

    public void showEarlier() {
        if (pages.current().hasEarlier()) {
            read(pages.current().earlier());
        }
    }

    /// Shows the newest first page with this one chosen.
    public void reveal(DistributionId id) {
        read(new PageRequest(1, PageTurner.LIMIT), id, () -> {});
    }

    private void read(PageRequest request) {
        read(request, null, () -> {});
    }

    private void read(PageRequest request, @Nullable DistributionId toChoose, Runnable shown) {
        int number = ++readings;
        work.start(
                Job.passing("Reading distributions", () -> reading.read(request)),
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
        place(snapshot.page().items(), toChoose);
        pages.arrivedAt(snapshot.page());
        if (snapshot.page().items().isEmpty() && pages.current().hasEarlier()) {
            read(new PageRequest(1, PageTurner.LIMIT));
        }
    }

    private void fail(int number, String message) {
        if (!isOvertaken(number)) {
            trouble.set(Banner.danger("What you see may be out of date", message));
        }
    }

    /// Changes as little as can be: lines that are there stay the same lines.
    private void place(List<Distribution> distributions, @Nullable DistributionId toChoose) {
        var before = chosen.get();
        var wanted = toChoose != null || before == null ? toChoose : before.id();
        if (!ids(distributions).equals(items.stream().map(DistributionItem::id).toList())) {
            items.setAll(distributions.stream().map(this::item).toList());
        }
        for (int i = 0; i < items.size(); i++) {
            items.get(i).update(distributions.get(i));
        }
        chosen.set(wanted == null ? null : withId(wanted).orElse(null));
    }

    private static List<DistributionId> ids(List<Distribution> distributions) {
        return distributions.stream().map(Distribution::id).toList();
    }

    private DistributionItem item(Distribution distribution) {
        return withId(distribution.id()).orElseGet(() -> new DistributionItem(distribution));
    }

    private Optional<DistributionItem> withId(DistributionId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    public ObservableList<DistributionItem> items() {
        return items;
    }

    /// Null while none is chosen. Whoever chooses sets it.
    public ObjectProperty<@Nullable DistributionItem> chosenProperty() {
        return chosen;
    }

    /// Of the chosen one, as it stands now; null while none is chosen.
    public ObservableValue<@Nullable DistributionDetails> details() {
        return chosen.flatMap(DistributionItem::currentProperty)
                .map(current -> DistributionDetails.of(current, formats));
    }

    public ReadOnlyObjectProperty<Banner> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Null until the first reading has succeeded.
    public ReadOnlyObjectProperty<@Nullable Figures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    public PageTurner pages() {
        return pages;
    }
}
