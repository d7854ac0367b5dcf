package org.leaddistribution.admin.distributions;

import java.util.function.BiFunction;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.ConfirmedAction;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.upload.WithdrawingUpload.Withdrawal;

/// Undoes an upload that nobody has distributed yet.
final class Withdrawing {
    private Withdrawing() {}

    static boolean isOfferedTo(Distribution distribution) {
        return distribution.status() == DistributionStatus.QUEUED;
    }

    /// @param withdraw [org.leaddistribution.upload.WithdrawingUpload#withdraw]
    static ConfirmedAction<Withdrawal> of(
            Distribution distribution, BiFunction<Actor, DistributionId, Withdrawal> withdraw) {
        var name = distribution.upload().filename();
        return new ConfirmedAction<>(
                question(distribution),
                "Withdrawing " + name,
                actor -> withdraw.apply(actor, distribution.id()),
                withdrawal -> banner(name, withdrawal),
                notWithdrawn(name));
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

    private static String notWithdrawn(String name) {
        return name + " was not withdrawn";
    }

    private static Banner banner(String name, Withdrawal withdrawal) {
        return switch (withdrawal) {
            case WITHDRAWN ->
                    Banner.success(
                            name + " is withdrawn",
                            "Its leads are removed. Corrected or not, the file can be uploaded again.");
            case NOT_QUEUED ->
                    Banner.warning(
                            notWithdrawn(name),
                            "Meanwhile it is being distributed, or was. What members got stays theirs.");
            case UNKNOWN ->
                    Banner.info(name + " is gone already", "Somebody else has withdrawn it.");
        };
    }
}
