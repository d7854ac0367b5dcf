package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.check.CheckingInvariants;
import org.leaddistribution.check.RepairingData;
import org.leaddistribution.check.RepairingData.RepairOutcome.Done;
import org.leaddistribution.check.RepairingData.RepairRecords;
import org.leaddistribution.check.Violation;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.Tier;
import org.leaddistribution.run.RunScene;

/// Two rounds of one upload in a database of their own, to be damaged and repaired.
abstract class RepairScene {
    static final String COUNT = "distribution_count";

    final RealMongo.FreshDatabase fresh = FreshStore.place();
    final MongoStore store = MongoStore.open(fresh.uri(), fresh.name());
    final MongoClient client = MongoClients.create(fresh.uri());
    final MongoDatabase database = client.getDatabase(fresh.name());
    final Dealing dealing = MongoDealing.in(store, database);
    final List<String> told = new ArrayList<>();
    DistributionId id = aDistribution().id();

    /// Two rounds of one upload, one file of them downloaded.
    @BeforeEach
    void deal() {
        store.requireReady();
        dealing.join(AMember.members(3, Tier.BRONZE));
        id = aDistribution().ofLeads(0, 12).keeping("Phone", "=Company").queuedIn(dealing);
        RunScene.firstRound(dealing, id);
        dealing.join(AMember.members(5, Tier.BRONZE));
        RunScene.nextRound(dealing, id);
        Job.download(store, AMember.members(1, Tier.BRONZE).getFirst().address());
        assertThat(check()).isEmpty();
    }

    @AfterEach
    void close() {
        store.close();
        client.close();
    }

    List<String> everything() {
        return dealing.backDoor().everything().stream()
                .filter(line -> !line.startsWith("audit_log ") && !line.startsWith("run_lease "))
                .map(line -> line.replace("{\"$numberLong\": ", "").replace("}", ""))
                .toList();
    }

    void damage(String collection, Bson which, Bson change) {
        assertThat(collection(collection).updateOne(which, change).getModifiedCount()).isEqualTo(1);
    }

    MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    Done repair() {
        told.clear();
        return (Done) repairing(store.repairRecords()).repair(Actor.OPERATOR, told::add);
    }

    static RepairingData repairing(RepairRecords records) {
        return new RepairingData(records, RunScene.quick(), new SetClock(RunScene.NOW), "repair");
    }

    static RepairingData calmly(RepairRecords records) {
        return new RepairingData(records, RunScene.calm(), new SetClock(RunScene.NOW), "repair");
    }

    List<Violation> check() {
        var found = new ArrayList<Violation>();
        new CheckingInvariants(store.storedFacts()).check(found::add);
        return found;
    }
}
