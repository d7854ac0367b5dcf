package org.leaddistribution.admin.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fx.PagedList.Place;
import org.leaddistribution.admin.fx.PagedList.Source;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;

class PagedListTest {
    private final List<Row> stored = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    /// @param version of what it says; the name alone is its key
    private record Row(String name, int version) {}

    private static Row row(int number) {
        return new Row("row " + number, 1);
    }

    private void store(int rows) {
        IntStream.rangeClosed(1, rows).mapToObj(PagedListTest::row).forEach(stored::add);
    }

    private Page<Row> page(String query, PageRequest request) {
        asked.add(query + "/" + request.page());
        if (query.equals("broken")) {
            throw new UserError("It is away.");
        }
        var selected = stored.stream().filter(row -> row.name().contains(query)).toList();
        var items = selected.stream().skip(request.skip()).limit(request.limit()).toList();
        return new Page<>(items, selected.size(), request);
    }

    private PagedList<Row, String> list(BackgroundWork work) {
        return new PagedList<>(new Source<>("Reading", this::page, Row::name), "", work);
    }

    @Test
    void turnsPagesAndKnowsItsPlace() {
        store(250);
        var list = list(new ImmediateWork());
        assertThat(list.placeProperty().get()).isNull();

        list.refresh();
        assertThat(list.rows()).hasSize(100).startsWith(row(1));
        list.showEarlier();
        list.showLater();
        list.showLater();

        assertThat(list.rows()).hasSize(50).endsWith(row(250));
        assertThat(list.placeProperty().get())
                .satisfies(place -> assertThat(place.text()).isEqualTo("201–250 of 250"))
                .satisfies(place -> assertThat(place.hasLater()).isFalse())
                .satisfies(place -> assertThat(place.hasEarlier()).isTrue());
        list.showLater();
        assertThat(asked).containsExactly("/1", "/2", "/3");
    }

    @Test
    void rowsThatAreChosenTogetherStaySoInTheirNewerForm() {
        store(250);
        var list = list(new ImmediateWork());
        list.refresh();
        list.choose(List.of(row(7), row(2), row(3)), row(7));
        assertThat(list.chosenRows()).containsExactly(row(2), row(3), row(7));

        stored.set(1, new Row("row 2", 2));
        stored.remove(2);
        list.refresh();

        assertThat(list.chosenRows()).containsExactly(new Row("row 2", 2), row(7));
        assertThat(list.chosenProperty().get()).isEqualTo(row(7));
        list.showLater();
        assertThat(list.chosenRows()).isEmpty();
    }

    @Test
    void anotherQueryBeginsAtItsFirstPage() {
        store(250);
        var list = list(new ImmediateWork());
        list.refresh();
        list.showLater();

        list.ask("row 2");
        list.ask("row 2");

        assertThat(asked).containsExactly("/1", "/2", "row 2/1");
        assertThat(list.rows()).hasSize(62);
    }

    @Test
    void whatALaterQuestionHasOvertakenIsNotShown() {
        store(3);
        var work = new HeldWork();
        var list = list(work);
        list.ask("row 1");
        list.ask("row 2");

        work.doLatest();
        work.doOldest();

        assertThat(list.rows()).containsExactly(row(2));
    }

    @Test
    void anEarlierAnswerThatComesInTimeIsNotShownEither() {
        store(3);
        var work = new HeldWork();
        var list = list(work);
        list.ask("row 1");
        list.ask("row 2");

        work.doOldest();
        assertThat(list.rows()).isEmpty();
        work.doOldest();

        assertThat(list.rows()).containsExactly(row(2));
    }

    @Test
    void aRowThatChangesStaysInItsPlaceAndChosen() {
        store(3);
        var list = list(new ImmediateWork());
        list.refresh();
        list.chosenProperty().set(row(2));

        var newer = new Row("row 2", 2);
        stored.set(1, newer);
        list.keepFresh();

        assertThat(list.rows()).containsExactly(row(1), newer, row(3));
        assertThat(list.chosenProperty().get()).isEqualTo(newer);
        stored.remove(1);
        list.refresh();
        assertThat(list.chosenProperty().get()).isNull();
    }

    @Test
    void aPageThatHasEmptiedGivesWayToTheFirst() {
        store(101);
        var list = list(new ImmediateWork());
        list.refresh();
        list.showLater();

        stored.removeLast();
        list.refresh();

        assertThat(list.rows()).hasSize(100);
        assertThat(list.placeProperty().get())
                .isEqualTo(new Place(new PageRequest(1, 100), 100, 100));
    }

    @Test
    void whatCannotBeReadIsSaidAndWhatWasReadStays() {
        store(3);
        var list = list(new ImmediateWork());
        list.refresh();
        var told = new AtomicInteger();

        list.ask("broken");
        list.refresh(told::incrementAndGet);

        assertThat(list.troubleProperty().get())
                .isEqualTo(Banner.danger("What you see may be out of date", "It is away."));
        assertThat(list.rows()).hasSize(3);
        assertThat(told).hasValue(1);
        list.ask("row 1");
        assertThat(list.troubleProperty().get()).isEqualTo(Banner.NONE);
    }

    @Test
    void theClockAsksForNothingWhileItIsBeingRead() {
        var work = new HeldWork();
        var list = list(work);
        list.keepFresh();
        list.keepFresh();
        assertThat(work.waiting()).isEqualTo(1);

        work.doOldest();
        list.keepFresh();
        assertThat(work.waiting()).isEqualTo(1);
    }
}
