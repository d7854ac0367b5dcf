package org.leaddistribution.admin.distributions;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Round.Shortage;
import org.leaddistribution.round.Warning;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunOutcome.Cancelled;
import org.leaddistribution.run.RunOutcome.Completed;
import org.leaddistribution.run.RunOutcome.Failed;
import org.leaddistribution.run.RunOutcome.NotRun;

/// Says what came of a run, and what to do about it.
final class RunResult {
    private RunResult() {}

    static Banner banner(Distribution distribution, RunOutcome outcome) {
        var name = distribution.upload().filename();
        return switch (outcome) {
            case Completed completed -> completed(name, completed);
            case Failed failed ->
                    Banner.danger(name + " could not be distributed to its end", failed(failed));
            case Cancelled _ ->
                    Banner.info(
                            name + " is as it was before",
                            "The run was cancelled, and nothing was given to anybody in it."
                                    + " It can be distributed again.");
            case NotRun notRun -> Banner.warning(name + " was not distributed", notRun.reason());
        };
    }

    private static String failed(Failed failed) {
        return DistributionDetails.stopped(failed.message(), failed.step().label());
    }

    /// The run broke off, and nobody knows here how far it came.
    static Banner interrupted(Distribution distribution, String message) {
        return Banner.danger(
                distribution.upload().filename() + " was not distributed to its end",
                message + " What was done is kept; its status shows how it stands.");
    }

    private static Banner completed(String name, Completed round) {
        var figures =
                "%s to %s in round %s."
                        .formatted(
                                Formats.count(
                                        round.assignments(), "lead was given", "leads were given"),
                                Formats.count(round.membersServed(), "member", "members"),
                                Formats.count(round.round()));
        var said = figures + shortage(round.shortage());
        var warnings =
                round.warnings().stream().map(Warning::message).collect(Collectors.joining(" "));
        return warnings.isEmpty()
                ? Banner.success(name + " is distributed", said)
                : Banner.warning(name + ended(round), said + " " + warnings);
    }

    private static String ended(Completed round) {
        boolean isClosed =
                round.warnings().stream()
                        .anyMatch(warning -> warning.code().equals(Warning.ROUND_CLOSED));
        return isClosed ? " is closed" : " is distributed";
    }

    private static String shortage(@Nullable Shortage shortage) {
        return shortage == null || shortage.isNone() ? "" : " " + shortage.sentence();
    }
}
