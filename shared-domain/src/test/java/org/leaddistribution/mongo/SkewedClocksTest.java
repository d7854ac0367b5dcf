package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaddistribution.delivery.DownloadingFile.DownloadOutcome.Delivered;
import org.leaddistribution.fake.PostOffice;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.AnUpload;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.mongo.Halt.When;
import org.leaddistribution.mongo.Halting.Ended;
import org.leaddistribution.notice.NotifyingMembers.MailPass;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.run.RunScene;
import org.leaddistribution.upload.SweepingUploads;
import org.leaddistribution.upload.UploadOutcome.Queued;

/// Two programs with a day between their clocks take turns: one begins and dies, the other goes on.
final class SkewedClocksTest {
    private static final List<Member> MEMBERS = AMember.members(4, Tier.BRONZE);
    private static final ADistribution LEADS = aDistribution().ofLeads(30);
    private static final InstantSource RIGHT = () -> RunScene.NOW;

    /// What the clock of the one that dies shows.
    enum Wrong implements InstantSource {
        AHEAD(Duration.ofDays(1)),
        BEHIND(Duration.ofDays(-1));

        private final Duration by;

        Wrong(Duration by) {
            this.by = by;
        }

        @Override
        public Instant instant() {
            return RunScene.NOW.plus(by);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunIsTakenOverAsIfTheClocksAgreed(Wrong wrong) {
        RunScene.firstRound(queued(), LEADS.id());
        var agreed = RunScene.dealt(MongoDealing.in(MongoDealing.store()), LEADS, MEMBERS);
        for (int command : new int[] {8, 14, 20, 26}) {
            var dealing = queued();
            assertThat(Halting.inThisJvm(theirs -> begin(theirs, wrong), command, When.AFTER))
                    .isEqualTo(Ended.HALTED);

            assertThat(RunScene.takeOver(dealing, LEADS.id()))
                    .isInstanceOf(RunOutcome.Completed.class);

            assertThat(RunScene.dealt(dealing, LEADS, MEMBERS)).isEqualTo(agreed);
            MongoDealing.requireHealthy();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyMailIsSentOnceWhoeverMadeTheFile(Wrong wrong) {
        queued();
        begin(MongoDealing.store(), wrong);
        var postOffice = new PostOffice();

        assertThat(Job.mail(MongoDealing.store(), postOffice, "right", RIGHT))
                .isEqualTo(new MailPass.Done(MEMBERS.size() + 1));
        assertThat(Job.mail(MongoDealing.store(), postOffice, "wrong", wrong))
                .isEqualTo(new MailPass.Done(0));

        var sent = postOffice.taken().stream().map(mail -> mail.id().value()).toList();
        assertThat(sent).hasSize(MEMBERS.size() + 1);
        assertThat(new HashSet<>(sent)).hasSize(sent.size());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsUploadedByOneIsDistributedAndFetchedByTheOther(Wrong wrong) {
        var dealing = MongoDealing.emptied();
        dealing.join(MEMBERS);
        var store = MongoDealing.store();
        var file = AnUpload.anUpload().ofLeads(0, 25);

        var queued = (Queued) Job.upload(store, file, wrong);
        var running = RunScene.running(store.runRecords(), "right", RIGHT);
        var outcome =
                running.run(
                        queued.distribution().id(),
                        new RunRequest.FirstRound(),
                        RunProgress.NOBODY);

        assertThat(outcome).isInstanceOf(RunOutcome.Completed.class);
        var owner = MEMBERS.getFirst().address();
        assertThat(Job.download(store, owner, RIGHT)).isInstanceOf(Delivered.class);
        var again = (Delivered) Job.download(store, owner, wrong);
        assertThat(again.file().downloads()).isEqualTo(2);
        MongoDealing.requireHealthy();
    }

    @ParameterizedTest
    @EnumSource
    void anUploadThatWasLeftIsSweptAfterTimeThatPassesNotThatAClockShows(Wrong wrong) {
        var dealing = MongoDealing.emptied();
        Halting.inThisJvm(
                theirs -> Job.upload(theirs, AnUpload.anUpload().ofLeads(0, 25), wrong),
                5,
                When.AFTER);
        assertThat(dealing.uploads().underWay()).hasSize(1);
        var passed = new long[1];
        var sweeping = new SweepingUploads(dealing.upload(), () -> passed[0]);

        sweeping.sweep();
        assertThat(dealing.uploads().underWay()).hasSize(1);
        passed[0] = Duration.ofMinutes(11).toNanos();
        sweeping.sweep();

        assertThat(dealing.uploads().underWay()).isEmpty();
        assertThat(dealing.distributions().page(new PageRequest(1, 1)).totalCount()).isZero();
        MongoDealing.requireHealthy();
    }

    private static Dealing queued() {
        var dealing = MongoDealing.emptied();
        dealing.join(MEMBERS);
        LEADS.queuedIn(dealing);
        return dealing;
    }

    private static void begin(MongoStore store, InstantSource clock) {
        RunScene.running(store.runRecords(), "wrong", clock)
                .run(LEADS.id(), new RunRequest.FirstRound(), RunProgress.NOBODY);
    }
}
