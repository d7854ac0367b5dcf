package org.leaddistribution.admin.distributions;

import java.util.function.Consumer;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.SessionCheck;
import org.leaddistribution.admin.fx.Watcher;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.upload.WithdrawingUpload.Withdrawal;

/// Undoes an upload that nobody has distributed yet, once the person has confirmed it.
public final class Withdrawing {
    private final Withdrawals withdrawals;
    private final SessionCheck sessionCheck;
    private final ScreenContext context;
    private final Consumer<Runnable> refresh;

    /// @param refresh shows the list as it then is, and calls back once it does
    public Withdrawing(
            Withdrawals withdrawals,
            SessionCheck sessionCheck,
            ScreenContext context,
            Consumer<Runnable> refresh) {
        this.withdrawals = withdrawals;
        this.sessionCheck = sessionCheck;
        this.context = context;
        this.refresh = refresh;
    }

    /// Who does it: [org.leaddistribution.upload.WithdrawingUpload#withdraw].
    @FunctionalInterface
    public interface Withdrawals {
        Withdrawal withdraw(Actor actor, DistributionId id);
    }

    static boolean isOfferedTo(Distribution distribution) {
        return distribution.status() == DistributionStatus.QUEUED;
    }

    /// @param told hears what came of it; nothing when the person thought better of it
    void ask(Distribution distribution, Consumer<Banner> told) {
        if (context.dialogs().ask(question(distribution)) == Answer.YES) {
            withdraw(distribution, told);
        }
    }

    private static Question question(Distribution distribution) {
        var leads = Formats.count(distribution.upload().rows().total(), "lead", "leads");
        return new Question(
                "Withdraw " + distribution.upload().filename() + "?",
                "Its %s will be removed as if the file had never been uploaded. Nobody was given any of them."
                        .formatted(leads),
                "Withdraw",
                "Keep");
    }

    private void withdraw(Distribution distribution, Consumer<Banner> told) {
        var name = distribution.upload().filename();
        context.work()
                .start(
                        job(withdrawals, sessionCheck, distribution),
                        Watcher.of(
                                withdrawal ->
                                        refresh.accept(() -> told.accept(banner(name, withdrawal))),
                                message ->
                                        told.accept(
                                                Banner.danger(
                                                        name + " was not withdrawn", message))));
    }

    /// Keeps no screen in memory: it may outlast the session.
    private static Job<Withdrawal> job(
            Withdrawals withdrawals, SessionCheck sessionCheck, Distribution distribution) {
        return Job.lasting(
                "Withdrawing " + distribution.upload().filename(),
                _ ->
                        withdrawals.withdraw(
                                new Actor(sessionCheck.requireAdmin()), distribution.id()));
    }

    private static Banner banner(String name, Withdrawal withdrawal) {
        return switch (withdrawal) {
            case WITHDRAWN ->
                    Banner.success(
                            name + " is withdrawn",
                            "Its leads are removed. Corrected or not, the file can be uploaded again.");
            case NOT_QUEUED ->
                    Banner.warning(
                            name + " was not withdrawn",
                            "Meanwhile it is being distributed, or was. What members got stays theirs.");
            case UNKNOWN ->
                    Banner.info(name + " is gone already", "Somebody else has withdrawn it.");
        };
    }
}
