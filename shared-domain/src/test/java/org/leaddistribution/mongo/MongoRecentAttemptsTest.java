package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fake.People.LONG_AGO;

import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.RecentAttempts;
import org.leaddistribution.access.RecentAttemptsContract;
import org.leaddistribution.access.SignInAttempt;
import org.leaddistribution.access.SignInAttempt.Browser;
import org.leaddistribution.access.SignInThrottle;
import org.leaddistribution.access.SignInThrottle.Verdict;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.RealMongo.FreshDatabase;

final class MongoRecentAttemptsTest extends RecentAttemptsContract {
    private final FreshDatabase place = FreshStore.place();
    private final CommandCount count = new CommandCount();
    private final MongoStore store =
            MongoStore.open(place.uri(), place.name(), Connection.PATIENCE, List.of(count));
    private final MongoStore another = MongoStore.open(place.uri(), place.name());

    @Override
    protected RecentAttempts attempts() {
        return store.recentAttempts();
    }

    @AfterEach
    void close() {
        store.close();
        another.close();
    }

    @Test
    void ofManyWhoFailAtOnceEachCounts() throws InterruptedException, ExecutionException {
        var counts = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var failures =
                    IntStream.range(0, 12)
                            .mapToObj(i -> pool.submit(() -> fail(i % 2 == 0 ? store : another)))
                            .toList();
            for (Future<Integer> failure : failures) {
                counts.add(failure.get());
            }
        }

        assertThat(counts)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    private static int fail(MongoStore store) {
        return store.recentAttempts().add(ANN, LONG_AGO).count();
    }

    @Test
    void failuresAtOnePortalCountAtTheOther() {
        var clock = new SetClock(LONG_AGO);
        var here = new SignInThrottle(store.recentAttempts(), clock);
        var there = new SignInThrottle(another.recentAttempts(), clock);
        var attempt = SignInAttempt.of("ann", "10.0.0.1", Browser.UNKNOWN);

        for (int i = 0; i < 2; i++) {
            assertThat(here.failed(attempt)).isInstanceOf(Verdict.Free.class);
            assertThat(there.failed(attempt)).isInstanceOf(Verdict.Free.class);
        }

        assertThat(here.failed(attempt)).isInstanceOf(Verdict.Held.class);
        assertThat(there.right(attempt)).isInstanceOf(Verdict.Held.class);
    }

    @Test
    void aSuccessCostsTwoReadsAndChangesNothing() {
        var throttle = new SignInThrottle(attempts(), new SetClock(LONG_AGO));
        var attempt = SignInAttempt.of("ann", "10.0.0.1", Browser.UNKNOWN);
        store.requireReady();
        int before = count.commands();

        throttle.before(attempt);
        throttle.right(attempt);

        assertThat(count.commands() - before).isEqualTo(2);
        assertThat(stored()).isEmpty();
    }

    @Test
    void theServerForgetsAKeyByItsOwnClockAndNeverKnewTheName() {
        attempts().add(ANN, LONG_AGO);

        assertThat(stored())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.getDate("expires_at").toInstant())
                                    .isAfter(Instant.now());
                            assertThat(row.toJson()).doesNotContain("\"ann\"", ":ann");
                        });
        try (var client = MongoClients.create(place.uri())) {
            var indexes =
                    client.getDatabase(place.name())
                            .getCollection(MongoRecentAttempts.COLLECTION)
                            .listIndexes()
                            .into(new ArrayList<>());
            assertThat(indexes)
                    .anySatisfy(
                            index -> assertThat(index.get("expireAfterSeconds")).hasToString("0"));
        }
    }

    private List<Document> stored() {
        try (var client = MongoClients.create(place.uri())) {
            return client.getDatabase(place.name())
                    .getCollection(MongoRecentAttempts.COLLECTION)
                    .find()
                    .into(new ArrayList<>());
        }
    }
}
