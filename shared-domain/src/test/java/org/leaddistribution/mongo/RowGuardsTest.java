package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.InsertManyOptions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leaddistribution.check.Violation;
import org.leaddistribution.delivery.MemberFiles;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.Altered;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.Replaced;
import org.leaddistribution.kernel.Guards.LostGuard;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.Assignments.HeldCopy;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRecords;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.run.RunScene;

/// What the keys of assignments keep from a program that has lost sight of who has what: with them its run
/// fails and nothing is wrong, without them people are given what they must not have.
final class RowGuardsTest {
    private static final int LEADS = 12;

    private Dealing dealing = MongoDealing.emptied();

    @Test
    void thePrimaryKeyIsNeeded() {
        dealTo(10);
        runOfTheForgetful(dealing.assignments());
        MongoDealing.requireHealthy();

        dealTo(10);
        runOfTheForgetful(withoutThePrimaryKey());
        assertThat(MongoDealing.violations())
                .extracting(Violation::toString)
                .anyMatch(line -> line.matches("V1 prospect .* has 1[1-5] assignments"));
    }

    @Test
    void theUniqueIndexIsNeeded() {
        dealTo(3);
        runOfTheConfused(dealing.run());
        MongoDealing.requireHealthy();

        dealTo(3);
        dropTheUniqueIndex();
        try (var client = MongoClients.create(MongoDealing.place().uri())) {
            runOfTheConfused(unguarded(client));
            assertThat(MongoDealing.violations())
                    .extracting(Violation::toString)
                    .anyMatch(line -> line.startsWith("V2 "));
        } finally {
            MongoDealing.database()
                    .getCollection(AssignmentDocument.COLLECTION)
                    .deleteMany(new Document());
            Indexes.ALL.forEach(one -> one.create(MongoDealing.database()));
            MongoDealing.emptied();
        }
    }

    /// The ports of a program that does not look whether the index is there.
    private RunRecords unguarded(MongoClient client) {
        var all = client.getDatabase(MongoDealing.place().name());
        var database =
                new SessionDatabase(all, all, new MongoUnitOfWork(client, () -> {}), () -> {});
        var blind =
                new GuardWatch(database) {
                    @Override
                    public List<LostGuard> lost() {
                        return List.of();
                    }

                    @Override
                    void requireRecently() {}
                };
        var assigning =
                Altered.with(dealing.run(), (Assignments) new MongoAssignments(database, blind));
        var filing = Altered.with(assigning, (MemberFiles) new MongoMemberFiles(database, blind));
        return Altered.with(filing, new MongoRunLeases(database, () -> {}));
    }

    private void dealTo(int members) {
        dealing = MongoDealing.emptied();
        dealing.join(AMember.members(members, Tier.BRONZE));
        RunScene.firstRound(dealing, aDistribution().ofLeads(LEADS).queuedIn(dealing));
    }

    /// Five more members, and a program that believes that nobody has anything.
    private void runOfTheForgetful(Assignments assignments) {
        dealing.join(AMember.members(15, Tier.BRONZE));
        run(
                dealing.run(),
                Replaced.in(
                        Assignments.class,
                        assignments,
                        Map.of("copiesOf", _ -> List.<HeldCopy>of())));
    }

    /// A program that knows which slots are taken, and believes that strangers have them.
    private void runOfTheConfused(RunRecords records) {
        var real = records.assignments();
        run(
                records,
                Replaced.in(
                        Assignments.class,
                        real,
                        Map.of("copiesOf", keys -> strangers(real, keys))));
    }

    @SuppressWarnings("unchecked")
    static Collection<LeadKey> keysIn(Object[] arguments) {
        return (Collection<LeadKey>) arguments[0];
    }

    private static List<HeldCopy> strangers(Assignments real, Object[] keys) {
        return real.copiesOf(keysIn(keys)).stream()
                .map(
                        copy ->
                                new HeldCopy(
                                        copy.key(),
                                        copy.slot(),
                                        copy.lead(),
                                        new MemberAddress("0xstranger-" + copy.slot())))
                .toList();
    }

    private void run(RunRecords real, Assignments assignments) {
        var records = Altered.with(real, assignments);
        var id = aDistribution().ofLeads(LEADS).queuedIn(dealing);
        RunScene.running(records, "mistaken")
                .run(id, new RunRequest.FirstRound(), RunProgress.NOBODY);
    }

    private Assignments withoutThePrimaryKey() {
        return Replaced.in(
                Assignments.class,
                dealing.assignments(),
                Map.of("write", planned -> insertedUnderAnyKey(planned)));
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object insertedUnderAnyKey(Object[] planned) {
        var rows =
                ((List<Assignment>) planned[0])
                        .stream()
                                .map(AssignmentDocument::of)
                                .map(RowGuardsTest::underAnyKey)
                                .toList();
        try {
            MongoDealing.database()
                    .getCollection(AssignmentDocument.COLLECTION)
                    .insertMany(rows, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException partly) {
            assertThat(DuplicateKeys.is(partly)).isTrue();
        }
        return null;
    }

    private static Document underAnyKey(Document row) {
        row.put(Fields.ID, UUID.randomUUID().toString());
        return row;
    }

    private static void dropTheUniqueIndex() {
        MongoDealing.database()
                .getCollection(AssignmentDocument.COLLECTION)
                .dropIndex(
                        new Document(AssignmentDocument.LEAD_KEY, 1)
                                .append(AssignmentDocument.MEMBER_ADDRESS, 1));
    }
}
