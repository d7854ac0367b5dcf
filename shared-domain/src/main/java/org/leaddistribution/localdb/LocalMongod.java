package org.leaddistribution.localdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.leaddistribution.localdb.MongodSearch.MongodExecutable;

/// The `mongod` process of a data folder, whichever program started it.
///
/// It runs in a session of its own (`--fork`), so that neither Ctrl-C nor the death of the program that
/// started it touches it. To be called under the [FolderLock], but for [#isRunning].
record LocalMongod(LocalFolder folder) {
    /// A program that dies in the middle of a unit of work keeps others from the same documents for so long;
    /// a minute, if the server is not told otherwise.
    static final String OPEN_TRANSACTIONS_END = "transactionLifetimeLimitSeconds=15";

    /// For so long a check or a backup may read what was stored at one moment.
    private static final Duration MOMENT_KEPT = Duration.ofHours(1);

    /// Mending after a power cut takes seconds; a wait this long has another cause.
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(60);

    /// Some microseconds; asks the operating system, not the database.
    boolean isRunning() {
        return process().isPresent();
    }

    /// The process that mongod noted in its data folder, if it is that process still.
    private Optional<ProcessHandle> process() {
        return LocalFolder.read(folder.data().resolve("mongod.lock"))
                .map(String::strip)
                .filter(pid -> pid.matches("[0-9]{1,18}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(ProcessHandle::isAlive)
                .filter(this::servesThisFolder);
    }

    private boolean servesThisFolder(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(folder.data().toString());
    }

    /// Returns once it accepts connections: some 1.4 s for a new folder, 0.5 s for an old one.
    ///
    /// @throws LocalDatabaseFailure with the last lines of its log
    void start(MongodExecutable executable, int port) {
        try {
            if (Files.exists(folder.log())) {
                Files.move(folder.log(), folder.previousLog(), StandardCopyOption.REPLACE_EXISTING);
            }
            var process =
                    new ProcessBuilder(arguments(executable, port))
                            .directory(folder.path().toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.startOutput().toFile())
                            .start();
            if (!hasForked(process) && !isRunning()) {
                throw failure("mongod does not start on port " + port + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + executable.path(), e);
        }
    }

    private static boolean hasForked(Process process) {
        try {
            if (process.waitFor(STARTS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue() == 0;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }

    private List<String> arguments(MongodExecutable executable, int port) {
        return List.of(
                executable.path().toString(),
                "--dbpath",
                folder.data().toString(),
                "--fork",
                "--logpath",
                folder.log().toString(),
                "--logappend",
                "--port",
                Integer.toString(port),
                "--bind_ip",
                Loopback.ADDRESS,
                "--nounixsocket",
                "--replSet",
                LocalState.REPLICA_SET,
                "--keyFile",
                folder.keyFile().toString(),
                "--wiredTigerCacheSizeGB",
                MongodCache.ofThisMachine().argument(),
                "--oplogSize",
                "512",
                "--setParameter",
                "minSnapshotHistoryWindowInSeconds=" + MOMENT_KEPT.toSeconds(),
                "--setParameter",
                OPEN_TRANSACTIONS_END);
    }

    /// Asks it to end and waits until it has, about a second.
    ///
    /// @throws LocalDatabaseFailure when it does not end
    void end() {
        process().ifPresent(ProcessHandle::destroy);
        awaitGone();
    }

    /// Waits until whatever held the data has let go of it: a process that was killed takes a moment to die.
    ///
    /// @throws LocalDatabaseFailure when something goes on holding it
    void awaitGone() {
        if (!new Await(ENDS_WITHIN).until(() -> !isRunning() && !isDataHeld())) {
            throw failure("a mongod does not let go of " + folder.data() + ".");
        }
    }

    /// Asks for the lock that MongoDB's storage engine keeps while it has the data open.
    private boolean isDataHeld() {
        try (var channel =
                FileChannel.open(
                        folder.data().resolve("WiredTiger.lock"), StandardOpenOption.WRITE)) {
            return !FolderLock.locks(channel);
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + folder.data(), e);
        }
    }

    /// `what` went wrong, with what mongod itself said.
    LocalDatabaseFailure failure(String what) {
        var log = Files.exists(folder.log()) ? folder.log() : folder.startOutput();
        return new LocalDatabaseFailure(
                "The local database is not available: "
                        + what
                        + LogTail.shortage(folder.log(), folder.startOutput())
                        + LogTail.of(log));
    }
}
