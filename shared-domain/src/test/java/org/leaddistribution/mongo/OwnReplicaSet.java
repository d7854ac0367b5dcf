package org.leaddistribution.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;

/// Three `mongod`s of one test alone, whose primary it may depose, kill and freeze.
final class OwnReplicaSet implements AutoCloseable {
    private static final int ELECTION_TIMEOUT_MILLIS = 1_000;
    private static final String[] ARGUMENTS = {"--replSet", "own", "--oplogSize", "64"};

    private final List<OwnMongod> members;

    OwnReplicaSet(Path data) {
        members =
                IntStream.range(0, 3)
                        .mapToObj(i -> new OwnMongod(data.resolve("member-" + i), ARGUMENTS))
                        .toList();
        try {
            initiate();
        } catch (MongoException e) {
            close();
            throw e;
        }
    }

    /// The first asks all others whether they are there, and does not wait for them.
    private void initiate() {
        members.forEach(OwnMongod::awaitAnswer);
        var hosts =
                IntStream.range(0, members.size())
                        .mapToObj(
                                i ->
                                        new Document("_id", i)
                                                .append("host", members.get(i).address()))
                        .toList();
        var settings = new Document("electionTimeoutMillis", ELECTION_TIMEOUT_MILLIS);
        var configuration =
                new Document("_id", "own").append("members", hosts).append("settings", settings);
        try (var client = MongoClients.create(members.getFirst().direct())) {
            client.getDatabase("admin").runCommand(new Document("replSetInitiate", configuration));
        }
    }

    /// What a driver connects with; it names every member.
    String uri() {
        return "mongodb://"
                + members.stream().map(OwnMongod::address).collect(Collectors.joining(","))
                + "/?replicaSet=own";
    }

    /// Returns once there is one that takes writes.
    private OwnMongod primary() {
        while (true) {
            for (var member : members) {
                if (member.isWritablePrimary()) {
                    return member;
                }
            }
        }
    }

    /// It asks the others to elect another, and is none itself for some seconds.
    void depose() {
        try (MongoClient client = MongoClients.create(primary().direct())) {
            var stepDown = new Document("replSetStepDown", 3).append("force", true);
            client.getDatabase("admin").runCommand(stepDown);
        }
    }

    /// As `kill -9` does; it is started again once there is another.
    void killPrimary() {
        var killed = primary();
        killed.kill();
        primary();
        killed.start();
    }

    /// It keeps its connections and says nothing, neither to the others nor to us, until there is another.
    void cutPrimaryOff() {
        var frozen = primary();
        frozen.freeze();
        while (members.stream()
                .filter(member -> member != frozen)
                .noneMatch(OwnMongod::isWritablePrimary)) {
            Thread.onSpinWait();
        }
        frozen.thaw();
    }

    @Override
    public void close() {
        members.forEach(OwnMongod::close);
    }
}
