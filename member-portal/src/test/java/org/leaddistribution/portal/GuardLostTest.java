package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.Role;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Eventually;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.RunningPortal;

/// What a portal that runs does when somebody drops a unique index, and that it passes by itself.
class GuardLostTest {
    private static final Duration NOTICED_WITHIN = Duration.ofMinutes(1);

    private final RealMongo.FreshDatabase database = RealMongo.freshDatabase();
    private final RunningPortal portal = RunningPortal.on(database, Map.of());
    private final MongoClient client = MongoClients.create(database.uri());

    @AfterEach
    void close() {
        portal.close();
        client.close();
    }

    @Test
    void itIsNotReadyAndDistributesNothingUntilTheGuardIsThereAgain() throws Exception {
        portal.accounts().staff(Role.ADMIN, RunningPortal.ADMIN);
        var ann = portal.accounts().member("ann", Tier.BRONZE);
        var id = portal.admin().queued("leads.csv", LeadsCsv.numbered(1, 5));
        portal.admin().distribute(id);
        var next = portal.admin().queued("more.csv", LeadsCsv.numbered(6, 9));
        assertThat(portal.stranger().get("/readyz")).hasStatus(200);

        rows().dropIndex(KEYS);

        Eventually.holds(
                "not ready",
                NOTICED_WITHIN,
                () -> portal.stranger().get("/readyz").status() == 503);
        var answer = portal.stranger().get("/readyz");
        assertThat(answer).isProblem(503);
        assertThat(answer.field("code")).isEqualTo("guard_lost");
        assertThat(answer.text()).doesNotContain("member_leads");
        var refused = portal.admin().distribute(next);
        assertThat(refused).isProblem(500, "./leads repair");
        assertThat(refused.field("code")).isEqualTo("guard_lost");
        assertThat(portal.as(ann).download(portal.fileIdsOf(ann).getFirst())).hasStatus(200);

        rows().createIndex(KEYS, new IndexOptions().unique(true));

        assertThat(portal.stranger().get("/readyz")).hasStatus(200);
        assertThat(portal.admin().distribute(next)).hasStatus(200);
    }

    private static final Document KEYS = new Document("lead_key", 1).append("member_address", 1);

    private MongoCollection<Document> rows() {
        return client.getDatabase(database.name()).getCollection("member_leads");
    }
}
