package org.leaddistribution.localdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.localdb.MongodSearch.MongodExecutable;

class ThrowawayMongodTest {
    @Test
    void takesTransactionsAsAReplicaSetOfOne() {
        var fresh = RealMongo.freshDatabase();

        try (var client = MongoClients.create(fresh.uri());
                var session = client.startSession()) {
            var things = client.getDatabase(fresh.name()).getCollection("things");
            session.withTransaction(() -> things.insertOne(session, new Document("_id", 1)));

            assertThat(things.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void threeReplicasAgreeOnAWrite() {
        try (var set = ThrowawayMongod.start(RealMongo.executable(), 3);
                var client = MongoClients.create(set.uri() + "&w=majority")) {
            client.getDatabase("test").getCollection("things").insertOne(new Document("_id", 1));

            assertThat(client.getClusterDescription().getServerDescriptions()).hasSize(3);
        }
    }

    @Test
    void aMongodThatDoesNotStartIsReportedWithWhatItSaid(@TempDir Path folder) throws IOException {
        var broken =
                Files.writeString(
                        folder.resolve("mongod"), "#!/bin/sh\necho no space left; exit 3\n");
        Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rwx------"));

        assertThatExceptionOfType(LocalDatabaseFailure.class)
                .isThrownBy(() -> ThrowawayMongod.start(new MongodExecutable(broken, "6.0.5"), 1))
                .withMessageContaining("no space left");
    }
}
