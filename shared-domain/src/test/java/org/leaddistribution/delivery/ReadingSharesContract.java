package org.leaddistribution.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.AFile.aFile;
import static org.leaddistribution.fixture.AMember.aMember;

import java.util.Collection;
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
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.notice.Notice.NoticeId.OfFile;
import org.leaddistribution.notice.NoticeState;
import org.leaddistribution.notice.Outbox;
import org.leaddistribution.run.RunScene;

/// Who got what in a round that was run.
public abstract class ReadingSharesContract {
    private static final PageRequest ALL = new PageRequest(1, 100);

    private Dealing dealing;
    private ReadingShares reading;
    private ShareQuery round;

    private DistributionId id;

    protected abstract Dealing dealing();

    /// With the notices of these files, each still waiting.
    protected abstract Outbox outbox(Collection<MemberFile> files);

    @BeforeEach
    void run() {
        dealing = dealing();
        dealing.join(
                aMember().named("Zoe").gold().build(),
                aMember().named("ann").build(),
                aMember().named("bob").build());
        id = aDistribution().ofLeads(150).queuedIn(dealing);
        RunScene.firstRound(dealing, id);
        reading = new ReadingShares(dealing.plans(), dealing.files(), outbox(files()));
        round = ShareQuery.ofPlan(dealing.distribution(id).rounds().getFirst().planToken());
    }

    private List<MemberFile> files() {
        return dealing.files().pageOf(id, null, ALL).items();
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
    void everyFileComesWithItsMailAndAShareOfNothingWithNeither() {
        dealing.join(aMember().named("late").gold().build());
        RunScene.nextRound(dealing, id);
        var second = dealing.distribution(id).rounds().getLast();
        reading = new ReadingShares(dealing.plans(), dealing.files(), outbox(files()));

        var shares = reading.page(ShareQuery.ofPlan(second.planToken()), ALL).items();

        assertThat(shares)
                .filteredOn(found -> found.share().size() > 0)
                .isNotEmpty()
                .allSatisfy(
                        found -> {
                            var mail = Objects.requireNonNull(found.mail());
                            assertThat(mail.state()).isEqualTo(NoticeState.PENDING);
                            assertThat(mail.notice().id())
                                    .isEqualTo(
                                            new OfFile(Objects.requireNonNull(found.file()).id()));
                        });
        assertThat(shares)
                .filteredOn(found -> found.share().size() == 0)
                .extracting(found -> found.share().member().username())
                .containsExactly("Zoe");
        assertThat(shares)
                .filteredOn(found -> found.share().size() == 0)
                .allMatch(found -> found.file() == null && found.mail() == null);
    }

    @Test
    void theFilesOfADistributionComeRoundByRoundEachWithItsShareAndItsMail() {
        dealing.join(aMember().named("late").gold().build());
        RunScene.nextRound(dealing, id);
        reading = new ReadingShares(dealing.plans(), dealing.files(), outbox(files()));
        var distribution = dealing.distribution(id);

        var all = reading.filesOf(distribution, null, ALL);
        var second = reading.filesOf(distribution, 2, new PageRequest(1, 1));

        assertThat(all.items())
                .extracting(found -> found.file().round())
                .containsExactly(1, 1, 1, 2, 2, 2);
        assertThat(all.items())
                .allSatisfy(
                        found -> {
                            var share = Objects.requireNonNull(found.share());
                            assertThat(share.size()).isEqualTo(found.file().leadCount());
                            assertThat(share.member().address()).isEqualTo(found.file().owner());
                            assertThat(Objects.requireNonNull(found.mail()).notice().id())
                                    .isEqualTo(new OfFile(found.file().id()));
                        });
        assertThat(second.totalCount()).isEqualTo(3);
        assertThat(second.items()).hasSize(1);
    }

    @Test
    void aFileOfARoundThatIsNotCompleteHasNoShareYet() {
        var written = aFile().ofRound(id, 2);
        var begun = written.build();
        dealing.files().add(begun, written.bytes());
        reading = new ReadingShares(dealing.plans(), dealing.files(), outbox(files()));

        var found = reading.filesOf(dealing.distribution(id), 2, ALL).items();

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().file()).isEqualTo(begun);
        assertThat(found.getFirst().share()).isNull();
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

    @Test
    void aMembersFilesSayWhereTheyComeFromAndWhyTheyHoldNoMore() {
        var explaining =
                new ExplainingFiles(dealing.files(), dealing.distributions(), dealing.plans());
        var zoe = aMember().named("Zoe").build().address();
        var ann = aMember().named("ann").build().address();

        var scarce = explaining.page(zoe, ALL).items().getFirst();
        var whole = explaining.page(ann, ALL).items().getFirst();

        assertThat(Objects.requireNonNull(scarce.share()).sentence())
                .isEqualTo("Gets every lead there is to give.");
        assertThat(scarce.quota()).isEqualTo(500);
        assertThat(scarce.fillRatio()).isEqualTo(0.3);
        assertThat(Objects.requireNonNull(scarce.distribution()).id())
                .isEqualTo(scarce.file().distribution());
        assertThat(Objects.requireNonNull(whole.share()).boundBy()).isEqualTo("quota");
        assertThat(whole.fillRatio()).isEqualTo(1);
        assertThat(explaining.page(ann, new PageRequest(2, 1)).totalCount()).isEqualTo(1);
    }
}
