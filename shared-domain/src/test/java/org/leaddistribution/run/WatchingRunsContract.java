package org.leaddistribution.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.AMember.members;
import static org.leaddistribution.member.Tier.BRONZE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.fake.InMemoryPrograms;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.AProgram;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.Lease.Owner;
import org.leaddistribution.lease.Lease.Progress;
import org.leaddistribution.programs.Program;
import org.leaddistribution.round.Distribution.RunFailure;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.run.CurrentRun.Carrier;
import org.leaddistribution.run.CurrentRun.Stage;
import org.leaddistribution.run.RunSight.RunEnd;

/// Whoever looks at the database sees the one run that is under way, step by step, and how it ended.
public abstract class WatchingRunsContract {
    private static final Actor ALEX = new Actor("alex");
    private static final Program CONSOLE =
            AProgram.consoleOn("desk").named(new Program.Id("the console"));

    private final SetClock clock = new SetClock(RunScene.NOW);
    private final InMemoryPrograms programs = new InMemoryPrograms(clock);
    private final List<RunSight> sights = new ArrayList<>();
    private Dealing dealing;
    private DistributionId id;
    private WatchingRuns watching;
    private @Nullable CurrentRun latest;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
        dealing.join(members(2, BRONZE));
        id = aDistribution().ofLeads(3).queuedIn(dealing);
        watching = new WatchingRuns(dealing.run(), programs, clock::nanoTime);
    }

    private RunSight look() {
        var sight = watching.look(latest);
        latest = sight.current();
        sights.add(sight);
        return sight;
    }

    private CurrentRun seen() {
        return Objects.requireNonNull(look().current());
    }

    @Test
    void nothingIsSeenWhileNothingRuns() {
        assertThat(look()).isEqualTo(new RunSight(null, null));
    }

    @Test
    void aRunIsSeenStepByStepWithWhoBeganItWhereAndHowItEnded() {
        programs.beat(CONSOLE);

        run(new RunRequest.FirstRound(), () -> {});

        var steps = sights.stream().map(RunSight::current).filter(Objects::nonNull).toList();
        assertThat(steps)
                .extracting(CurrentRun::step)
                .contains(RunStep.PLANNING, RunStep.ASSIGNING, RunStep.FILING, RunStep.CHECKING);
        assertThat(steps)
                .allSatisfy(run -> assertThat(run.begunBy()).isEqualTo("alex"))
                .allSatisfy(run -> assertThat(run.carrier()).isEqualTo(new Carrier.Known(CONSOLE)));
        assertThat(steps)
                .filteredOn(run -> run.step() == RunStep.ASSIGNING)
                .allSatisfy(run -> assertThat(run.stage()).isEqualTo(Stage.DECIDED))
                .anySatisfy(run -> assertThat(run.total()).isEqualTo(6));
        assertThat(steps.getFirst().stage()).isEqualTo(Stage.CANCELLABLE);
        var end = look();
        assertThat(end.current()).isNull();
        assertThat(end.ended())
                .isInstanceOfSatisfying(
                        RunEnd.Completed.class,
                        completed -> assertThat(completed.round().assignments()).isEqualTo(6));
        assertThat(look()).isEqualTo(new RunSight(null, null));
    }

    @Test
    void theNextRoundIsAnotherRun() {
        run(new RunRequest.FirstRound(), () -> {});
        look();
        sights.clear();

        run(new RunRequest.NextRound(), () -> {});

        assertThat(look().ended())
                .isInstanceOfSatisfying(
                        RunEnd.Completed.class,
                        completed -> assertThat(completed.round().number()).isEqualTo(2));
    }

    @Test
    void aProgramThatDoesNotTellThatItRunsIsUnknown() {
        var _ = begun("a command");

        var run = seen();
        assertThat(run.carrier()).isEqualTo(new Carrier.Unknown());
        assertThat(run.begunBy()).isNull();
        assertThat(run.step()).isNull();
    }

    @Test
    void beforeItIsBegunItOnlyStarts() {
        taken("the console");

        assertThat(seen().stage()).isEqualTo(Stage.STARTING);
        assertThat(seen().distribution()).isEqualTo(dealing.distribution(id));

        dealing.leases().release(seen().token());
        assertThat(look()).isEqualTo(new RunSight(null, null));
    }

    @Test
    void aCancelledRunIsSeenAsSuchAndThenGivenBack() {
        run(
                new RunRequest.FirstRound(),
                () -> {
                    look();
                    dealing.leases().cancel(dealing.leases().current().token(), id);
                    assertThat(seen().stage()).isEqualTo(Stage.CANCELLING);
                });

        assertThat(look().ended()).isEqualTo(new RunEnd.GivenBack(dealing.distribution(id)));
    }

    @Test
    void whatIsGivenBackIsOverThoughTheLeaseIsStillHeld() {
        long token = begun("the console");
        look();
        dealing.distributions().giveBack(dealing.distribution(id), token);

        var end = look();

        assertThat(end.current()).isNull();
        assertThat(end.ended()).isEqualTo(new RunEnd.GivenBack(dealing.distribution(id)));
    }

    @Test
    void aFailedRunSaysWhy() {
        long token = begun("the console");
        look();
        var failure = new RunFailure("No room.", "assigning");
        dealing.distributions().fail(id, token, failure, RunScene.NOW);

        var end = look();

        assertThat(end.current()).as("over, though the lease is still held").isNull();
        assertThat(end.ended()).isEqualTo(new RunEnd.Failed(dealing.distribution(id), failure));
    }

    @Test
    void aFailedDistributionThatIsRefusedAgainHasNotFailedAgain() {
        long token = begun("the console");
        var failure = new RunFailure("No room.", "assigning");
        dealing.distributions().fail(id, token, failure, RunScene.NOW);
        dealing.leases().release(token);
        taken("another");
        assertThat(seen().stage()).isEqualTo(Stage.STARTING);
        dealing.leases().release(seen().token());

        assertThat(look().ended()).isNull();
    }

    @Test
    void anOwnerThatDiesIsSeenToBeSilent() {
        long token = begun("the console");
        assertThat(seen().pulse().silentFor()).isZero();
        clock.goOn(Duration.ofSeconds(9));
        dealing.leases().beat(token, Progress.NONE);
        assertThat(seen().pulse().silentFor()).isZero();

        clock.goOn(Duration.ofSeconds(4));
        look();
        clock.goOn(Duration.ofSeconds(7));

        assertThat(seen().pulse().silentFor()).isEqualTo(Duration.ofSeconds(11));
    }

    @Test
    void aRunThatWasTakenOverIsTheSameRunElsewhere() {
        programs.beat(CONSOLE);
        begun("dead");
        assertThat(seen().carrier()).isEqualTo(new Carrier.Unknown());

        long token = taken(CONSOLE.id().value());
        dealing.distributions().begin(id, DistributionStatus.PROCESSING, token, RunScene.NOW);

        assertThat(look().ended()).isNull();
        assertThat(Objects.requireNonNull(latest).carrier()).isEqualTo(new Carrier.Known(CONSOLE));
    }

    @Test
    void aRunThatItsProgramHasLeftWaitsForTheNext() {
        long token = begun("the console");
        look();
        dealing.leases().release(token);

        assertThat(seen().carrier()).isEqualTo(new Carrier.Nobody());
        assertThat(seen().stage()).isEqualTo(Stage.CANCELLABLE);
        assertThat(Objects.requireNonNull(seen().distribution()).status())
                .isEqualTo(DistributionStatus.PROCESSING);
    }

    @Test
    void aRepairIsNoDistribution() {
        assertThat(
                        dealing.leases()
                                .take(
                                        dealing.leases().current(),
                                        new Owner("a repair", RunLease.REPAIR.value())))
                .isPresent();

        assertThat(seen().distribution()).isNull();
        dealing.leases().release(seen().token());
        assertThat(look()).isEqualTo(new RunSight(null, null));
    }

    /// Runs it in the console, looking at every step.
    ///
    /// @param planning done while the plan is worked out
    private void run(RunRequest request, Runnable planning) {
        var running =
                new RunForStaff(
                        RunScene.calmly(dealing.run(), CONSOLE.id().value()),
                        dealing.distributions(),
                        new AuditTrail(dealing.audit(), clock));
        running.run(
                ALEX,
                id,
                request,
                (step, _, _) -> {
                    if (step == RunStep.PLANNING) {
                        planning.run();
                    }
                    if (step != RunStep.WAITING) {
                        look();
                    }
                });
    }

    private long taken(String process) {
        var owner = new Owner(process, id.value());
        return dealing.leases().take(dealing.leases().current(), owner).orElseThrow().token();
    }

    /// What a program has begun that then does nothing any more.
    private long begun(String process) {
        long token = taken(process);
        dealing.distributions().begin(id, DistributionStatus.QUEUED, token, RunScene.NOW);
        return token;
    }
}
