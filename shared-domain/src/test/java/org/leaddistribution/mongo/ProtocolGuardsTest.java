package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.leaddistribution.check.Violation;
import org.leaddistribution.delivery.MemberFiles;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.Altered;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.Replaced;
import org.leaddistribution.fixture.Replaced.Instead;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.Lease.Owner;
import org.leaddistribution.lease.Lease.Progress;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.Seal;
import org.leaddistribution.run.FaultyProcess;
import org.leaddistribution.run.FaultyProcess.Died;
import org.leaddistribution.run.FaultyProcess.Fault;
import org.leaddistribution.run.RunLeases;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRecords;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.run.RunScene;

/// Each guard of the protocol is taken away from one program: what it keeps from happening then happens.
final class ProtocolGuardsTest {
    private static final Owner ANYBODY = new Owner("anybody", DistributionId.create().value());

    private Dealing dealing = MongoDealing.emptied();
    private DistributionId upload = DistributionId.create();
    private final AtomicBoolean asleep = new AtomicBoolean();

    /// Whether the guard in question is in its place.
    enum Guard {
        THERE,
        GONE
    }

    @Test
    void theSealIsNeeded() {
        assertThat(afterACrashAnywhere(Guard.THERE)).isEmpty();
        assertThat(afterACrashAnywhere(Guard.GONE)).isNotEmpty();
    }

    /// Without it, whoever comes next makes a plan of its own beside what is half written.
    private List<Violation> afterACrashAnywhere(Guard seal) {
        var found = new ArrayList<Violation>();
        for (int call = 16; call < 32; call += 5) {
            queue(30);
            var records = seal == Guard.THERE ? dealing.run() : unsealed();
            crash(records, call);
            run(records, "the next");
            found.addAll(MongoDealing.violations());
        }
        return found;
    }

    private RunRecords unsealed() {
        return with(Replaced.in(RunLeases.class, dealing.leases(), Map.of("seal", _ -> true)));
    }

    private void crash(RunRecords records, int call) {
        try {
            run(new FaultyProcess(call, Fault.DIES_AFTER).seeing(records), "dying");
        } catch (Died _) {
            assertThat(dealing.leases().current().isFree()).isFalse();
        }
    }

    @Test
    void theLeaseIsNeeded() {
        assertThat(afterASleepBeforePlanning(Guard.THERE)).isEmpty();
        assertThat(afterASleepBeforePlanning(Guard.GONE)).isNotEmpty();
    }

    /// Without it, who sleeps while another does the whole round wakes up and deals a second one under the
    /// same number.
    private List<Violation> afterASleepBeforePlanning(Guard lease) {
        queue(150);
        var real = dealing.assignments();
        Instead sleptThrough =
                keys -> {
                    sleepWhileAnotherRuns();
                    return real.copiesOf(RowGuardsTest.keysIn(keys));
                };
        var assignments = Replaced.in(Assignments.class, real, Map.of("copiesOf", sleptThrough));
        run(with(assignments, lease == Guard.THERE ? drowsy() : neverLost()), "sleeper");
        return MongoDealing.violations();
    }

    private void sleepWhileAnotherRuns() {
        if (dealing.distribution(upload).rounds().isEmpty()) {
            asleep.set(true);
            RunScene.takeOver(dealing, upload);
            asleep.set(false);
        }
    }

    /// The leases of who cannot beat while it sleeps.
    private RunLeases drowsy() {
        var real = dealing.leases();
        return Replaced.in(
                RunLeases.class,
                real,
                Map.of("beat", beat -> beaten(real, (Long) beat[0], (Progress) beat[1])));
    }

    private boolean beaten(RunLeases real, long token, Progress progress) {
        if (asleep.get()) {
            throw new StoreUnavailable("No answer", new IllegalStateException("asleep"));
        }
        return real.beat(token, progress);
    }

    /// The leases of who takes itself for the owner whatever is stored.
    private RunLeases neverLost() {
        var real = dealing.leases();
        return Replaced.in(
                RunLeases.class,
                real,
                Map.of("beat", _ -> true, "seal", sealing -> sealed(real, (Seal) sealing[1])));
    }

    private static boolean sealed(RunLeases real, Seal seal) {
        var taken = real.take(real.current(), ANYBODY).orElseThrow();
        return real.seal(taken.token(), seal);
    }

    @Test
    void theTokenFilterIsNeeded() {
        assertThat(afterASleepBeforeCompleting(Guard.THERE)).isEmpty();
        assertThat(afterASleepBeforeCompleting(Guard.GONE)).isNotEmpty();
    }

    /// Without it, the round that another has completed is completed and counted once more.
    private List<Violation> afterASleepBeforeCompleting(Guard filter) {
        queue(30);
        var real = dealing.files();
        Instead sleptThrough =
                served -> {
                    long token = dealing.leases().current().token();
                    sleepWhileAnotherRuns();
                    if (filter == Guard.GONE) {
                        passTheFilter(token);
                    }
                    return real.countMembersServed((DistributionId) served[0]);
                };
        var files =
                Replaced.in(MemberFiles.class, real, Map.of("countMembersServed", sleptThrough));
        run(Altered.with(Altered.with(dealing.run(), files), drowsy()), "sleeper");
        return MongoDealing.violations();
    }

    private void passTheFilter(long token) {
        MongoDealing.database()
                .getCollection(DistributionDocument.COLLECTION)
                .updateOne(
                        Filters.eq(Fields.ID, upload.value()),
                        Updates.combine(
                                Updates.set(DistributionDocument.STATUS, "processing"),
                                Updates.set(DistributionDocument.RUN_TOKEN, token)));
    }

    private void queue(int leads) {
        dealing = MongoDealing.emptied();
        dealing.join(AMember.members(4, Tier.BRONZE));
        upload = aDistribution().ofLeads(leads).queuedIn(dealing);
    }

    private void run(RunRecords records, String process) {
        RunScene.running(records, process)
                .run(upload, new RunRequest.FirstRound(), RunProgress.NOBODY);
    }

    private RunRecords with(RunLeases leases) {
        return Altered.with(dealing.run(), leases);
    }

    private RunRecords with(Assignments assignments, RunLeases leases) {
        return Altered.with(Altered.with(dealing.run(), assignments), leases);
    }
}
