package org.leaddistribution.mongo;

import com.mongodb.MongoException;
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
import org.leaddistribution.fixture.Signals;

/// A `mongod` of one test alone, that it may kill, freeze and start again on the same data.
final class OwnMongod implements AutoCloseable {
    private static final String TIMEOUT = "serverSelectionTimeoutMS=60000";

    private static final String HASTY =
            "directConnection=true&serverSelectionTimeoutMS=500&socketTimeoutMS=500";

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

    int port() {
        return port;
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

    /// Returns once it answers.
    void awaitAnswer() {
        try (var client = MongoClients.create(direct())) {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
        }
    }

    /// Whether it is there and takes writes.
    boolean isWritablePrimary() {
        try (var client = MongoClients.create("mongodb://" + address() + "/?" + HASTY)) {
            var hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
            return hello.getBoolean("isWritablePrimary", false);
        } catch (MongoException _) {
            return false;
        }
    }

    /// As `kill -9` does.
    void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
            process = null;
        }
    }

    /// It keeps its connections and answers nothing any more.
    void freeze() {
        Signals.freeze(pid());
    }

    /// It goes on as if no time had passed.
    void thaw() {
        Signals.thaw(pid());
    }

    private long pid() {
        var running = process;
        if (running == null) {
            throw new IllegalStateException("This mongod does not run");
        }
        return running.pid();
    }

    @Override
    public void close() {
        kill();
    }
}
