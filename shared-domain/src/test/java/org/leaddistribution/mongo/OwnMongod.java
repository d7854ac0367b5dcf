package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.fixture.RealMongo;

/// A `mongod` of one test alone, that it may kill, freeze and start again on the same data.
final class OwnMongod implements AutoCloseable {
    private static final String TIMEOUT = "serverSelectionTimeoutMS=60000";

    private final Path data;
    private final List<String> extra;
    private final int port;
    private @Nullable Process process;

    /// @param extra arguments beside data folder and address
    OwnMongod(Path data, String... extra) {
        this.data = data;
        this.extra = List.of(extra);
        this.port = freePort();
        start();
    }

    /// A replica set of one.
    static OwnMongod replicaSet(Path data, String... extra) {
        var all = new ArrayList<>(List.of("--replSet", "own"));
        all.addAll(List.of(extra));
        var own = new OwnMongod(data, all.toArray(String[]::new));
        try (var client = MongoClients.create(own.direct())) {
            var member = new Document("_id", 0).append("host", own.address());
            client.getDatabase("admin")
                    .runCommand(
                            new Document(
                                    "replSetInitiate",
                                    new Document("_id", "own").append("members", List.of(member))));
        }
        return own;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        try {
            Files.createDirectories(data);
            process =
                    new ProcessBuilder(command())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(RealMongo.executable().path().toString()));
        command.addAll(List.of("--dbpath", data.toString(), "--port", Integer.toString(port)));
        command.addAll(List.of("--bind_ip", "127.0.0.1", "--nounixsocket"));
        command.addAll(List.of("--wiredTigerCacheSizeGB", "0.25"));
        command.addAll(extra);
        return command;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /// For the replica set.
    String uri() {
        return "mongodb://" + address() + "/?replicaSet=own";
    }

    /// For this server alone, whatever it is.
    String direct() {
        return "mongodb://" + address() + "/?directConnection=true&" + TIMEOUT;
    }

    /// As `kill -9` does.
    void kill() throws InterruptedException {
        var running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
            process = null;
        }
    }

    /// It keeps its connections and answers nothing any more.
    void freeze() throws IOException, InterruptedException {
        var running = process;
        if (running == null) {
            throw new IllegalStateException("This mongod does not run");
        }
        var pid = Long.toString(running.pid());
        assertThat(new ProcessBuilder("kill", "-STOP", pid).start().waitFor()).isZero();
        while (!isStopped(pid)) {
            Thread.onSpinWait();
        }
    }

    /// On a busy machine a signal takes its time; where there is no `/proc` it is trusted to have come.
    private static boolean isStopped(String pid) throws IOException {
        var state = Path.of("/proc", pid, "stat");
        return Files.notExists(state) || Files.readString(state).contains(") T ");
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
