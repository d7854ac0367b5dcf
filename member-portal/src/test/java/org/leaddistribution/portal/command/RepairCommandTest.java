package org.leaddistribution.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.portal.fixture.LeadsCsv;

/// From the refusal of a start to data that is clean, by what the commands themselves say.
final class RepairCommandTest {
    private final RealMongo.FreshDatabase fresh = RealMongo.freshDatabase();
    private final MongoClient client = MongoClients.create(fresh.uri());
    private final Terminal terminal =
            Terminal.with(Map.of("LEADS_MONGODB_URI", fresh.uri(), "LEADS_DATABASE", fresh.name()));

    @TempDir private Path folder;

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void whatIsLostIsNamedRepairedAndClean() throws Exception {
        var file = Files.writeString(folder.resolve("leads.csv"), LeadsCsv.numbered(1, 9));
        terminal.typing(
                "a long password\n",
                "member",
                "add",
                "bea",
                "--tier",
                "bronze",
                "--email",
                "bea@example.org",
                "--password-stdin");
        terminal.run("distribute", terminal.run("upload", file.toString()).distribution());
        assertThat(terminal.run("check").exit()).isEqualTo(LeadsProgram.DONE);
        damage(client.getDatabase(fresh.name()));

        var refused = terminal.run("distributions");
        var checked = terminal.run("check");
        var repaired = terminal.run("repair");
        var again = terminal.run("repair");

        assertThat(refused.exit()).isEqualTo(LeadsProgram.FAILED);
        assertThat(refused.err()).contains("unique index on member_leads", "./leads repair");
        assertThat(checked.exit()).isEqualTo(LeadsProgram.FAILED);
        assertThat(checked.out()).contains("GUARD unique index on member_leads", "V4 ", "V5 ");
        assertThat(repaired.out())
                .contains("Repaired: 1 indexes, 1 counters, 1 files. No violation is left.");
        assertThat(repaired.exit()).isEqualTo(LeadsProgram.DONE);
        assertThat(again.out()).contains("Nothing was repaired. No violation is left.");
        assertThat(terminal.run("check").out()).contains("no violation");
        assertThat(terminal.run("distributions").exit()).isEqualTo(LeadsProgram.DONE);
    }

    private static void damage(MongoDatabase database) {
        database.getCollection("member_leads")
                .dropIndex(new Document("lead_key", 1).append("member_address", 1));
        database.getCollection("leads")
                .updateOne(Filters.empty(), Updates.set("distribution_count", 9));
        database.getCollection("member_csv_files")
                .updateOne(Filters.empty(), Updates.set("content_sha256", "0000"));
    }
}
