package org.leaddistribution.admin.plan;

import java.util.List;
import org.leaddistribution.admin.fx.ProgressStep;

/// What the screen shows.
public sealed interface PlanStage {
    /// Nobody has asked for a plan yet.
    record Nothing() implements PlanStage {}

    record Working(ProgressStep advance) implements PlanStage {}

    record Shown(PlanView plan) implements PlanStage {}

    /// The plan was not run, because these things have changed since it was shown.
    record Changed(List<String> changes) implements PlanStage {}

    /// There is no plan to show.
    record Trouble(String message) implements PlanStage {}
}
