package org.leaddistribution.admin.distributions;

import java.util.function.Consumer;
import org.leaddistribution.admin.distributions.Cancelling.Cancellations;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.SessionCheck;
import org.leaddistribution.admin.fx.Watcher;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.run.CancellingRun.Cancellation;

/// Cancels a run that another program carries out, or that has lost its program, once the person has
/// confirmed it.
public final class CancellingElsewhere {
    private final Cancellations cancellations;
    private final SessionCheck sessionCheck;
    private final ScreenContext context;
    private final Consumer<Runnable> refresh;

    /// @param refresh shows the list as it then is, and calls back once it does
    public CancellingElsewhere(
            Cancellations cancellations,
            SessionCheck sessionCheck,
            ScreenContext context,
            Consumer<Runnable> refresh) {
        this.cancellations = cancellations;
        this.sessionCheck = sessionCheck;
        this.context = context;
        this.refresh = refresh;
    }

    static boolean isOfferedTo(Distribution distribution) {
        return distribution.status() == DistributionStatus.PROCESSING;
    }

    /// @param told hears what came of it; nothing when the person thought better of it
    void ask(Distribution distribution, Consumer<Banner> told) {
        if (context.dialogs().ask(question(distribution)) == Answer.YES) {
            cancel(distribution, told);
        }
    }

    private static Question question(Distribution distribution) {
        return new Question(
                "Cancel the run of " + distribution.upload().filename() + "?",
                "As long as its plan is not decided, the distribution is then as it was before, and"
                        + " nobody is given any of its leads. A round whose plan is decided completes.",
                "Cancel the run",
                "Let it run");
    }

    private void cancel(Distribution distribution, Consumer<Banner> told) {
        var name = distribution.upload().filename();
        context.work()
                .start(
                        job(cancellations, sessionCheck, distribution),
                        Watcher.of(
                                cancellation ->
                                        refresh.accept(
                                                () -> told.accept(banner(name, cancellation))),
                                message ->
                                        told.accept(Banner.danger(notCancelled(name), message))));
    }

    /// Keeps no screen in memory: it may outlast the session.
    private static Job<Cancellation> job(
            Cancellations cancellations, SessionCheck sessionCheck, Distribution distribution) {
        return Job.lasting(
                "Cancelling the run of " + distribution.upload().filename(),
                _ ->
                        cancellations.cancel(
                                new Actor(sessionCheck.requireAdmin()), distribution.id()));
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
