package org.leaddistribution.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.AMember.aMember;
import static org.leaddistribution.run.RunScene.running;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaddistribution.fake.dealing.InMemoryDealing;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.run.FaultyProcess.Died;
import org.leaddistribution.run.FaultyProcess.Fault;

/// A run that may carry out one plan alone dies at one call after the other, and somebody joins before the
/// next goes on.
final class BoundRunCrashTest {
    @ParameterizedTest
    @EnumSource(names = {"DIES_BEFORE", "DIES_AFTER"})
    void whoeverGoesOnAfterACrashRunsThatPlanOrNone(Fault fault) {
        int carriedOut = 0;
        int givenBack = 0;
        boolean struck = true;
        for (int call = 1; struck; call++) {
            var dealing = InMemoryDealing.fresh();
            dealing.join(aMember().build());
            var id = aDistribution().ofLeads(3).queuedIn(dealing);
            var hash = shown(dealing, id);
            struck = crashes(new FaultyProcess(call, fault), dealing, id, hash);
            dealing.join(aMember().named("late").build());

            goOnWhereBegun(dealing, id);

            var after = dealing.distribution(id);
            assertThat(after.rounds()).allMatch(round -> round.planHash().equals(hash));
            assertThat(after.status()).isNotEqualTo(DistributionStatus.PROCESSING);
            carriedOut += after.rounds().size();
            givenBack += after.status() == DistributionStatus.QUEUED ? 1 : 0;
        }
        assertThat(carriedOut).isGreaterThan(3);
        assertThat(givenBack).isGreaterThan(3);
    }

    private static String shown(Dealing dealing, DistributionId id) {

        var shown = PreviewScene.previewed(dealing, id);
        return shown.round().planHash();
    }

    private static boolean crashes(
            FaultyProcess process, Dealing dealing, DistributionId id, String hash) {
        try {
            running(process.seeing(dealing.run()), "the first")
                    .run(id, new RunRequest.ThisPlan(hash), RunProgress.NOBODY);
        } catch (Died _) {
            assertThat(process.wasStruck()).isTrue();
        }
        return process.wasStruck();
    }

    /// As the worker does: it looks for what is being processed.
    private static void goOnWhereBegun(Dealing dealing, DistributionId id) {
        if (dealing.distribution(id).status() == DistributionStatus.PROCESSING) {
            RunScene.takeOver(dealing, id);
        }
    }
}
