package org.leaddistribution.mongo;

import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.leaddistribution.bench.Bound;
import org.leaddistribution.bench.Gate;
import org.leaddistribution.bench.Gate.Measured;
import org.leaddistribution.bench.GateRun;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.fixture.RealMongo.FreshDatabase;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.LeaseTimes;
import org.leaddistribution.member.Tier;
import org.leaddistribution.mongo.Halt.Power;
import org.leaddistribution.mongo.Halt.When;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.run.RunStep;
import org.leaddistribution.run.RunningDistribution;
import org.leaddistribution.upload.SpooledUpload;
import org.leaddistribution.upload.UploadOutcome.Queued;
import org.leaddistribution.upload.UploadProgress;
import org.leaddistribution.upload.UploadRequest;
import org.leaddistribution.upload.UploadRequest.Mode;
import org.leaddistribution.upload.UploadingLeads;
import org.leaddistribution.upload.Uploads.Repeat;

/// `./leads bench distribute`: what it costs to go on with a run.
public final class DistributeBench {
    private static final int LEADS = 1_000_000;
    private static final int MEMBERS = 1_000;
    private static final int GIVEN = MEMBERS * Tier.GOLD.quotaPerRound();
    private static final double NANOS = 1e9;

    /// The dead owner is taken for dead soon; that wait is not measured.
    private static final LeaseTimes SOON =
            new LeaseTimes(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(9),
                    Duration.ofMillis(100));

    private DistributeBench() {}

    public static void main(String[] arguments) {
        var leads = SampleLeads.ofRows(LEADS);
        var resuming =
                new Gate(
                        "R1",
                        "resuming a run halted half way, 1M leads x 1k members; the run undisturbed",
                        Bound.atMost(1.1, "x"),
                        () -> resumed(leads));
        System.exit(new GateRun(System.out, System.err).run(gates(resuming), arguments));
    }

    private static List<Gate> gates(Gate resuming) {
        var rounds = new RoundAgainstRaw();
        var work = "round %s, 200k leads x 2k members, 450k given; the same documents raw";
        return List.of(
                new Gate(
                        "D1a",
                        work.formatted("1"),
                        Bound.atMost(1.5, "x"),
                        () -> rounds.ratioOf(1)),
                new Gate(
                        "D1b",
                        work.formatted("2"),
                        Bound.atMost(1.5, "x"),
                        () -> rounds.ratioOf(2)),
                new Gate(
                        "D1c",
                        work.formatted("3"),
                        Bound.atMost(1.5, "x"),
                        () -> rounds.ratioOf(3)),
                new Gate(
                        "D2", "round 3; round 1", Bound.atMost(1.3, "x"), rounds::lastAgainstFirst),
                new Gate(
                        "D3",
                        "the stored plan of round 3, an assignment",
                        Bound.atMost(10, "B"),
                        rounds::planSize),
                new Gate(
                        "D4",
                        "a round of 1M leads x 10k members, 2M given, in a program with little heap",
                        Bound.atMost(RoundInSmallHeap.HEAP_MEGABYTES, "m"),
                        RoundInSmallHeap::measured),
                resuming);
    }

    private static Measured resumed(SampleLeads leads) {
        var commands = new Counted();
        var undisturbed = uploaded(leads);
        var wholeSteps = new StepTimes();
        double whole = seconds(undisturbed, commands, wholeSteps);
        var wholeTimes = wholeSteps.text();
        var disturbed = uploaded(leads);
        var halt = new Halt(commands.count() / 2, When.AFTER, Power.OF_ONE_STORE);
        halt.begin();
        double begun = secondsUntilHalted(disturbed, halt);
        var restSteps = new StepTimes();
        double rest = seconds(disturbed, new Counted(), restSteps);
        var extra =
                String.format(
                        Locale.ROOT,
                        "%.1f s; %.1f s; halted after %.1f s, at command %d; resumed: %s; undisturbed: %s",
                        rest,
                        whole,
                        begun,
                        commands.count() / 2,
                        restSteps.text(),
                        wholeTimes);
        return new Measured(rest / whole, extra);
    }

    /// A distribution that waits to be run, in a database of its own.
    private record Waiting(FreshDatabase place, DistributionId id) {
        MongoStore opened(CommandListener listener) {
            return MongoStore.open(
                    place.uri(), place.name(), Connection.PATIENCE, List.of(listener));
        }
    }

    private static final class Counted implements CommandListener {
        private final AtomicInteger started = new AtomicInteger();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            started.incrementAndGet();
        }

        int count() {
            return started.get();
        }
    }

    private static Waiting uploaded(SampleLeads leads) {
        var place = RealMongo.freshDatabase();
        try (var store = MongoStore.open(place.uri(), place.name());
                var client = MongoClients.create(place.uri());
                var file =
                        SpooledUpload.of(leads.open(), leads.filename(), SpooledUpload.NO_LIMIT)) {
            store.requireReady();
            MongoDealing.in(store, client.getDatabase(place.name()))
                    .join(AMember.members(MEMBERS, Tier.GOLD));
            var request =
                    new UploadRequest(file, ReadOptions.NONE, Mode.STRICT, Repeat.ASK, "bench");
            var uploading =
                    new UploadingLeads(store.uploadRecords(), Clock.tickMillis(ZoneOffset.UTC));
            var queued = (Queued) uploading.upload(request, UploadProgress.NOBODY);
            return new Waiting(place, queued.distribution().id());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Runs it to its end, or what is left of it; from the moment that it has the lease.
    private static double seconds(Waiting waiting, CommandListener listener, RunProgress steps) {
        var begun = new AtomicLong();
        try (var store = waiting.opened(listener)) {
            var outcome =
                    running(store, "bench")
                            .run(
                                    waiting.id(),
                                    new RunRequest.FirstRound(),
                                    (step, done, total) -> {
                                        noteBegin(step, begun);
                                        steps.at(step, done, total);
                                    });
            double seconds = (System.nanoTime() - begun.get()) / NANOS;
            requireWhole(outcome);
            return seconds;
        }
    }

    private static void noteBegin(RunStep step, AtomicLong begun) {
        if (step != RunStep.WAITING) {
            begun.compareAndSet(0, System.nanoTime());
        }
    }

    private static void requireWhole(RunOutcome outcome) {
        if (!(outcome instanceof RunOutcome.Completed completed)
                || completed.assignments() != GIVEN) {
            throw new IllegalStateException("Not " + GIVEN + " leads given: " + outcome);
        }
    }

    private static double secondsUntilHalted(Waiting waiting, Halt halt) {
        var id = waiting.id();
        long before = System.nanoTime();
        try (var store = waiting.opened(halt)) {
            var ended =
                    Halting.endOf(
                            theirs ->
                                    running(theirs, "halted")
                                            .run(
                                                    id,
                                                    new RunRequest.FirstRound(),
                                                    RunProgress.NOBODY),
                            store);
            if (ended != Halting.Ended.HALTED) {
                throw new IllegalStateException("The run was not halted");
            }
            return (System.nanoTime() - before) / NANOS;
        }
    }

    private static RunningDistribution running(MongoStore store, String process) {
        return new RunningDistribution(
                store.runRecords(), SOON, Clock.tickMillis(ZoneOffset.UTC), process);
    }
}
