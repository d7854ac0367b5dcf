package org.leaddistribution.mongo;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.AnUpload;
import org.leaddistribution.fixture.ChildProgram;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.RealMongo.FreshDatabase;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.LeaseTimes;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.run.RunScene;
import org.leaddistribution.run.RunningDistribution;
import org.leaddistribution.upload.UploadOutcome;
import org.leaddistribution.upload.UploadingLeads;
import org.leaddistribution.upload.WithdrawingUpload;

/// A program in a JVM of its own that uploads, distributes, withdraws and suspends as it is told, with
/// leases of milliseconds.
///
/// An order is words; several at once stand between semicolons, and so do the answers.
final class RivalProgram {
    /// Short enough that a busy machine lets one be taken for dead now and then.
    private static final LeaseTimes NIMBLE =
            new LeaseTimes(
                    Duration.ofMillis(20),
                    Duration.ofMillis(300),
                    Duration.ofMillis(600),
                    Duration.ofMillis(5));

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Dealing dealing;
    private final RunningDistribution running;
    private final Freeze freeze;

    private RivalProgram(Dealing dealing, String name, Freeze freeze) {
        this.dealing = dealing;
        this.running = RunScene.running(dealing.run(), name, NIMBLE);
        this.freeze = freeze;
    }

    static ChildProgram on(FreshDatabase place, String name) {
        return ChildProgram.of(RivalProgram.class, place.uri(), place.name(), name);
    }

    public static void main(String[] arguments) {
        var freeze = new Freeze();
        try (var client = MongoClients.create(arguments[0]);
                var store =
                        MongoStore.open(arguments[0], arguments[1], PATIENCE, List.of(freeze))) {
            store.requireReady();
            var dealing = dealing(store, client.getDatabase(arguments[1]));
            ChildProgram.obey(new RivalProgram(dealing, arguments[2], freeze)::obeyAll);
        }
        System.exit(0);
    }

    private static Dealing dealing(MongoStore store, MongoDatabase stored) {
        return MongoDealing.in(store, stored);
    }

    private String obeyAll(String orders) {
        return Arrays.stream(orders.split(";", -1))
                .map(this::obey)
                .collect(Collectors.joining(";"));
    }

    private String obey(String order) {
        var words = order.split(" ", -1);
        return switch (words[0]) {
            case "ready" -> "ready";
            case "run" -> "run " + words[1] + " " + settled(new DistributionId(words[1]));
            case "run-once" -> told(once(new DistributionId(words[1])));
            case "freeze-at" -> freeze.at(Integer.parseInt(words[1]));
            case "upload" -> uploaded(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            case "withdraw" -> "withdraw " + words[1] + " " + withdrawn(words[1]);
            case "suspend" -> joined(AMember.aMember().named(words[1]).suspended());
            case "restore" -> joined(AMember.aMember().named(words[1]));
            default -> throw new IllegalArgumentException(order);
        };
    }

    private RunOutcome once(DistributionId id) {
        return running.run(id, new RunRequest.FirstRound(), RunProgress.NOBODY);
    }

    /// Asks as people do until there is nothing to wait for.
    private String settled(DistributionId id) {
        var outcome = once(id);
        while (outcome instanceof RunOutcome.UnderWay || outcome instanceof RunOutcome.Occupied) {
            outcome = once(id);
        }
        return told(outcome);
    }

    private static String told(RunOutcome outcome) {
        return outcome instanceof RunOutcome.Completed completed
                ? "Completed " + completed.assignments()
                : outcome.getClass().getSimpleName();
    }

    private String uploaded(int from, int to) {
        var uploading = new UploadingLeads(dealing.upload(), new SetClock(ADistribution.UPLOADED));
        var outcome = AnUpload.anUpload().ofLeads(from, to).again().to(uploading);
        return outcome instanceof UploadOutcome.Queued(var queued, _)
                ? "upload " + queued.id()
                : outcome.toString();
    }

    private String withdrawn(String id) {
        return new WithdrawingUpload(dealing.upload(), Clock.tickMillis(ZoneOffset.UTC))
                .withdraw(Actor.OPERATOR, new DistributionId(id))
                .name();
    }

    private String joined(AMember member) {
        dealing.join(member.build());
        return member.status().name();
    }

    /// Freezes the whole program around a database command.
    private static final class Freeze implements CommandListener {
        private final AtomicInteger left = new AtomicInteger();

        /// @param side of a command, from 1: its beginning and its end count alike
        String at(int side) {
            left.set(side);
            return "freeze-at";
        }

        @Override
        public void commandStarted(CommandStartedEvent event) {
            count();
        }

        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            count();
        }

        private void count() {
            if (left.getAndUpdate(n -> Math.max(0, n - 1)) == 1) {
                ChildProgram.freezeMyself();
            }
        }
    }
}
