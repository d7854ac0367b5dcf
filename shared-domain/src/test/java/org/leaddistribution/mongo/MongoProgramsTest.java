package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.AProgram;
import org.leaddistribution.fixture.RealMongo.FreshDatabase;
import org.leaddistribution.programs.Program;
import org.leaddistribution.programs.Programs;
import org.leaddistribution.programs.ProgramsContract;

final class MongoProgramsTest extends ProgramsContract {
    private final FreshDatabase place = FreshStore.place();
    private final MongoStore store = MongoStore.open(place.uri(), place.name());
    private final MongoClient outside = MongoClients.create(place.uri());

    @AfterEach
    void close() {
        outside.close();
        store.close();
    }

    @Override
    protected Programs programs() {
        return store.programs();
    }

    @Override
    protected void pass(Duration time, Program.Id id) {
        var earlier =
                new Document("since", before("since", time))
                        .append(MongoPrograms.BEAT, before(MongoPrograms.BEAT, time));
        stored().updateOne(Filters.eq("_id", id.value()), List.of(new Document("$set", earlier)));
    }

    private static Document before(String field, Duration time) {
        return new Document("$subtract", List.of("$" + field, time.toMillis()));
    }

    @Test
    void theServerRemovesByItsOwnClockWhatWasLeftBehind() {
        var program = AProgram.consoleOn("desk").build();
        programs().beat(program);

        assertThat(stored().find())
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row.getDate(MongoPrograms.EXPIRES_AT))
                                        .isAfter(Date.from(Instant.now().plus(almost()))));
        assertThat(stored().listIndexes().into(new ArrayList<>()))
                .anySatisfy(index -> assertThat(index.get("expireAfterSeconds")).hasToString("0"));
    }

    /// The clock of the server may be a little behind.
    private static Duration almost() {
        return Programs.KEPT.minusMinutes(10);
    }

    private MongoCollection<Document> stored() {
        return outside.getDatabase(place.name()).getCollection(MongoPrograms.COLLECTION);
    }
}
