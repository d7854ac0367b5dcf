package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.leaddistribution.delivery.DownloadingFile.DownloadOutcome;
import org.leaddistribution.fake.PostOffice;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.AnUpload;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.FaultTally;
import org.leaddistribution.fixture.LeftUploads;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.mongo.Halt.When;
import org.leaddistribution.mongo.Halting.Ended;
import org.leaddistribution.mongo.Halting.Work;
import org.leaddistribution.notice.NoticeState;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.run.RunScene;
import org.leaddistribution.upload.UploadOutcome;

/// One database in which everything is done at random, and halted at random.
final class HaltedWorld {
    private static final List<Member> MEMBERS = AMember.members(4, Tier.BRONZE);
    private static final int PROSPECTS = 40;

    private final Dealing dealing = MongoDealing.emptied();
    private final MongoStore store = MongoDealing.store();
    private final PostOffice postOffice = new PostOffice();
    private final Random random;
    private final FaultTally tally;
    private int halfSent;
    private int fetched;
    private int mayBeFetched;

    HaltedWorld(Random random, FaultTally tally) {
        this.random = random;
        this.tally = tally;
        dealing.join(MEMBERS);
    }

    /// Goes on until so many more programs were halted and everything that they began is done.
    void halt(int programs) {
        int enough = tally.injected() + programs;
        while (tally.injected() < enough) {
            int before = tally.injected();
            switch (random.nextInt(5)) {
                case 0 -> upload();
                case 1 -> distribute();
                case 2 -> nextRound();
                case 3 -> download();
                default -> mail();
            }
            MongoDealing.requireHealthy();
            if (tally.injected() > before) {
                tally.survive();
            }
        }
        requireEverythingTold();
    }

    private boolean isHalted(int commands, Work work) {
        var when = random.nextBoolean() ? When.BEFORE : When.AFTER;
        boolean halted =
                Halting.inThisJvm(work, 1 + random.nextInt(commands), when) == Ended.HALTED;
        if (halted) {
            tally.inject();
        }
        MongoDealing.requireHealthy();
        return halted;
    }

    private void upload() {
        int first = random.nextInt(PROSPECTS);
        var file = AnUpload.anUpload().ofLeads(first, first + 5 + random.nextInt(20));
        if (isHalted(14, theirs -> Job.upload(theirs, file))) {
            LeftUploads.sweep(dealing);
            assertThat(Job.upload(store, file))
                    .isInstanceOfAny(UploadOutcome.Queued.class, UploadOutcome.SameAgain.class);
        }
    }

    private void distribute() {
        any(d -> d.status() == DistributionStatus.QUEUED, d -> run(d, new RunRequest.FirstRound()));
    }

    private void nextRound() {
        any(
                d -> d.status() == DistributionStatus.COMPLETED,
                d -> run(d, new RunRequest.RoundNumber(d.nextRound())));
    }

    private void any(Predicate<Distribution> wanted, Consumer<Distribution> use) {
        var found =
                dealing.distributions().page(new PageRequest(1, 100)).items().stream()
                        .filter(wanted)
                        .toList();
        if (!found.isEmpty()) {
            use.accept(found.get(random.nextInt(found.size())));
        }
    }

    private void run(Distribution distribution, RunRequest request) {
        var id = distribution.id();
        Work run =
                theirs ->
                        RunScene.running(theirs.runRecords(), "halting")
                                .run(id, request, RunProgress.NOBODY);
        if (isHalted(40, run)) {
            assertThat(RunScene.takeOver(dealing, id, request))
                    .isInstanceOfAny(RunOutcome.Completed.class, RunOutcome.CompletedBefore.class);
        }
    }

    private void download() {
        var owner = MEMBERS.get(random.nextInt(MEMBERS.size())).address();
        if (dealing.files().totalsOf(owner).files() == 0) {
            return;
        }
        mayBeFetched++;
        if (isHalted(5, theirs -> Job.download(theirs, owner))) {
            assertThat(Job.download(store, owner)).isInstanceOf(DownloadOutcome.Delivered.class);
            mayBeFetched++;
        }
        fetched++;
    }

    private void mail() {
        if (isHalted(20, theirs -> Job.mail(theirs, postOffice, "halting"))) {
            halfSent++;
            Job.mail(store, postOffice, "next");
        }
    }

    /// Nothing due is left, everything was sent, each halt doubled one mail at most, and every download
    /// that a member got was counted.
    private void requireEverythingTold() {
        Job.mail(store, postOffice, "last");
        var sent = new ArrayList<String>();
        postOffice.taken().forEach(mail -> sent.add(mail.id().value()));
        var counted = store.outbox().countByState();
        assertThat(counted.keySet()).isSubsetOf(NoticeState.SENT);
        long due = counted.getOrDefault(NoticeState.SENT, 0L);
        assertThat(new HashSet<>(sent)).hasSize((int) due);
        assertThat((long) sent.size()).isBetween(due, due + halfSent);
        long downloads =
                MEMBERS.stream()
                        .mapToLong(m -> dealing.files().totalsOf(m.address()).downloads())
                        .sum();
        assertThat(downloads).isBetween((long) fetched, (long) mayBeFetched);
    }
}
