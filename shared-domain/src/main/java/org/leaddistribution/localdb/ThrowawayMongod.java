package org.leaddistribution.localdb;

import com.mongodb.MongoException;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.leaddistribution.localdb.MongodSearch.MongodExecutable;

/// A replica set on loopback, for trying and testing, that leaves nothing behind.
///
/// It takes no password and keeps its data in a temporary folder. It ends with [#close], and as
/// surely when the program that started it dies, however it dies.
public final class ThrowawayMongod implements AutoCloseable {
    private static final String SET_NAME = "throwaway";
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);
    private static final int ELECTION_TIMEOUT_MILLIS = 2_000;

    private final List<ThrowawayMember> members;

    private ThrowawayMongod(List<ThrowawayMember> members) {
        this.members = members;
    }

    /// Returns once a primary takes writes: some 0.6 s for one member, some 5 s for three.
    ///
    /// @param replicas 1 to 7
    /// @throws LocalDatabaseFailure when it does not get that far, with the end of its log
    public static ThrowawayMongod start(MongodExecutable executable, int replicas) {
        return start(executable, replicas, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /// The same in a folder that is there already; it makes one of its own in it.
    public static ThrowawayMongod start(MongodExecutable executable, int replicas, Path parent) {
        var started = new ThrowawayMongod(new ArrayList<>());
        try {
            var folder = Files.createTempDirectory(parent, "leads-throwaway-");
            for (var i = 0; i < replicas; i++) {
                started.members.add(
                        ThrowawayMember.start(executable, SET_NAME, folder.resolve("member-" + i)));
            }
            started.members.forEach(member -> member.awaitListening(STARTS_WITHIN));
            started.initiate();
            return started;
        } catch (IOException | RuntimeException e) {
            started.close();
            throw new LocalDatabaseFailure(
                    "A throw-away MongoDB does not start. " + e.getMessage(), e);
        }
    }

    private void initiate() {
        var first = members.getFirst();
        var direct = "mongodb://" + first.address() + "/?directConnection=true&" + timeouts();
        try (var client = MongoClients.create(direct)) {
            client.getDatabase("admin")
                    .runCommand(new Document("replSetInitiate", configuration()));
        } catch (MongoException e) {
            throw new LocalDatabaseFailure(e.getMessage() + LogTail.of(first.log()), e);
        }
        try (var client = MongoClients.create(uri() + "&" + timeouts())) {
            client.getDatabase("admin")
                    .runCommand(new Document("ping", 1), ReadPreference.primary());
        } catch (MongoException e) {
            throw new LocalDatabaseFailure("It elects no primary." + LogTail.of(first.log()), e);
        }
    }

    private static String timeouts() {
        return "serverSelectionTimeoutMS=" + STARTS_WITHIN.toMillis();
    }

    private Document configuration() {
        var configured =
                IntStream.range(0, members.size())
                        .mapToObj(
                                i ->
                                        new Document("_id", i)
                                                .append("host", members.get(i).address()))
                        .toList();
        return new Document("_id", SET_NAME)
                .append("members", configured)
                .append("settings", new Document("electionTimeoutMillis", ELECTION_TIMEOUT_MILLIS));
    }

    /// What a driver connects with; it names every member.
    public String uri() {
        var hosts = members.stream().map(ThrowawayMember::address).collect(Collectors.joining(","));
        return "mongodb://" + hosts + "/?replicaSet=" + SET_NAME;
    }

    /// Ends every member at once and deletes its data.
    @Override
    public void close() {
        members.forEach(ThrowawayMember::end);
    }
}
