package org.leaddistribution.localdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.leaddistribution.localdb.MongodSearch.MongodExecutable;

/// One `mongod` of a throw-away set, under the eyes of a shell that outlives this program by a moment.
///
/// The shell reads a pipe from this program. The pipe ends when this program closes it or dies in
/// whatever way; then the shell kills the `mongod` and deletes its folder.
final class ThrowawayMember {
    private static final String GUARD =
            """
            dir=$1; shift
            trap '' INT HUP TERM
            exec 3<&0
            "$@" >"$dir/log" 2>&1 3<&- &
            pid=$!
            { while read -r _ <&3; do :; done; [ -e "$dir/exit" ] || kill -9 $pid; } &
            wait $pid
            echo $? >"$dir/exit"
            wait
            rm -rf "$dir"
            rmdir "${dir%/*}"
            """;
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(20);

    private final Process guard;
    private final Path folder;
    private final int port;

    private ThrowawayMember(Process guard, Path folder, int port) {
        this.guard = guard;
        this.folder = folder;
        this.port = port;
    }

    /// Returns at once, before the member answers.
    static ThrowawayMember start(MongodExecutable executable, String setName, Path folder)
            throws IOException {
        Files.createDirectories(folder.resolve("db"));
        var port = Loopback.ephemeralPort();
        var command = new ArrayList<>(List.of("sh", "-c", GUARD, "sh", folder.toString()));
        command.addAll(arguments(executable, setName, folder.resolve("db"), port));
        var guard =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return new ThrowawayMember(guard, folder, port);
    }

    private static List<String> arguments(
            MongodExecutable executable, String setName, Path data, int port) {
        return List.of(
                executable.path().toString(),
                "--dbpath",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--replSet",
                setName,
                "--bind_ip",
                Loopback.ADDRESS,
                "--nounixsocket",
                "--wiredTigerCacheSizeGB",
                MongodCache.ofThisMachine().argument(),
                "--oplogSize",
                "256",
                "--setParameter",
                LocalMongod.OPEN_TRANSACTIONS_END);
    }

    String address() {
        return Loopback.ADDRESS + ":" + port;
    }

    Path log() {
        return folder.resolve("log");
    }

    /// @throws LocalDatabaseFailure when it ends instead, or takes longer than `limit`
    void awaitListening(Duration limit) {
        var listens = new Await(limit).until(() -> hasEnded() || Loopback.listens(port));
        if (!listens || hasEnded()) {
            throw new LocalDatabaseFailure(
                    "mongod does not answer on " + address() + "." + LogTail.of(log()));
        }
    }

    private boolean hasEnded() {
        return Files.exists(folder.resolve("exit"));
    }

    /// Ends it at once and waits until its folder is gone.
    void end() {
        try {
            guard.getOutputStream().close();
            guard.waitFor(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot end the throw-away mongod in " + folder, e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
