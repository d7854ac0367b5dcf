package org.leaddistribution.admin.overview;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;

/// What the overview shows, and of which days. What was read stays until something newer has been.
final class OverviewViewModel {
    private final Function<OverviewPeriod, OverviewFigures> reading;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<@Nullable OverviewFigures> shown =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Banner> news = new ReadOnlyObjectWrapper<>(Banner.NONE);
    private OverviewPeriod period = OverviewPeriod.WEEKS_12;
    private int asked;

    OverviewViewModel(Function<OverviewPeriod, OverviewFigures> reading, BackgroundWork work) {
        this.reading = reading;
        this.work = work;
    }

    ReadOnlyObjectProperty<@Nullable OverviewFigures> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What went wrong, or what was saved.
    ReadOnlyObjectProperty<Banner> newsProperty() {
        return news.getReadOnlyProperty();
    }

    OverviewPeriod period() {
        return period;
    }

    void choose(OverviewPeriod other) {
        period = other;
        refresh();
    }

    void refresh() {
        int number = ++asked;
        var of = period;
        work.start(
                Job.passing("Reading the figures", () -> reading.apply(of)),
                Watcher.of(read -> show(number, read), why -> fail(number, why)));
    }

    private void show(int number, OverviewFigures read) {
        if (number == asked) {
            news.set(Banner.NONE);
            shown.set(read);
        }
    }

    private void fail(int number, String why) {
        if (number == asked) {
            news.set(
                    Banner.danger(
                            shown.get() == null
                                    ? "The figures cannot be read"
                                    : "The figures may be out of date",
                            why));
        }
    }

    void tell(Banner banner) {
        news.set(banner);
    }
}
