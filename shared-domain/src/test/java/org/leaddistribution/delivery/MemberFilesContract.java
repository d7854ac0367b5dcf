package org.leaddistribution.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.leaddistribution.fixture.AFile.MADE;
import static org.leaddistribution.fixture.AFile.aFile;
import static org.leaddistribution.fixture.AMember.aMember;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.delivery.MemberFiles.Counting;
import org.leaddistribution.delivery.MemberFiles.DownloadStatistics;
import org.leaddistribution.delivery.MemberFiles.Fetch;
import org.leaddistribution.delivery.MemberFiles.Fetch.Found;
import org.leaddistribution.delivery.MemberFiles.FileTotals;
import org.leaddistribution.delivery.MemberFiles.Marking;
import org.leaddistribution.fixture.AFile;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberActivity.FilesMade;
import org.leaddistribution.round.FileId;
import org.leaddistribution.round.PlanContradicted;

/// What every keeper of members' files does.
public abstract class MemberFilesContract {
    private static final Member ANN = aMember().named("ann").build();
    private static final Member BOB = aMember().named("bob").gold().build();
    private static final Instant LATER = MADE.plusSeconds(60);
    private static final PageRequest FIRST_PAGE = new PageRequest(1, 10);

    private MemberFiles files;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        files = dealing().files();
    }

    @Test
    void keepsAFileAndItsBytes() {
        var anns = stored(aFile().holding(0, 3));

        assertThat(files.pageOf(ANN.address(), FIRST_PAGE).items()).containsExactly(anns.build());
        assertThat(counted(anns, LATER).bytes().content()).isEqualTo(anns.bytes().content());
    }

    @Test
    void filesThatWereNeverDownloadedAreFoundOldestFirst() {
        var second = stored(aFile().madeAt(MADE.plusSeconds(5)));
        var first = stored(aFile());
        var fetched = stored(aFile().madeAt(MADE.plusSeconds(2)));
        stored(aFile().of(BOB));
        counted(fetched, LATER);

        assertThat(files.neverDownloaded(ANN.address(), 100))
                .containsExactly(first.id(), second.id());
        assertThat(files.neverDownloaded(ANN.address(), 1)).containsExactly(first.id());

        counted(first, LATER);
        files.noteBrokenOff(first.id());
        assertThat(files.neverDownloaded(ANN.address(), 1)).containsExactly(first.id());
        counted(first, LATER);
        assertThat(files.neverDownloaded(ANN.address(), 1)).containsExactly(second.id());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var anns = stored(aFile().holding(0, 3));
        counted(anns, LATER);

        stored(anns);

        assertThat(files.totalsOf(ANN.address())).isEqualTo(new FileTotals(1, 3, 1));
    }

    @Test
    void aMemberHasOneFileARound() {
        var anns = stored(aFile());

        assertContradicted(anns.named(FileId.drawn()));
        assertContradicted(anns.holding(5, 6));
        stored(anns.named(FileId.drawn()).ofRound(anns.distribution(), 2));
        stored(anns.named(FileId.drawn()).of(BOB));

        assertThat(files.existingAmong(List.of(anns.id(), FileId.drawn())))
                .containsExactly(anns.id());
    }

    private void assertContradicted(AFile file) {
        assertThatExceptionOfType(PlanContradicted.class).isThrownBy(() -> stored(file));
    }

    @Test
    void showsAMembersOwnFilesNewestFirstAPageAtATime() {
        var made = new ArrayList<MemberFile>();
        for (int i = 0; i < 5; i++) {
            made.add(stored(aFile().madeAt(MADE.plusSeconds(i))).build());
        }
        stored(aFile().of(BOB));
        Collections.reverse(made);

        var first = files.pageOf(ANN.address(), new PageRequest(1, 2));
        var pastTheEnd = files.pageOf(ANN.address(), new PageRequest(Long.MAX_VALUE, 2));

        assertThat(first.items()).isEqualTo(made.subList(0, 2));
        assertThat(files.pageOf(ANN.address(), new PageRequest(3, 2)).items())
                .isEqualTo(made.subList(4, 5));
        assertThat(first.totalCount()).isEqualTo(5);
        assertThat(pastTheEnd.items()).isEmpty();
        assertThat(pastTheEnd.totalCount()).isEqualTo(5);
    }

    @Test
    void listsTheFilesOfADistributionRoundByRound() {
        var id = DistributionId.create();
        var bobsSecond = stored(aFile().of(BOB).ofRound(id, 2)).build();
        var bobs = stored(aFile().of(BOB).ofRound(id, 1)).build();
        var anns = stored(aFile().ofRound(id, 1)).build();
        stored(aFile());

        assertThat(files.pageOf(id, null, FIRST_PAGE).items())
                .containsExactly(anns, bobs, bobsSecond);
        var second = files.pageOf(id, 1, new PageRequest(2, 1));
        assertThat(second.items()).containsExactly(bobs);
        assertThat(second.totalCount()).isEqualTo(2);
        assertThat(files.pageOf(id, 3, FIRST_PAGE).totalCount()).isZero();
        assertThat(files.pageOf(id, 1, new PageRequest(Long.MAX_VALUE, 2)).items()).isEmpty();
    }

    @Test
    void addsUpTheCardsOfAMember() {
        counted(stored(aFile().holding(0, 3)), LATER);
        stored(aFile().holding(3, 7));
        stored(aFile().of(BOB));

        assertThat(files.totalsOf(ANN.address())).isEqualTo(new FileTotals(2, 7, 1));
        assertThat(files.totalsOf(aMember().named("nobody").build().address()))
                .isEqualTo(new FileTotals(0, 0, 0));
    }

    @Test
    void tellsOfManyMembersWhatFilesTheyHave() {
        var first = stored(aFile());
        stored(first.named(FileId.drawn()).ofRound(first.distribution(), 2).holding(3, 7));
        stored(first.named(FileId.drawn()).of(BOB));
        var nobody = aMember().named("nobody").build().address();

        assertThat(files.madeFor(List.of(ANN.address(), nobody, BOB.address())))
                .containsExactlyInAnyOrder(
                        new FilesMade(ANN.address(), 2, 5, AFile.MADE),
                        new FilesMade(BOB.address(), 1, 1, AFile.MADE));
        assertThat(files.madeFor(List.of())).isEmpty();
    }

    @Test
    void countsEveryDownloadAndKeepsTheLatestTime() {
        var anns = stored(aFile());

        counted(anns, LATER);
        var again = counted(anns, LATER.minusSeconds(9));

        assertThat(again.file().downloads()).isEqualTo(2);
        assertThat(again.file().downloadedAt()).isEqualTo(LATER);
    }

    @Test
    void aThousandDownloadsAtOnceCountAThousand() throws Exception {
        var anns = stored(aFile());
        Callable<Found> download = () -> counted(anns, LATER);

        try (var threads = Executors.newFixedThreadPool(10)) {
            var numbers = new ArrayList<Long>();
            for (var one : threads.invokeAll(Collections.nCopies(1_000, download))) {
                numbers.add(one.get().file().downloads());
            }
            assertThat(numbers).doesNotHaveDuplicates().contains(1L, 1_000L);
        }
    }

    @Test
    void whatBrokeOffLeavesItsCountToTheNextTry() {
        var anns = stored(aFile());
        for (int tries = 0; tries < 3; tries++) {
            assertThat(counted(anns, LATER).counting()).isEqualTo(Counting.OWN);
            files.noteBrokenOff(anns.id());
        }

        assertThat(counted(anns, LATER).file().downloads()).isEqualTo(1);
        assertThat(counted(anns, LATER).file().downloads()).isEqualTo(2);
    }

    @Test
    void eachOfSeveralThatBrokeOffAtOnceLeavesItsOwn() {
        var anns = stored(aFile());
        counted(anns, LATER);
        counted(anns, LATER);
        files.noteBrokenOff(anns.id());
        files.noteBrokenOff(anns.id());

        assertThat(counted(anns, LATER).file().downloads()).isEqualTo(2);
        assertThat(counted(anns, LATER).file().downloads()).isEqualTo(2);
        assertThat(counted(anns, LATER).file().downloads()).isEqualTo(3);
    }

    @Test
    void theRestOfADownloadCountsNothingMore() {
        var anns = stored(aFile().holding(0, 3));
        counted(anns, LATER);

        var rest = wentOn(anns);

        assertThat(rest.bytes().content()).isEqualTo(anns.bytes().content());
        assertThat(rest.counting()).isEqualTo(Counting.NONE);
        assertThat(rest.file().downloads()).isEqualTo(1);
        assertThat(counted(anns, LATER).file().downloads()).isEqualTo(2);
    }

    @Test
    void theRestOfWhatBrokeOffUsesWhatWasLeft() {
        var anns = stored(aFile());
        counted(anns, LATER);
        files.noteBrokenOff(anns.id());

        assertThat(wentOn(anns).counting()).isEqualTo(Counting.OWN);

        assertThat(counted(anns, LATER).file().downloads()).isEqualTo(2);
    }

    @Test
    void theRestOfWhatNobodyBeganIsADownload() {
        var anns = stored(aFile());

        assertThat(wentOn(anns).file().downloads()).isEqualTo(1);
    }

    @Test
    void lookingAtAFileCountsNothing() {
        var anns = stored(aFile());
        var downloaded = counted(anns, LATER);

        var looked = files.byId(anns.id()).orElseThrow();

        assertThat(looked.file()).isEqualTo(downloaded.file());
        assertThat(looked.bytes().content()).isEqualTo(downloaded.bytes().content());
        assertThat(files.byId(FileId.drawn())).isEmpty();
        assertThat(files.totalsOf(ANN.address()).downloads()).isEqualTo(1);
    }

    @Test
    void theRestOfAnothersFileIsNotHandedOut() {
        var anns = stored(aFile());
        counted(anns, LATER);

        assertThat(files.goOnDownloading(anns.id(), BOB.address(), LATER))
                .isEqualTo(new Fetch.OfSomeoneElse());
        assertThat(files.goOnDownloading(FileId.drawn(), ANN.address(), LATER))
                .isEqualTo(new Fetch.Absent());
    }

    private Found wentOn(AFile file) {
        return (Found) files.goOnDownloading(file.id(), file.owner().address(), LATER);
    }

    @Test
    void nobodyElseDownloadsAFileNorCounts() {
        var anns = stored(aFile());

        assertThat(files.countDownload(anns.id(), BOB.address(), LATER))
                .isEqualTo(new Fetch.OfSomeoneElse());
        assertThat(files.countDownload(FileId.drawn(), ANN.address(), LATER))
                .isEqualTo(new Fetch.Absent());
        assertThat(files.totalsOf(ANN.address()).downloads()).isZero();
    }

    @Test
    void markingIsDueUntilItIsNoted() {
        var anns = stored(aFile());
        assertThat(counted(anns, LATER).marking()).isEqualTo(Marking.DUE);
        assertThat(counted(anns, LATER).marking()).isEqualTo(Marking.DUE);

        files.noteAssignmentsMarked(anns.id());

        assertThat(counted(anns, LATER).marking()).isEqualTo(Marking.DONE);
    }

    @Test
    void countsMembersOnceHoweverManyFilesTheyHave() {
        var anns = stored(aFile());
        stored(anns.named(FileId.drawn()).ofRound(anns.distribution(), 2));
        stored(aFile().of(BOB));

        assertThat(files.countMembersServed(anns.distribution())).isEqualTo(1);
        assertThat(files.countMembersServed()).isEqualTo(2);
    }

    @Test
    void tellsHowOftenFilesWereFetched() {
        stored(aFile());
        counted(stored(aFile()), LATER);
        var often = stored(aFile());
        counted(often, LATER);
        counted(often, LATER);
        counted(often, LATER);

        assertThat(files.downloadStatistics()).isEqualTo(new DownloadStatistics(4, 1, 1, 1));
    }

    private AFile stored(AFile file) {
        files.add(file.build(), file.bytes());
        return file;
    }

    private Found counted(AFile file, Instant at) {
        return (Found) files.countDownload(file.id(), file.owner().address(), at);
    }
}
