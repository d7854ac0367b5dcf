package org.leaddistribution.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.ADistribution.key;
import static org.leaddistribution.fixture.AFile.aFile;
import static org.leaddistribution.fixture.AMember.aMember;
import static org.leaddistribution.fixture.AMember.members;
import static org.leaddistribution.member.Tier.BRONZE;
import static org.leaddistribution.run.RunScene.leadsOf;
import static org.leaddistribution.run.RunScene.nextRound;
import static org.leaddistribution.run.RunScene.running;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.check.CheckingInvariants;
import org.leaddistribution.check.Invariant;
import org.leaddistribution.check.Violation;
import org.leaddistribution.delivery.MemberFiles.Fetch.Found;
import org.leaddistribution.fake.Outage;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.AFile;
import org.leaddistribution.fixture.Altered;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.Replaced;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.Member;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.Assignments.HeldCopy;
import org.leaddistribution.round.Distribution.RunFailure;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Round;
import org.leaddistribution.round.Round.EqualShares;
import org.leaddistribution.run.RunOutcome.Completed;
import org.leaddistribution.run.RunOutcome.Failed;
import org.leaddistribution.run.RunOutcome.Occupied;

/// A sealed plan that cannot be written, because somebody changed the data from outside.
public abstract class FailedRunContract {
    private static final int LEADS = 6;
    private static final int LOOKS_WHILE_PLANNING = 1;
    private static final List<Member> MEMBERS = members(3, BRONZE);

    /// Holds the slot of lead 5 that the plan gives to the third member.
    private final AFile intruder =
            aFile().of(aMember().named("intruder").build()).holding(5, 6).inSlot(2);

    private Dealing dealing;
    private DistributionId id;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
        dealing.join(MEMBERS);
        id = aDistribution().ofLeads(LEADS).keeping("Phone").queuedIn(dealing);
    }

    @Test
    void aContradictedPlanFailsTheRunAndSaysWhere() {
        var failed = (Failed) runWhileTheIntruderComes(id);

        assertThat(failed.step()).isEqualTo(RunStep.ASSIGNING);
        assertThat(failed.message())
                .contains("Run ./leads check")
                .contains("no other distribution can be run");
        assertThat(dealing.distribution(id).status()).isEqualTo(DistributionStatus.FAILED);
        assertThat(dealing.distribution(id).run().failure())
                .isEqualTo(new RunFailure(failed.message(), "assigning"));
    }

    @Test
    void anErrorThatLastsFailsTheRunWhichGoesOnOnceItIsMended() {
        var disk = new Outage();
        disk.comesAfter(LOOKS_WHILE_PLANNING, Outage.Loss.OF_THE_CALL);
        var writing = disk.over(Assignments.class, dealing.assignments());
        var impatient =
                new RetryPolicy(Duration.ofMillis(50), Duration.ofMillis(2), Duration.ofMillis(9));
        var failing =
                new RunningDistribution(
                        Altered.with(dealing.run(), writing),
                        RunScene.QUICK,
                        new SetClock(RunScene.NOW),
                        "failing",
                        impatient);

        var failed = (Failed) failing.run(id, new RunRequest.FirstRound(), RunProgress.NOBODY);

        assertThat(failed.step()).isEqualTo(RunStep.ASSIGNING);
        assertThat(failed.message())
                .startsWith("The database does not answer.")
                .endsWith("until this one is distributed again or closed.");
        assertThat(dealing.distribution(id).status()).isEqualTo(DistributionStatus.FAILED);
        assertThat(dealing.distribution(id).run().failure())
                .isEqualTo(new RunFailure(failed.message(), "assigning"));
        assertThat(dealing.leases().current().isFree()).isTrue();

        disk.isOver();
        assertThat(failing.run(id, new RunRequest.FirstRound(), RunProgress.NOBODY))
                .isInstanceOf(Completed.class);
        assertThat(dealing.distribution(id).run().failure()).isNull();
    }

    @Test
    void whatIsSealedAndUnfinishedGoesBeforeEveryOtherRun() {
        runWhileTheIntruderComes(id);
        var other = aDistribution().ofLeads(50, 60).queuedIn(dealing);

        assertThat(run(other, new RunRequest.FirstRound())).isEqualTo(new Occupied(id));
        assertThat(run(id, new RunRequest.FirstRound())).isInstanceOf(Failed.class);

        run(id, new RunRequest.Close());
        assertThat(run(other, new RunRequest.FirstRound())).isInstanceOf(Completed.class);
    }

    @Test
    void closingKeepsWhatWasBegunAndNamesThoseWhoWentShort() {
        runWhileTheIntruderComes(id);

        var closed = (Completed) run(id, new RunRequest.Close());

        assertThat(closed.round()).isEqualTo(1);
        assertThat(closed.assignments()).isEqualTo(3 * LEADS - 1);
        assertThat(dealing.members().eligible())
                .extracting(member -> dealing.members().activityOf(member.address()).leads())
                .containsExactlyInAnyOrder(LEADS - 1L, (long) LEADS, (long) LEADS);
        assertThat(closed.shortage()).isNull();
        assertThat(closed.warnings()).extracting(Warning::code).contains(Warning.ROUND_CLOSED);
        assertThat(closed.warnings().getLast().message())
                .contains("With fewer than planned: bronze-2.");
        assertThat(dealing.distribution(id).rounds()).allMatch(Round::wasClosedEarly);
        assertThat(dealing.distribution(id).rounds().getFirst().shares())
                .containsExactly(
                        new EqualShares(BRONZE, 100, LEADS - 1, 1),
                        new EqualShares(BRONZE, 100, LEADS, 2));
        assertThat(leadsOf(MEMBERS.getLast(), dealing)).isEqualTo(LEADS - 1);
    }

    /// However far it had come when it is closed.
    protected void assertARoundKeepsJustWhatIsStored(int percent) {
        var many = members(100, BRONZE);
        dealing.join(many);
        var large = aDistribution().ofLeads(1_000, 2_000).queuedIn(dealing);
        runUntilTheDiskBreaks(large, percent / 10);

        var closed = (Completed) run(large, new RunRequest.Close());

        int stored = percent * 100;
        assertThat(closed.assignments()).isEqualTo(stored);
        assertThat(rowsInFiles(many)).isEqualTo(stored);
        assertThat(closed.warnings().getLast().message())
                .contains(String.format(Locale.ROOT, "%,d of its 10,000 leads were given", stored))
                .contains("With fewer than planned: bronze-");
        assertHealthy();
        assertThat(nextRound(dealing, large).assignments()).isEqualTo(10_000 - stored);
        assertThat(rowsInFiles(many)).isEqualTo(10_000);
        assertHealthy();
    }

    /// What members count when they fetch all their files.
    private long rowsInFiles(List<Member> members) {
        long rows = 0;
        for (var member : members) {
            var page = dealing.files().pageOf(member.address(), new PageRequest(1, 100));
            for (var file : page.items()) {
                var fetched =
                        (Found)
                                dealing.files()
                                        .countDownload(file.id(), member.address(), RunScene.NOW);
                var text = new String(fetched.bytes().content(), StandardCharsets.UTF_8);
                rows += text.lines().count() - 1;
            }
        }
        return rows;
    }

    /// A thousand assignments go into one write.
    private void runUntilTheDiskBreaks(DistributionId distribution, int afterWrites) {
        var left = new AtomicInteger(afterWrites);
        var real = dealing.assignments();
        var breaking =
                Replaced.in(
                        Assignments.class,
                        real,
                        Map.of("write", planned -> written(real, left, planned)));
        var running = running(Altered.with(dealing.run(), breaking), "breaking");
        assertThat(running.run(distribution, new RunRequest.FirstRound(), RunProgress.NOBODY))
                .isInstanceOf(Failed.class);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object written(
            Assignments real, AtomicInteger left, Object[] planned) {
        if (left.getAndDecrement() <= 0) {
            throw new StoreBroken("The disk is broken");
        }
        real.write((List<Assignment>) planned[0]);
        return null;
    }

    private void assertHealthy() {
        var found = new ArrayList<Violation>();
        new CheckingInvariants(dealing.backDoor().storedFacts()).check(found::add);
        assertThat(found).filteredOn(v -> v.invariant() != Invariant.NOTICES).isEmpty();
    }

    @Test
    void afterClosingTheNextRoundDealsTheRest() {
        runWhileTheIntruderComes(id);
        run(id, new RunRequest.Close());

        nextRound(dealing, id);

        assertThat(leadsOf(MEMBERS.getLast(), dealing)).isEqualTo(LEADS);
        assertThat(dealing.assignments().copiesOf(List.of(key(5))))
                .extracting(HeldCopy::by)
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    private RunOutcome run(DistributionId distribution, RunRequest request) {
        return running(dealing.run(), "test").run(distribution, request, RunProgress.NOBODY);
    }

    private RunOutcome runWhileTheIntruderComes(DistributionId distribution) {
        RunProgress progress =
                (step, done, _) -> {
                    if (step == RunStep.ASSIGNING && done == 0) {
                        dealing.assignments().write(intruder.assignments());
                    }
                };
        return running(dealing.run(), "test")
                .run(distribution, new RunRequest.FirstRound(), progress);
    }
}
