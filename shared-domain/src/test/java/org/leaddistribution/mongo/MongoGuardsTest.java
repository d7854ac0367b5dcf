package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CollationStrength;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.check.CheckingInvariants;
import org.leaddistribution.check.Violation;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.kernel.StoreFault.GuardLost;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.Tier;
import org.leaddistribution.mongo.Indexes.Index;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.run.RunScene;
import org.leaddistribution.run.RunStep;

/// A unique index that is lost while programs run is noticed, and nothing is dealt without it.
class MongoGuardsTest {
    private final RealMongo.FreshDatabase fresh = FreshStore.place();
    private final MongoStore store = MongoStore.open(fresh.uri(), fresh.name());
    private final MongoClient client = MongoClients.create(fresh.uri());
    private final MongoDatabase database = client.getDatabase(fresh.name());
    private final Dealing dealing = MongoDealing.in(store, database);

    @AfterEach
    void close() {
        store.close();
        client.close();
    }

    /// How a unique index can cease to be one.
    enum Loss {
        DROPPED("is missing"),
        NOT_UNIQUE("not unique"),
        PARTIAL("a part of the documents"),
        SPARSE("a part of the documents"),
        COLLATED("collation"),
        HIDDEN("is hidden");

        private final String said;

        Loss(String said) {
            this.said = said;
        }

        void happenTo(Index index, MongoDatabase database) {
            var collection = database.getCollection(index.collection());
            var name = String.join("_1_", index.fields()) + "_1";
            if (this == HIDDEN) {
                var hidden = new Document("name", name).append("hidden", true);
                database.runCommand(
                        new Document("collMod", index.collection()).append("index", hidden));
                return;
            }
            var keys = new Document();
            index.fields().forEach(field -> keys.append(field, 1));
            collection.dropIndex(keys);
            if (this != DROPPED) {
                collection.createIndex(keys, options());
            }
        }

        private IndexOptions options() {
            var options = new IndexOptions().unique(this != NOT_UNIQUE);
            return switch (this) {
                case PARTIAL -> options.partialFilterExpression(Filters.gt("slot", 4));
                case SPARSE -> options.sparse(true);
                case COLLATED ->
                        options.collation(
                                Collation.builder()
                                        .locale("en")
                                        .collationStrength(CollationStrength.PRIMARY)
                                        .build());
                case DROPPED, NOT_UNIQUE, HIDDEN -> options;
            };
        }
    }

    static Stream<Arguments> losses() {
        return guards().stream()
                .flatMap(index -> Stream.of(Loss.values()).map(loss -> Arguments.of(index, loss)));
    }

    private static List<Index> guards() {
        return Indexes.ALL.stream().filter(Index::isGuard).toList();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aCheckNamesALostGuardAndWhatToDo(Index index, Loss loss) {
        store.requireReady();
        assertThat(check()).isEmpty();

        loss.happenTo(index, database);

        assertThat(check())
                .singleElement()
                .satisfies(
                        violation ->
                                assertThat(violation.toString())
                                        .startsWith("GUARD " + index)
                                        .contains(loss.said, "./leads repair"));
    }

    @Test
    void aNewDatabaseHasLostNothing() {
        assertThat(check()).isEmpty();
    }

    @Test
    void whereTheVersionIsLostTooDocumentsTellThatThereWereGuards() {
        deal();
        database.getCollection("schema_version").deleteMany(Filters.empty());
        Loss.DROPPED.happenTo(neverTwice(), database);

        assertThat(check()).hasSize(1);
    }

    @Test
    void withoutAGuardNoRunBeginsUntilItIsThereAgain() {
        var id = queued();
        Loss.DROPPED.happenTo(neverTwice(), database);

        assertThatExceptionOfType(GuardLost.class)
                .isThrownBy(() -> run(id, RunProgress.NOBODY))
                .withMessageContaining(neverTwice().toString())
                .withMessageContaining("Run ./leads repair");
        assertThat(dealing.distribution(id).status()).isEqualTo(DistributionStatus.QUEUED);
        assertThat(dealing.leases().current().isFree()).isTrue();

        neverTwice().create(database);
        assertThat(run(id, RunProgress.NOBODY)).isInstanceOf(RunOutcome.Completed.class);
    }

    @Test
    void aRunStopsWhenAGuardIsLostAndGoesOnOnceItIsThereAgain() {
        var id = queued();
        RunProgress losing =
                (step, done, _) -> {
                    if (step == RunStep.ASSIGNING && done == 0) {
                        Loss.DROPPED.happenTo(neverTwice(), database);
                        assertThat(store.guards().lost()).hasSize(1);
                    }
                };

        var failed = (RunOutcome.Failed) run(id, losing);

        assertThat(failed.message()).contains(neverTwice().toString(), "./leads repair");
        assertThat(dealing.distribution(id).status()).isEqualTo(DistributionStatus.FAILED);
        neverTwice().create(database);
        assertThat(run(id, RunProgress.NOBODY)).isInstanceOf(RunOutcome.Completed.class);
        assertThat(check()).isEmpty();
    }

    @Test
    void whoIsReadyIsNotUntilTheGuardIsThereAgainAndReadsAllTheSame() {
        var id = deal();
        store.requireReady();

        Loss.HIDDEN.happenTo(neverTwice(), database);
        assertThat(store.guards().lost()).hasSize(1);

        assertThatExceptionOfType(GuardLost.class).isThrownBy(store::requireReady);
        assertThat(dealing.distribution(id).status()).isEqualTo(DistributionStatus.COMPLETED);
        Loss.DROPPED.happenTo(neverTwice(), database);
        neverTwice().create(database);
        store.requireReady();
    }

    private static Index neverTwice() {
        return guards().stream()
                .filter(index -> index.collection().equals("member_leads"))
                .findFirst()
                .orElseThrow();
    }

    private DistributionId queued() {
        store.requireReady();
        dealing.join(AMember.members(3, Tier.BRONZE));
        return aDistribution().ofLeads(8).queuedIn(dealing);
    }

    private DistributionId deal() {
        var id = queued();
        RunScene.firstRound(dealing, id);
        return id;
    }

    private RunOutcome run(DistributionId id, RunProgress progress) {
        return RunScene.running(dealing.run(), "test")
                .run(id, new RunRequest.FirstRound(), progress);
    }

    private List<Violation> check() {
        var found = new ArrayList<Violation>();
        new CheckingInvariants(store.storedFacts()).check(found::add);
        return found;
    }
}
