package org.leaddistribution.localdb;

import com.mongodb.MongoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.leaddistribution.settings.SecretUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The MongoDB that the programs of a data folder share when no other is configured.
///
/// The first program to join starts it, the others find it running, the last to [#close] shuts it down.
/// It lives in a process of its own: killing every program leaves it to the next that joins. Safe for use
/// by several threads and programs at once.
public final class LocalDatabase implements AutoCloseable {
    /// What an operator's wish to stop it came to.
    public enum StopOutcome {
        STOPPED,
        WAS_NOT_RUNNING
    }

    /// What a look after it came to.
    public enum Revival {
        WAS_RUNNING,
        STARTED_AGAIN,
        /// An operator stopped it; it starts with the next program that joins.
        STAYS_STOPPED
    }

    private static final Logger LOG = LoggerFactory.getLogger(LocalDatabase.class);
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final LocalFolder folder;
    private final MongodSearch search;
    private final LocalState state;
    private final RunningPrograms.Registration registration;

    private LocalDatabase(
            LocalFolder folder,
            MongodSearch search,
            LocalState state,
            RunningPrograms.Registration registration) {
        this.folder = folder;
        this.search = search;
        this.state = state;
        this.registration = registration;
    }

    /// Whether a local database has ever been begun in `dataFolder`.
    public static boolean isIn(Path dataFolder) {
        return Files.exists(LocalFolder.of(dataFolder).state());
    }

    /// Joins the local database of `dataFolder`, and starts it when it does not run. Returns once it takes
    /// writes: within some 3 s the first time ever, 1 s when it has to be started, else at once.
    ///
    /// @param search asked only when it has to be started
    /// @throws LocalDatabaseFailure saying what is wrong, with the end of its log where that helps
    public static LocalDatabase join(Path dataFolder, MongodSearch search) {
        var folder = LocalFolder.of(dataFolder).prepared();
        try (var _ = FolderLock.take(folder.lock())) {
            Files.deleteIfExists(folder.stoppedMark());
            var programs = new RunningPrograms(folder.programs());
            var port =
                    programs.isAnybodyThere() ? PortChoice.THE_SAME : PortChoice.ANOTHER_IF_TAKEN;
            return joined(folder, search, runningOn(folder, search, port), programs);
        } catch (IOException | UncheckedIOException e) {
            throw new LocalDatabaseFailure(
                    "The local database cannot use " + folder.path() + ": " + e, e);
        }
    }

    private static LocalDatabase joined(
            LocalFolder folder, MongodSearch search, LocalState state, RunningPrograms programs) {
        try {
            return new LocalDatabase(folder, search, state, programs.join());
        } catch (RuntimeException failed) {
            if (!programs.isAnybodyThere()) {
                new LocalMongod(folder).end();
            }
            throw failed;
        }
    }

    /// Programs that are connected know one port, so it may change only while there are none.
    private enum PortChoice {
        THE_SAME(Duration.ofSeconds(5)),
        ANOTHER_IF_TAKEN(Duration.ofSeconds(2));

        /// A system that ends a process lets go of its files first, of its ports a moment later.
        private final Duration patience;

        PortChoice(Duration patience) {
            this.patience = patience;
        }
    }

    private static LocalState runningOn(LocalFolder folder, MongodSearch search, PortChoice choice)
            throws IOException {
        var state = LocalState.in(folder);
        var mongod = new LocalMongod(folder);
        if (mongod.isRunning()) {
            makeReady(state, mongod);
            return state;
        }
        mongod.awaitGone();
        var placed = withFreePort(state, folder, choice);
        mongod.start(search.find(), placed.port());
        try {
            makeReady(placed, mongod);
            return placed;
        } catch (LocalDatabaseFailure failed) {
            mongod.end();
            throw failed;
        }
    }

    private static void makeReady(LocalState state, LocalMongod mongod) {
        try {
            new LocalReplicaSet(state, READY_WITHIN).makeReady();
        } catch (MongoException e) {
            throw mongod.failure("it does not become ready (" + e.getMessage() + ").");
        }
    }

    private static LocalState withFreePort(LocalState state, LocalFolder folder, PortChoice choice)
            throws IOException {
        if (new Await(choice.patience).until(() -> !Loopback.listens(state.port()))) {
            return state;
        }
        return switch (choice) {
            case ANOTHER_IF_TAKEN -> state.movedTo(Loopback.freePort(), folder);
            case THE_SAME ->
                    throw new LocalDatabaseFailure(
                            String.format(
                                    Locale.ROOT,
                                    "The local database was on port %d, which another program has taken."
                                            + " End that program, or all of ours and start again.",
                                    state.port()));
        };
    }

    /// What a driver connects with.
    public SecretUrl uri() {
        return state.uri();
    }

    /// Starts it again, on the same port, when it has died: for a background duty to call every second or so.
    /// Costs some microseconds while it runs.
    ///
    /// @throws LocalDatabaseFailure when it does not start
    public Revival revive() {
        var mongod = new LocalMongod(folder);
        if (mongod.isRunning()) {
            return Revival.WAS_RUNNING;
        }
        try (var _ = FolderLock.take(folder.lock())) {
            if (Files.exists(folder.stoppedMark())) {
                return Revival.STAYS_STOPPED;
            }
            if (mongod.isRunning()) {
                return Revival.WAS_RUNNING;
            }
            LOG.warn("The local database has died and is started again");
            runningOn(folder, search, PortChoice.THE_SAME);
            return Revival.STARTED_AGAIN;
        } catch (IOException | UncheckedIOException e) {
            throw new LocalDatabaseFailure(
                    "The local database cannot use " + folder.path() + ": " + e, e);
        }
    }

    /// Leaves it, and shuts it down when nobody else is there. A second call does nothing.
    @Override
    public void close() {
        try (var _ = FolderLock.take(folder.lock())) {
            registration.end();
            if (!new RunningPrograms(folder.programs()).isAnybodyThere()) {
                new LocalMongod(folder).end();
            }
        }
    }

    /// Shuts the local database of `dataFolder` down, whoever uses it; they do not start it again.
    public static StopOutcome stop(Path dataFolder) {
        var folder = LocalFolder.of(dataFolder);
        if (Files.notExists(folder.data())) {
            return StopOutcome.WAS_NOT_RUNNING;
        }
        try (var _ = FolderLock.take(folder.lock())) {
            LocalFolder.writeSecret(folder.stoppedMark(), "");
            var mongod = new LocalMongod(folder);
            if (!mongod.isRunning()) {
                return StopOutcome.WAS_NOT_RUNNING;
            }
            mongod.end();
            return StopOutcome.STOPPED;
        }
    }
}
