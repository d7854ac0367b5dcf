package org.leaddistribution.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.AFile.MADE;
import static org.leaddistribution.fixture.AFile.aFile;
import static org.leaddistribution.fixture.AMember.aMember;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.delivery.DownloadingFile.DownloadOutcome;
import org.leaddistribution.delivery.DownloadingFile.DownloadOutcome.Delivered;
import org.leaddistribution.delivery.DownloadingFile.DownloadOutcome.Forbidden;
import org.leaddistribution.delivery.DownloadingFile.DownloadOutcome.Unknown;
import org.leaddistribution.fake.Outage;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.AFile;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Members;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.FileId;

/// What happens when members fetch files.
public abstract class DownloadingFileContract {
    private static final Member ANN = aMember().named("ann").build();
    private static final Member BOB = aMember().named("bob").build();

    private final SetClock clock = new SetClock(MADE.plusSeconds(60));
    private Dealing dealing;
    private DownloadingFile downloading;
    private AFile file;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
        downloading =
                new DownloadingFile(
                        dealing.files(), dealing.assignments(), dealing.members(), clock);
        file = aFile().of(ANN).holding(0, 3).storedIn(dealing);
    }

    @Test
    void theOwnerGetsTheSameBytesEachTimeAndEachTimeCounts() {
        var first = (Delivered) fetch(ANN);
        clock.goOn(Duration.ofHours(1));
        var second = (Delivered) fetch(ANN);

        assertThat(first.bytes().content()).isEqualTo(file.bytes().content());
        assertThat(second.bytes().content()).isEqualTo(file.bytes().content());
        assertThat(second.file().downloads()).isEqualTo(2);
        assertThat(second.file().downloadedAt()).isEqualTo(MADE.plusSeconds(3_660));
    }

    @Test
    void theMemberIsKnownToHaveDownloadedEvenWhenTheFirstNoteWasLost() {
        dealing.join(ANN);
        var outage = new Outage();
        outage.comesAfter(0, Outage.Loss.OF_THE_CALL);
        var members = outage.over(Members.class, dealing.members());
        new DownloadingFile(dealing.files(), dealing.assignments(), members, clock)
                .download(file.id(), ANN.address());
        assertThat(lastDownload()).isNull();

        downloading.look(file.id(), ANN.address());
        assertThat(lastDownload()).isNull();
        fetch(ANN);
        assertThat(lastDownload()).isEqualTo(MADE.plusSeconds(60));
        clock.goOn(Duration.ofHours(1));
        fetch(BOB);
        assertThat(lastDownload()).isEqualTo(MADE.plusSeconds(60));
        fetch(ANN);
        assertThat(lastDownload()).isEqualTo(MADE.plusSeconds(3_660));
    }

    private @Nullable Instant lastDownload() {
        return dealing.members().activityOf(ANN.address()).lastDownloadAt();
    }

    @Test
    void theFirstDownloadMarksTheAssignmentsForGood() {
        fetch(ANN);
        clock.goOn(Duration.ofHours(1));
        fetch(ANN);

        assertThat(dealing.backDoor().marksOf(file.id()))
                .hasSize(3)
                .allSatisfy((_, at) -> assertThat(at).isEqualTo(MADE.plusSeconds(60)));
    }

    @Test
    void whoeverIsCountedGetsTheFileAndMissingMarksAreMadeByTheNextDownload() {
        var outage = new Outage();
        outage.comesAfter(0, Outage.Loss.OF_THE_CALL);

        var delivered = (Delivered) striking(outage).download(file.id(), ANN.address());

        assertThat(delivered.bytes().content()).isEqualTo(file.bytes().content());
        assertThat(delivered.file().downloads()).isEqualTo(1);
        assertThat(dealing.backDoor().marksOf(file.id())).isEmpty();

        fetch(ANN);

        assertThat(dealing.backDoor().marksOf(file.id())).hasSize(3);
    }

    @Test
    void marksWhoseReplyIsLostAreMadeAgainAtOnce() {
        var outage = new Outage();
        outage.comesAfter(0, Outage.Loss.OF_THE_REPLY);
        outage.lastsFor(1);

        striking(outage).download(file.id(), ANN.address());

        assertThat(dealing.backDoor().marksOf(file.id())).hasSize(3);
        assertThat(((Delivered) fetch(ANN)).file().downloads()).isEqualTo(2);
    }

    @Test
    void triesThatBreakOffCountOnceWithTheOneThatDoesNot() {
        for (int tries = 0; tries < 3; tries++) {
            fetch(ANN);
            downloading.brokeOff(file.id());
        }

        assertThat(((Delivered) fetch(ANN)).file().downloads()).isEqualTo(1);
    }

    @Test
    void theRestOfAFileIsNoDownloadOfItsOwnAndALookIsNone() {
        downloading.look(file.id(), ANN.address());
        assertThat(dealing.backDoor().marksOf(file.id())).isEmpty();
        fetch(ANN);

        var rest = (Delivered) downloading.goOn(file.id(), ANN.address());

        assertThat(rest.bytes().content()).isEqualTo(file.bytes().content());
        assertThat(rest.file().downloads()).isEqualTo(1);
    }

    private DownloadingFile striking(Outage outage) {
        var assignments = outage.over(Assignments.class, dealing.assignments());
        return new DownloadingFile(dealing.files(), assignments, dealing.members(), clock);
    }

    @Test
    void fiftyDownloadsAtOnceCountFifty() throws Exception {
        Callable<DownloadOutcome> download = () -> fetch(ANN);

        try (var threads = Executors.newFixedThreadPool(10)) {
            for (var one : threads.invokeAll(Collections.nCopies(50, download))) {
                assertThat(one.get()).isInstanceOf(Delivered.class);
            }
        }

        assertThat(dealing.files().totalsOf(ANN.address()).downloads()).isEqualTo(50);
        assertThat(dealing.backDoor().marksOf(file.id())).hasSize(3);
    }

    @Test
    void anotherMembersFileIsForbiddenAndNothingCounts() {
        assertThat(fetch(BOB)).isEqualTo(new Forbidden(file.id(), BOB.address()));
        assertThat(dealing.files().totalsOf(ANN.address()).downloads()).isZero();
        assertThat(dealing.backDoor().marksOf(file.id())).isEmpty();
    }

    @Test
    void whatDoesNotExistIsUnknown() {
        var stranger = FileId.drawn();

        assertThat(downloading.download(stranger, ANN.address())).isEqualTo(new Unknown(stranger));
    }

    private DownloadOutcome fetch(Member asker) {
        return downloading.download(file.id(), asker.address());
    }
}
