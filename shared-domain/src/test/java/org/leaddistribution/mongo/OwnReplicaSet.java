package org.leaddistribution.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;

/// Three `mongod`s of one test alone, whose primary it may depose, kill, freeze and part from the others.
final class OwnReplicaSet implements AutoCloseable {
    private static final int ELECTION_TIMEOUT_MILLIS = 1_000;
    private static final String[] ARGUMENTS = {"--replSet", "own", "--oplogSize", "64"};

    private final List<Member> members;

    /// @param line by which everybody reaches the server, the other members too
    private record Member(OwnMongod server, MemberLine line) {
        static Member in(Path data) {
            var server = new OwnMongod(data, ARGUMENTS);
            return new Member(server, MemberLine.to(server.port()));
        }

        boolean isWritablePrimary() {
            return server.isWritablePrimary();
        }

        void close() {
            server.close();
            line.close();
        }
    }

    OwnReplicaSet(Path data) {
        members =
                IntStream.range(0, 3)
                        .mapToObj(i -> Member.in(data.resolve("member-" + i)))
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
        members.forEach(member -> member.server().awaitAnswer());
        var hosts =
                IntStream.range(0, members.size())
                        .mapToObj(
                                i ->
                                        new Document("_id", i)
                                                .append("host", members.get(i).line().address()))
                        .toList();
        var settings = new Document("electionTimeoutMillis", ELECTION_TIMEOUT_MILLIS);
        var configuration =
                new Document("_id", "own").append("members", hosts).append("settings", settings);
        try (var client = MongoClients.create(members.getFirst().server().direct())) {
            client.getDatabase("admin").runCommand(new Document("replSetInitiate", configuration));
        }
    }

    /// What a driver connects with; it names every member.
    String uri() {
        return members.stream()
                .map(member -> member.line().address())
                .collect(Collectors.joining(",", "mongodb://", "/?replicaSet=own"));
    }

    /// Returns once there is one that takes writes.
    private Member primary() {
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
        try (MongoClient client = MongoClients.create(primary().server().direct())) {
            var stepDown = new Document("replSetStepDown", 3).append("force", true);
            client.getDatabase("admin").runCommand(stepDown);
        }
    }

    /// As `kill -9` does; it is started again once there is another.
    void killPrimary() {
        var killed = primary().server();
        killed.kill();
        primary();
        killed.start();
    }

    /// It keeps its connections and says nothing, neither to the others nor to us, until there is another.
    void freezePrimary() {
        var frozen = primary();
        frozen.server().freeze();
        awaitPrimaryBeside(frozen);
        frozen.server().thaw();
    }

    /// The others cannot reach it, though we can: it takes writes that nobody copies, until there is another
    /// primary.
    void partPrimary() {
        var parted = primary();
        parted.line().part();
        awaitPrimaryBeside(parted);
        parted.line().rejoin();
    }

    private void awaitPrimaryBeside(Member one) {
        while (members.stream()
                .filter(member -> !member.equals(one))
                .noneMatch(Member::isWritablePrimary)) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        members.forEach(Member::close);
    }
}
