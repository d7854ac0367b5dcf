package org.leaddistribution.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.run.RunScene.NOW;
import static org.leaddistribution.run.RunScene.running;

import java.util.List;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.PlanChange;
import org.leaddistribution.run.PreviewingDistribution.PreviewOutcome.Previewed;
import org.leaddistribution.run.RunOutcome.Completed;
import org.leaddistribution.run.RunOutcome.PlanChanged;

/// Looks at plans and asks for just these.
final class PreviewScene {
    private PreviewScene() {}

    static PreviewingDistribution previewing(Dealing dealing) {
        return new PreviewingDistribution(dealing.run(), new SetClock(NOW));
    }

    static Previewed previewed(Dealing dealing, DistributionId id) {
        return (Previewed) previewing(dealing).preview(id, PreviewProgress.NOBODY);
    }

    static RunOutcome distribute(Dealing dealing, DistributionId id, String planHash) {
        var request = new RunRequest.ThisPlan(planHash);
        return running(dealing.run(), "test").run(id, request, RunProgress.NOBODY);
    }

    static Completed completed(RunOutcome outcome) {
        assertThat(outcome).isInstanceOf(Completed.class);
        return (Completed) outcome;
    }

    static List<PlanChange> changes(RunOutcome outcome) {
        assertThat(outcome).isInstanceOf(PlanChanged.class);
        return ((PlanChanged) outcome).changes();
    }
}
