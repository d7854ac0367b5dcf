package org.leaddistribution.admin.distributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.distributions.DistributionsViewModel.Figures;
import org.leaddistribution.admin.distributions.DistributionsViewModel.Snapshot;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;

class DistributionsViewModelTest {
    private final List<Distribution> stored = new ArrayList<>();
    private Availability database = Availability.UP;

    private enum Availability {
        UP,
        DOWN
    }

    @Test
    void showsAPageAndSaysWhichItIs() {
        store(120);
        var model = model(new ImmediateWork());

        model.refresh();

        assertThat(model.rows()).hasSize(50);
        assertThat(model.placeProperty().get().text()).isEqualTo("1–50 of 120");
        assertThat(model.figuresProperty().get()).isEqualTo(new Figures(7, 8, 9));
    }

    @Test
    void turnsPagesForthAndBackAndNotPastTheEnds() {
        store(60);
        var model = model(new ImmediateWork());
        model.refresh();

        model.showEarlier();
        model.showLater();
        model.showLater();

        assertThat(model.rows()).hasSize(10);
        assertThat(model.placeProperty().get().text()).isEqualTo("51–60 of 60");
        model.showEarlier();
        assertThat(model.placeProperty().get().text()).isEqualTo("1–50 of 60");
    }

    @Test
    void keepsLinesAndChoiceWhenOnlyTheirStateHasChanged() {
        store(3);
        var model = model(new ImmediateWork());
        model.refresh();
        var second = model.rows().get(1);
        model.chosenProperty().set(second);

        stored.set(1, ADistribution.like(stored.get(1), DistributionStatus.COMPLETED));
        model.refresh();

        assertThat(model.rows().get(1)).isSameAs(second);
        assertThat(model.chosenProperty().get()).isSameAs(second);
        assertThat(second.current().status()).isEqualTo(DistributionStatus.COMPLETED);
    }

    @Test
    void keepsTheChoiceWhenANewDistributionPushesItDown() {
        store(3);
        var model = model(new ImmediateWork());
        model.refresh();
        var first = model.rows().getFirst();
        model.chosenProperty().set(first);

        stored.addFirst(ADistribution.of("newer.csv").build());
        model.refresh();

        assertThat(model.rows()).hasSize(4);
        assertThat(model.rows().get(1)).isSameAs(first);
        assertThat(model.chosenProperty().get()).isSameAs(first);
    }

    @Test
    void revealsADistributionOnTheFirstPage() {
        store(60);
        var model = model(new ImmediateWork());
        model.refresh();
        model.showLater();

        model.reveal(stored.get(2).id());

        assertThat(model.chosenProperty().get()).isSameAs(model.rows().get(2));
    }

    @Test
    void keepsWhatItShowsWhileTheDatabaseIsAwayAndSaysSo() {
        store(3);
        var model = model(new ImmediateWork());
        model.refresh();

        database = Availability.DOWN;
        model.refresh();

        assertThat(model.rows()).hasSize(3);
        assertThat(model.troubleProperty().get().text()).isEqualTo("The database is down.");
    }

    @Test
    void troubleEndsWithTheNextReadingThatSucceeds() {
        database = Availability.DOWN;
        var model = model(new ImmediateWork());
        model.refresh();

        database = Availability.UP;
        model.keepFresh();

        assertThat(model.troubleProperty().get().isNone()).isTrue();
    }

    @Test
    void theClockDoesNotPileUpReadings() {
        var work = new HeldWork();
        var model = model(work);

        model.keepFresh();
        model.keepFresh();
        model.keepFresh();

        assertThat(work.waiting()).isEqualTo(1);
    }

    @Test
    void anOvertakenAnswerIsNotShown() {
        store(60);
        var work = new HeldWork();
        var model = model(work);
        model.refresh();
        work.doOldest();
        model.refresh();
        model.showLater();

        work.doLatest();
        work.doOldest();

        assertThat(model.placeProperty().get().text()).isEqualTo("51–60 of 60");
    }

    @Test
    void aPageThatHasVanishedGivesWayToTheFirst() {
        store(60);
        var model = model(new ImmediateWork());
        model.refresh();
        model.showLater();

        stored.subList(40, 60).clear();
        model.refresh();

        assertThat(model.placeProperty().get().text()).isEqualTo("1–40 of 40");
    }

    private void store(int count) {
        IntStream.range(0, count)
                .mapToObj(i -> ADistribution.of("leads-" + i + ".csv").build())
                .forEach(stored::add);
    }

    private DistributionsViewModel model(BackgroundWork work) {
        return new DistributionsViewModel(this::read, new Formats(ZoneOffset.UTC), work);
    }

    private Snapshot read(PageRequest request) {
        if (database == Availability.DOWN) {
            throw new StoreUnavailable("The database is down.", new IllegalStateException());
        }
        var items = stored.stream().skip(request.skip()).limit(request.limit()).toList();
        return new Snapshot(new Page<>(items, stored.size(), request), new Figures(7, 8, 9));
    }
}
