package org.leaddistribution.mongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.AnUpload;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.store.PageRequest;
import org.leaddistribution.usecase.run.RunProgress;
import org.leaddistribution.usecase.run.RunScene;
import org.leaddistribution.usecase.run.RunWish;
import org.leaddistribution.usecase.upload.UploadingLeads;

/// A program in a JVM of its own that ends at one of its database commands as if the power had gone.
final class HaltingProgram {
    private static final int HALTED = 77;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private HaltingProgram() {}

    /// What it does.
    enum Job {
        UPLOAD {
            @Override
            void doneIn(Dealing dealing) {
                var clock = new SetClock(ADistribution.UPLOADED);
                file().to(new UploadingLeads(dealing.upload(), clock));
            }
        },
        RUN {
            @Override
            void doneIn(Dealing dealing) {
                var latest = dealing.distributions().page(new PageRequest(1, 1)).items().getFirst();
                RunScene.running(dealing.run(), "halting")
                        .run(latest.id(), new RunWish.FirstRound(), RunProgress.NOBODY);
            }
        };

        abstract void doneIn(Dealing dealing);
    }

    /// Whether it ends with a command unsent, or with its reply unread.
    enum When {
        BEFORE,
        AFTER
    }

    /// What became of it: it was halted, or had fewer commands and came to its end.
    enum Ended {
        HALTED,
        DONE
    }

    /// The file that is uploaded: two batches, and two rows that are left out.
    static AnUpload file() {
        return anUploadWithBadRows().leniently();
    }

    private static AnUpload anUploadWithBadRows() {
        return AnUpload.anUpload()
                .ofLeads(0, 700)
                .with("Bob,bob@@example.org,Here")
                .ofLeads(700, 1_500)
                .with("Cat,,There");
    }

    /// @param command from 1, counted once the store is ready
    static Ended of(Job job, int command, When when) throws IOException, InterruptedException {
        var place = MongoDealing.place();
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                HaltingProgram.class.getName(),
                                place.uri(),
                                place.name(),
                                job.name(),
                                Integer.toString(command),
                                when.name())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        return switch (exit) {
            case 0 -> Ended.DONE;
            case HALTED -> Ended.HALTED;
            default -> throw new AssertionError("Exit " + exit + ":\n" + said);
        };
    }

    public static void main(String[] arguments) {
        var halt = new Halt(Integer.parseInt(arguments[3]), When.valueOf(arguments[4]));
        try (var store = MongoStore.open(arguments[0], arguments[1], PATIENCE, List.of(halt))) {
            store.requireReady();
            halt.begin();
            Job.valueOf(arguments[2]).doneIn(MongoDealing.in(store));
        }
        System.exit(0);
    }

    private static final class Halt implements CommandListener {
        private final int command;
        private final When when;
        private final AtomicInteger started = new AtomicInteger(Integer.MIN_VALUE / 2);
        private volatile int chosen = -1;

        Halt(int command, When when) {
            this.command = command;
            this.when = when;
        }

        void begin() {
            started.set(0);
        }

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (started.incrementAndGet() == command) {
                chosen = event.getRequestId();
                haltIf(When.BEFORE);
            }
        }

        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            if (event.getRequestId() == chosen) {
                haltIf(When.AFTER);
            }
        }

        private void haltIf(When now) {
            if (now == when) {
                Runtime.getRuntime().halt(HALTED);
            }
        }
    }
}
