package org.leaddistribution.admin.plan;

import java.util.function.Consumer;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.run.RunOutcome.PlanChanged;

/// Where a plan that was looked at goes from here.
public interface PlanSteps {
    /// Runs just this plan.
    ///
    /// @param refused hears when it is out of date; nothing has been run then
    void distribute(Distribution distribution, String planHash, Consumer<PlanChanged> refused);

    /// To where the person came from.
    void back();

    /// Brings the plan to the front again.
    void forward();
}
