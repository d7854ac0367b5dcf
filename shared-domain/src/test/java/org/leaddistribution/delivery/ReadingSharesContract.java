package org.leaddistribution.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.AMember.aMember;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.delivery.ReadingShares.FiledShare;
import org.leaddistribution.delivery.ShareQuery.Portion;
import org.leaddistribution.delivery.ShareQuery.SortField;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.Sorting;
import org.leaddistribution.run.RunScene;

/// Who got what in a round that was run.
public abstract class ReadingSharesContract {
    private static final PageRequest ALL = new PageRequest(1, 100);

    private Dealing dealing;
    private ReadingShares reading;
    private ShareQuery round;

    protected abstract Dealing dealing();

    @BeforeEach
    void run() {
        dealing = dealing();
        dealing.join(
                aMember().named("Zoe").gold().build(),
                aMember().named("ann").build(),
                aMember().named("bob").build());
        var id = aDistribution().ofLeads(150).queuedIn(dealing);
        RunScene.firstRound(dealing, id);
        reading = new ReadingShares(dealing.plans(), dealing.files());
        round = ShareQuery.ofPlan(dealing.distribution(id).rounds().getFirst().planToken());
    }

    private List<String> found(ShareQuery query) {
        return reading.page(query, ALL).items().stream()
                .map(found -> found.share().member().username())
                .toList();
    }

    @Test
    void theLeastFilledComeFirstEachWithItsFile() {
        var page = reading.page(round, ALL);

        assertThat(page.totalCount()).isEqualTo(3);
        assertThat(page.items())
                .extracting(found -> found.share().member().username())
                .containsExactly("Zoe", "ann", "bob");
        var zoe = page.items().getFirst();
        assertThat(zoe.share().size()).isEqualTo(150);
        assertThat(zoe.share().sentence()).isEqualTo("Gets every lead there is to give.");
        assertThat(page.items()).allSatisfy(ReadingSharesContract::assertIsItsOwn);
    }

    private static void assertIsItsOwn(FiledShare found) {
        var file = Objects.requireNonNull(found.file());
        assertThat(file.owner()).isEqualTo(found.share().member().address());
        assertThat(file.leadCount()).isEqualTo(found.share().size());
    }

    @Test
    void findsAPartOfTheNameAndTheBeginningOfTheTier() {
        assertThat(found(round.withText("O"))).containsExactly("Zoe", "bob");
        assertThat(found(round.withText(" gold"))).containsExactly("Zoe");
        assertThat(found(round.withText("old"))).isEmpty();
    }

    @Test
    void selectsByHowMuchOfTheQuotaAShareIs() {
        assertThat(found(round.withPortion(Portion.WHOLE))).containsExactly("ann", "bob");
        assertThat(found(round.withPortion(Portion.PART))).containsExactly("Zoe");
        assertThat(found(round.withPortion(Portion.NOTHING))).isEmpty();
        assertThat(found(round.withPortion(Portion.WHOLE).withText("b"))).hasSize(2);
    }

    @Test
    void sortsByEachFieldBothWaysAndEqualOnesByName() {
        assertThat(found(round.sortedBy(Sorting.descending(SortField.USERNAME))))
                .containsExactly("Zoe", "bob", "ann");
        assertThat(found(round.sortedBy(Sorting.ascending(SortField.LEADS))))
                .containsExactly("ann", "bob", "Zoe");
        assertThat(found(round.sortedBy(Sorting.descending(SortField.QUOTA))))
                .containsExactly("Zoe", "ann", "bob");
        assertThat(found(round.sortedBy(Sorting.ascending(SortField.TIER))))
                .containsExactly("ann", "bob", "Zoe");
        assertThat(found(round.sortedBy(Sorting.descending(SortField.FILLED))))
                .containsExactly("ann", "bob", "Zoe");
    }

    @Test
    void isReadAPageAtATimeAndOfAnUnknownPlanNothing() {
        var second = reading.page(round, new PageRequest(2, 2));

        assertThat(second.totalCount()).isEqualTo(3);
        assertThat(second.items())
                .extracting(found -> found.share().member().username())
                .containsExactly("bob");
        assertThat(reading.page(ShareQuery.ofPlan(-7), ALL).totalCount()).isZero();
    }

    @Test
    void downloadsAreThoseOfNow() {
        var file = firstFile();

        dealing.files().countDownload(file.id(), file.owner(), RunScene.NOW);

        assertThat(firstFile().downloads()).isEqualTo(1);
    }

    private MemberFile firstFile() {
        return Objects.requireNonNull(reading.page(round, ALL).items().getFirst().file());
    }
}
