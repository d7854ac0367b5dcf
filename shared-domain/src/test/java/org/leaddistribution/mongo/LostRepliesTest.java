package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.delivery.DownloadingFile.DownloadOutcome.Delivered;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.AnUpload;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.FaultTally;
import org.leaddistribution.fixture.FaultyLine;
import org.leaddistribution.fixture.FaultyLine.Fault;
import org.leaddistribution.fixture.LeftUploads;
import org.leaddistribution.fixture.LongForm;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.run.RunScene;
import org.leaddistribution.upload.UploadOutcome.Queued;

/// A command is done and its reply is lost, or it is torn on its way: nothing is done twice, nothing that was
/// acknowledged is missing, and no count drifts.
final class LostRepliesTest {
    private static final long SEED = 20_260_303;
    private static final List<Fault> FAULTS = List.of(Fault.values());
    private static final int ROWS = 1_100;
    private static final AnUpload FILE = AnUpload.anUpload().ofLeads(0, ROWS);
    private static final List<Member> MEMBERS = AMember.members(4, Tier.BRONZE);
    private static final ADistribution LEADS = aDistribution().ofLeads(30);

    private final Random random = new Random(SEED);
    private final FaultTally tally = new FaultTally();
    private final FaultyLine line = FaultyLine.to(MongoDealing.place());
    private final MongoStore struck =
            MongoStore.open(
                    line.database().uri(),
                    line.database().name(),
                    Duration.ofSeconds(20),
                    Duration.ofMillis(500));

    @AfterEach
    void close() {
        struck.close();
        line.close();
    }

    @Test
    void aLostReplyDoublesNothingAndNoCountDrifts() {
        int faults = LongForm.of(20, 1_000);
        var undisturbed = undisturbed();
        struck.requireReady();
        try {
            while (tally.survived() < faults) {
                boolean happened =
                        switch (random.nextInt(3)) {
                            case 0 -> isStruckUploadWholeOrNothing();
                            case 1 -> isStruckRunAsUndisturbed(undisturbed);
                            default -> isStruckDownloadCountedOnce();
                        };
                MongoDealing.requireHealthy();
                if (happened) {
                    tally.survive();
                }
            }
        } finally {
            tally.print("lost or torn messages");
        }
    }

    /// What goes through millions of documents too.
    @Test
    void aReplyThatIsHeldBackIsAskedForAgain() {
        MongoDealing.emptied();
        struck.requireReady();

        line.strike(1, Fault.REPLY_HELD_BACK);
        struck.leads().addAll(LEADS.leads());
        assertThat(line.calm()).isTrue();

        line.strike(1, Fault.REPLY_HELD_BACK);
        assertThat(struck.leads().ofProspect(ADistribution.key(1))).hasSize(1);
        assertThat(line.calm()).isTrue();
    }

    private boolean isCalmAfterFault() {
        boolean happened = line.calm();
        if (happened) {
            tally.inject();
        }
        return happened;
    }

    private static List<String> undisturbed() {
        RunScene.firstRound(queued(), LEADS.id());
        return RunScene.dealt(MongoDealing.in(MongoDealing.store()), LEADS, MEMBERS);
    }

    private static Dealing queued() {
        var dealing = MongoDealing.emptied();
        dealing.join(MEMBERS);
        LEADS.queuedIn(dealing);
        return dealing;
    }

    private void strikeOneOf(int commands) {
        line.strike(1 + random.nextInt(commands), FAULTS.get(random.nextInt(FAULTS.size())));
    }

    private boolean isStruckUploadWholeOrNothing() {
        var dealing = MongoDealing.emptied();
        strikeOneOf(14);
        boolean acknowledged = isAcknowledgedUpload();
        boolean happened = isCalmAfterFault();

        Halting.giveUpOpenTransactions();
        LeftUploads.sweep(dealing);
        long visible = dealing.distributions().page(new PageRequest(1, 1)).totalCount();
        assertThat(visible).isBetween(acknowledged ? 1L : 0L, 1L);
        var leads = MongoDealing.database().getCollection(LeadDocument.COLLECTION);
        assertThat(leads.countDocuments()).isEqualTo(visible * ROWS);
        return happened;
    }

    private boolean isAcknowledgedUpload() {
        try {
            assertThat(Job.upload(struck, FILE)).isInstanceOf(Queued.class);
            return true;
        } catch (StoreUnavailable refused) {
            assertThat(line.calm()).as("struck, so refused: %s", refused).isTrue();
            return false;
        }
    }

    private boolean isStruckRunAsUndisturbed(List<String> undisturbed) {
        var dealing = queued();
        strikeOneOf(35);
        boolean completed = isCompletedRun();
        boolean happened = isCalmAfterFault();

        if (!completed) {
            assertThat(RunScene.takeOver(dealing, LEADS.id()))
                    .isInstanceOfAny(RunOutcome.Completed.class, RunOutcome.CompletedBefore.class);
        }
        assertThat(RunScene.dealt(dealing, LEADS, MEMBERS)).isEqualTo(undisturbed);
        return happened;
    }

    private boolean isCompletedRun() {
        try {
            var run = RunScene.running(struck.runRecords(), "struck");
            return run.run(LEADS.id(), new RunRequest.FirstRound(), RunProgress.NOBODY)
                    instanceof RunOutcome.Completed;
        } catch (StoreUnavailable refused) {
            assertThat(line.calm()).as("struck, so refused: %s", refused).isTrue();
            return false;
        }
    }

    /// Whoever is counted has the file, and whoever has the file is counted.
    private boolean isStruckDownloadCountedOnce() {
        var dealing = queued();
        RunScene.firstRound(dealing, LEADS.id());
        strikeOneOf(5);
        boolean delivered = isDelivered();
        boolean happened = isCalmAfterFault();

        assertThat(dealing.files().totalsOf(Job.DOWNLOADER).downloads())
                .isEqualTo(delivered ? 1 : 0);
        if (!delivered) {
            Job.download(MongoDealing.store(), Job.DOWNLOADER);
            assertThat(dealing.files().totalsOf(Job.DOWNLOADER).downloads()).isEqualTo(1);
        }
        var file = dealing.files().pageOf(Job.DOWNLOADER, new PageRequest(1, 1)).items().getFirst();
        assertThat(dealing.backDoor().marksOf(file.id())).hasSize(file.leadCount());
        return happened;
    }

    private boolean isDelivered() {
        try {
            return Job.download(struck, Job.DOWNLOADER) instanceof Delivered;
        } catch (StoreUnavailable refused) {
            assertThat(line.calm()).as("struck, so refused: %s", refused).isTrue();
            return false;
        }
    }
}
