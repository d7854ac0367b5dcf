package org.leaddistribution.admin.distributions;

import java.util.function.BiFunction;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.ConfirmedAction;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.run.CancellingRun.Cancellation;

/// Cancels a run that another program carries out, or that has lost its program.
final class CancellingElsewhere {
    private CancellingElsewhere() {}

    static boolean isOfferedTo(Distribution distribution) {
        return distribution.status() == DistributionStatus.PROCESSING;
    }

    /// @param cancel [org.leaddistribution.run.CancellingRun#cancel]
    static ConfirmedAction<Cancellation> of(
            Distribution distribution, BiFunction<Actor, DistributionId, Cancellation> cancel) {
        var name = distribution.upload().filename();
        return new ConfirmedAction<>(
                question(name),
                "Cancelling the run of " + name,
                actor -> cancel.apply(actor, distribution.id()),
                cancellation -> banner(name, cancellation),
                notCancelled(name));
    }

    private static Question question(String name) {
        return new Question(
                "Cancel the run of " + name + "?",
                "As long as its plan is not decided, the distribution is then as it was before, and"
                        + " nobody is given any of its leads. A round whose plan is decided completes.",
                "Cancel the run",
                "Let it run");
    }

    private static String notCancelled(String name) {
        return "The run of " + name + " was not cancelled";
    }

    private static Banner banner(String name, Cancellation cancellation) {
        return switch (cancellation) {
            case CANCELLED ->
                    Banner.success(
                            "The run of " + name + " is cancelled",
                            "Nobody was given any of its leads. It can be distributed again.");
            case ASKED -> asked(name);
            case DECIDED ->
                    Banner.warning(
                            notCancelled(name),
                            "The plan of this round is decided, so it completes.");
            case NOT_RUNNING ->
                    Banner.info(
                            name + " is not being distributed any more",
                            "Its status tells how it stands.");
            case UNSETTLED ->
                    Banner.warning(
                            notCancelled(name), "The run was changing hands. Cancel it again.");
            case UNKNOWN ->
                    Banner.info(name + " is gone already", "Somebody else has withdrawn it.");
        };
    }

    private static Banner asked(String name) {
        return Banner.info(
                "The run of " + name + " is being cancelled",
                "Nobody will be given leads. The program that runs it has still to hear of it; if it"
                        + " has died, that takes a minute at most.");
    }
}
