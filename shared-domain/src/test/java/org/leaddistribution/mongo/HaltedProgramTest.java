package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.LongForm;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.mongo.HaltingProgram.Ended;
import org.leaddistribution.mongo.HaltingProgram.Job;
import org.leaddistribution.mongo.HaltingProgram.When;
import org.leaddistribution.store.PageRequest;
import org.leaddistribution.usecase.check.CheckingInvariants;
import org.leaddistribution.usecase.check.Violation;
import org.leaddistribution.usecase.run.RunOutcome;
import org.leaddistribution.usecase.run.RunScene;
import org.leaddistribution.usecase.upload.SweepingUploads;

/// The power goes at one database command after the other, before it is sent or after it is done: what is
/// stored keeps every promise, and what was begun is whole in the end, or nothing.
///
/// The long form takes every command, the usual one every so many.
final class HaltedProgramTest {
    private static final long ROWS = 1_500;

    @ParameterizedTest
    @EnumSource
    void anUploadIsWholeOrNothing(When when) throws Exception {
        int halted = 0;
        int step = LongForm.of(10, 1);
        for (int command = 1; isHaltedUploadWholeOrNothing(command, when); command += step) {
            halted++;
        }
        assertThat(halted * step).isGreaterThan(15);
    }

    private static boolean isHaltedUploadWholeOrNothing(int command, When when)
            throws IOException, InterruptedException {
        var dealing = MongoDealing.emptied();
        dealing.join(AMember.aMember().build());

        var ended = HaltingProgram.of(Job.UPLOAD, command, when);

        assertHealthy();
        long visible = dealing.distributions().page(new PageRequest(1, 1)).totalCount();
        assertThat(visible).isBetween(ended == Ended.DONE ? 1L : 0L, 1L);
        giveUpOpenTransactions();
        dealing.uploads().underWay().forEach(dealing.uploads()::claim);
        new SweepingUploads(dealing.upload(), System::nanoTime).sweep();
        assertThat(stored("leads")).as("at command %d", command).isEqualTo(visible * ROWS);
        assertThat(stored("rejected_rows")).isEqualTo(visible * 3);
        assertThat(stored("uploads")).isZero();
        assertHealthy();
        return ended == Ended.HALTED;
    }

    /// As the server does by itself after a minute; until then it holds what the dead program has changed.
    private static void giveUpOpenTransactions() {
        MongoDealing.database().runCommand(new Document("killAllSessions", List.of()));
    }

    private static long stored(String collection) {
        return MongoDealing.database().getCollection(collection).countDocuments();
    }

    @ParameterizedTest
    @EnumSource
    void aRunIsFinishedByWhoeverComesNext(When when) throws Exception {
        var upload = aDistribution().ofLeads(30);
        var members = AMember.members(4, Tier.BRONZE);
        var undisturbed = undisturbed(upload, members);
        int halted = 0;
        int step = LongForm.of(15, 1);
        for (int command = 1;
                isHaltedRunFinished(command, when, upload, members, undisturbed);
                command += step) {
            halted++;
        }
        assertThat(halted * step).isGreaterThan(30);
    }

    private static List<String> undisturbed(ADistribution upload, List<Member> members) {
        var dealing = queued(upload, members);
        RunScene.firstRound(dealing, upload.id());
        return RunScene.dealt(dealing, upload, members);
    }

    private static Dealing queued(ADistribution upload, List<Member> members) {
        var dealing = MongoDealing.emptied();
        dealing.join(members);
        upload.queuedIn(dealing);
        return dealing;
    }

    private static boolean isHaltedRunFinished(
            int command,
            When when,
            ADistribution upload,
            List<Member> members,
            List<String> undisturbed)
            throws IOException, InterruptedException {
        var dealing = queued(upload, members);

        var ended = HaltingProgram.of(Job.RUN, command, when);

        assertHealthy();
        assertThat(RunScene.takeOver(dealing, upload.id()))
                .isInstanceOfAny(RunOutcome.Completed.class, RunOutcome.CompletedBefore.class);
        assertThat(RunScene.dealt(dealing, upload, members))
                .as("at command %d", command)
                .isEqualTo(undisturbed);
        assertHealthy();
        return ended == Ended.HALTED;
    }

    private static void assertHealthy() {
        var found = new ArrayList<Violation>();
        new CheckingInvariants(MongoDealing.store().storedFacts()).check(found::add);
        assertThat(found).isEmpty();
    }
}
