package org.leaddistribution.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.AMember.aMember;
import static org.leaddistribution.run.RunScene.dealt;
import static org.leaddistribution.run.RunScene.firstRound;
import static org.leaddistribution.run.RunScene.running;

import java.util.List;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.member.Member;
import org.leaddistribution.run.FaultyProcess.Died;
import org.leaddistribution.run.FaultyProcess.Fault;
import org.leaddistribution.run.RunOutcome.Completed;
import org.leaddistribution.run.RunOutcome.CompletedBefore;

/// Whatever happens to a run at whatever call to the database, the result is that of an undisturbed run.
public abstract class RunFaultsContract {
    private static final int FEWEST_CALLS = 20;
    private static final List<Member> MEMBERS =
            List.of(
                    aMember().named("ann").build(),
                    aMember().named("bob").silver().build(),
                    aMember().named("eve").gold().build());

    /// Empty, whatever came before.
    protected abstract Dealing dealing();

    /// Whether everything stored keeps its promises; called after every recovery.
    protected abstract void assertHealthy();

    /// How many calls lie between two that are struck, and one.
    protected int everySoManyCalls() {
        return 1;
    }

    protected void assertAnyCallMayBeStruckBy(Fault fault) {
        var upload = aDistribution().ofLeads(12).keeping("Phone");
        var undisturbed = undisturbed(upload);
        int call = 1;
        while (isStruckAndFinished(call, fault, upload, undisturbed)) {
            call += everySoManyCalls();
        }
        assertThat(call).isGreaterThan(FEWEST_CALLS);
    }

    private List<String> undisturbed(ADistribution upload) {
        var dealing = queued(upload);
        firstRound(dealing, upload.id());
        return dealt(dealing, upload, MEMBERS);
    }

    private Dealing queued(ADistribution upload) {
        var dealing = dealing();
        dealing.join(MEMBERS);
        aDistribution().ofLeads(8, 10).queuedIn(dealing);
        upload.queuedIn(dealing);
        return dealing;
    }

    private boolean isStruckAndFinished(
            int call, Fault fault, ADistribution upload, List<String> undisturbed) {
        var dealing = queued(upload);
        var process = new FaultyProcess(call, fault);
        runUntilStruck(process, dealing, upload);

        assertThat(RunScene.takeOver(dealing, upload.id()))
                .isInstanceOfAny(Completed.class, CompletedBefore.class);
        assertThat(dealt(dealing, upload, MEMBERS))
                .as("%s at call %d", fault, call)
                .isEqualTo(undisturbed);
        assertNothingIsInTheWay(dealing);
        assertHealthy();
        return process.wasStruck();
    }

    private static void runUntilStruck(
            FaultyProcess process, Dealing dealing, ADistribution upload) {
        try {
            var outcome =
                    running(process.seeing(dealing.run()), "the first")
                            .run(upload.id(), first(), RunProgress.NOBODY);
            assertThat(outcome).isInstanceOf(Completed.class);
        } catch (Died | StoreUnavailable _) {
            assertThat(process.wasStruck()).isTrue();
        }
    }

    private static void assertNothingIsInTheWay(Dealing dealing) {
        firstRound(dealing, aDistribution().ofLeads(100, 102).queuedIn(dealing));
        assertThat(dealing.leases().state().sealed()).isNull();
        assertThat(dealing.leases().current().isFree()).isTrue();
    }

    private static RunRequest first() {
        return new RunRequest.FirstRound();
    }
}
