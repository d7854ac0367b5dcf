package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.leaddistribution.fixture.ADistribution.UPLOADED;
import static org.leaddistribution.fixture.ADistribution.draft;
import static org.leaddistribution.fixture.AnUpload.anUpload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.csv.ReadProgress.Signal;
import org.leaddistribution.fake.Outage;
import org.leaddistribution.fixture.AnUpload;
import org.leaddistribution.fixture.LeftUploads;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.lead.Leads;
import org.leaddistribution.lead.RejectedRows;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Upload.RowCounts;
import org.leaddistribution.upload.UploadOutcome.Abandoned;
import org.leaddistribution.upload.UploadOutcome.Cancelled;
import org.leaddistribution.upload.UploadOutcome.Queued;
import org.leaddistribution.upload.UploadOutcome.Refused;
import org.leaddistribution.upload.UploadOutcome.SameAgain;
import org.leaddistribution.upload.UploadProgress.Phase;

/// An upload is stored whole or not at all.
public abstract class UploadingLeadsContract extends UploadContract {
    @BeforeEach
    void uploadAnEarlierFile() {
        anUpload().named("earlier.csv").ofLeads(0, 3).to(uploading);
        before = dealing.backDoor().everything();
    }

    @Test
    void everyGoodRowIsStoredAndTheRestIsCounted() {
        var file =
                anUpload()
                        .ofLeads(2, 5)
                        .with(",,")
                        .with("\"Lead 4\",LEAD4@Example.org,\"elsewhere\"");

        var queued = queued(file);

        assertThat(queued.status()).isEqualTo(DistributionStatus.QUEUED);
        assertThat(queued.upload().rows()).isEqualTo(new RowCounts(3, 1, 1, 1, 0));
        assertThat(queued.upload().filename()).isEqualTo("leads.csv");
        assertThat(queued.upload().by()).isEqualTo("root");
        assertThat(queued.upload().at()).isEqualTo(UPLOADED);
        assertThat(queued.outlook().eligibleMembers()).isEqualTo(1);
        assertThat(dealing.distributions().byId(queued.id())).contains(queued);
        assertThat(leadsOf(queued)).containsExactly(draft(2, 2), draft(3, 3), draft(4, 4));
        assertThat(dealing.uploads().underWay()).isEmpty();
    }

    @Test
    void aLongFileIsStoredInManyBatches() {
        var queued = queued(anUpload().ofLeads(100, 5_100));

        assertThat(leadsOf(queued)).hasSize(5_000);
        assertThat(queued.upload().rows().known()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Name,Email,Address\r\n",
                "Name,Email\r\nAnn,ann@example.org\r\n",
                "Name,Email,Address\r\nAnn,ann@@example.org,1 Main St\r\n",
                "Name,Email,Address\r\nAnn,ann@example.org,1 Main St\r\nBob,,2 Main St\r\n",
                "Name,Email,Address\r\nAnn,ann@example.org,\"1 Main St\r\n"
            })
    void aFileThatIsNotGoodIsRefusedAndNothingIsStored(String text) {
        assertThat(anUpload().saying(text).to(uploading)).isInstanceOf(Refused.class);
        assertNothingIsStored();
    }

    @Test
    void aFileOfAnotherKindIsRefusedAndNothingIsStored() {
        assertThat(anUpload().named("leads.xlsx").ofLeads(0, 2).to(uploading))
                .isInstanceOf(Refused.class);
        assertNothingIsStored();
    }

    @Test
    void theSameBytesAreTakenAgainOnlyWhenAskedFor() {
        var repeated = anUpload().named("renamed.csv").ofLeads(0, 3);

        var answer = (SameAgain) repeated.to(uploading);
        assertThat(answer.earlier().upload().filename()).isEqualTo("earlier.csv");
        assertNothingIsStored();

        assertThat(queued(repeated.again()).upload().rows())
                .isEqualTo(new RowCounts(3, 0, 0, 3, 0));
    }

    @Test
    void ofManyUploadsOfOneFileAtOnceOneIsStoredAndTheOthersLeaveNothing() throws Exception {
        var file = anUpload().ofLeads(50, 60).with("No Mail,,Here").leniently();
        var outcomes = atOnce(Collections.nCopies(8, file));

        var stored = outcomes.stream().filter(Queued.class::isInstance).toList();
        assertThat(stored).hasSize(1);
        var one = ((Queued) stored.getFirst()).distribution();
        assertThat(outcomes).filteredOn(new SameAgain(one)::equals).hasSize(7);
        assertThat(leadsOf(one)).hasSize(10);
        assertThat(dealing.uploads().underWay()).isEmpty();
        assertThat(dealing.uploads().withdraw(one.id())).isTrue();
        LeftUploads.sweep(dealing);
        assertOnlyTheAuditLogRemembers();
    }

    @Test
    void allOfThemAreStoredWhenThatIsAskedFor() throws Exception {
        var outcomes = atOnce(Collections.nCopies(3, anUpload().ofLeads(50, 60).again()));

        assertThat(outcomes).hasOnlyElementsOfType(Queued.class);
    }

    /// Each has looked for earlier uploads before any stores the first lead.
    private List<UploadOutcome> atOnce(List<AnUpload> files) throws Exception {
        var allHaveLooked = new CyclicBarrier(files.size());
        Callable<UploadOutcome> upload =
                () -> files.getFirst().to(uploading, meetingAt(allHaveLooked));
        var outcomes = new ArrayList<UploadOutcome>();
        try (var threads = Executors.newFixedThreadPool(files.size())) {
            for (var one : threads.invokeAll(Collections.nCopies(files.size(), upload))) {
                outcomes.add(one.get());
            }
        }
        return outcomes;
    }

    private static UploadProgress meetingAt(CyclicBarrier barrier) {
        var met = new AtomicBoolean();
        return (phase, _, _) -> {
            if (phase == Phase.STORING && met.compareAndSet(false, true)) {
                try {
                    barrier.await(1, TimeUnit.MINUTES);
                } catch (Exception notAllCame) {
                    throw new AssertionError(notAllCame);
                }
            }
            return Signal.GO_ON;
        };
    }

    @Test
    void theBytesOfAWithdrawnUploadMayComeAgain() {
        var first = queued(anUpload().ofLeads(50, 60));
        dealing.uploads().withdraw(first.id());

        assertThat(queued(anUpload().ofLeads(50, 60)).upload().rows().known()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void cancellingInEitherPhaseLeavesNothing(Phase phase) {
        UploadProgress cancelling = (now, _, _) -> now == phase ? Signal.STOP : Signal.GO_ON;

        assertThat(anUpload().ofLeads(0, 3_000).to(uploading, cancelling))
                .isEqualTo(new Cancelled());
        assertNothingIsStored();
    }

    @Test
    void theRowsReadSoFarAreToldInEachPhase() {
        var told = new ArrayList<String>();
        var progress =
                new UploadProgress() {
                    private long rows;

                    @Override
                    public void rows(long read) {
                        rows = read;
                    }

                    @Override
                    public Signal at(Phase phase, long bytes, long total) {
                        told.add(phase + (rows == 0 ? " begins" : " goes on"));
                        return Signal.GO_ON;
                    }
                };

        anUpload().ofLeads(0, 6_000).to(uploading, progress);

        assertThat(told)
                .startsWith("CHECKING begins")
                .contains("CHECKING goes on", "STORING begins", "STORING goes on");
    }

    @Test
    void whatASweepHasClaimedMeanwhileIsNotCommittedAndLeavesNothing() {
        UploadProgress sweeping =
                (phase, _, _) -> {
                    if (phase == Phase.STORING) {
                        LeftUploads.take(dealing);
                    }
                    return Signal.GO_ON;
                };

        assertThat(anUpload().ofLeads(0, 5_000).to(uploading, sweeping)).isEqualTo(new Abandoned());
        dealing.uploads().underWay().forEach(dealing.uploads()::forget);
        assertNothingIsStored();
    }

    @Test
    void anOutageBeforeTheCommitLeavesNothingOnceItIsSwept() {
        for (int calls = 0; calls < 6; calls++) {
            var outage = new Outage();
            outage.comesAfter(calls, Outage.Loss.OF_THE_REPLY);
            var failing = uploadingTo(behind(outage));

            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> anUpload().ofLeads(70, 3_500).to(failing));
            LeftUploads.sweep(dealing);
            assertNothingIsStored();
        }
    }

    private UploadRecords behind(Outage outage) {
        var real = dealing.upload();
        return new UploadRecords(
                outage.over(Uploads.class, real.uploads()),
                outage.over(Leads.class, real.leads()),
                outage.over(RejectedRows.class, real.rejects()),
                real.distributions(),
                real.assignments(),
                real.members(),
                real.audit(),
                real.work());
    }
}
