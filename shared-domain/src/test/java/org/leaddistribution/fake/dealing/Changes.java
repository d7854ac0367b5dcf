package org.leaddistribution.fake.dealing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Distribution.Outlook;
import org.leaddistribution.round.Distribution.RunFailure;
import org.leaddistribution.round.Distribution.RunRecord;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Round;

/// What a run changes about a distribution.
final class Changes {
    private Changes() {}

    static Distribution begun(
            Distribution before, long token, Instant at, @Nullable String planHash) {
        if (before.status() == DistributionStatus.PROCESSING) {
            var run = before.run();
            var taken =
                    new RunRecord(
                            token,
                            run.startedAt(),
                            run.completedAt(),
                            run.failure(),
                            run.planHash());
            return with(before, before.status(), taken);
        }
        var next = before.status().moveTo(DistributionStatus.PROCESSING);
        return with(before, next, new RunRecord(token, at, null, null, planHash));
    }

    static Distribution counted(Distribution before, Outlook outlook) {
        return new Distribution(
                before.id(),
                before.upload(),
                before.status(),
                before.run(),
                outlook,
                before.rounds(),
                before.made(),
                before.membersServed(),
                before.warnings());
    }

    static Distribution completed(
            Distribution before, Round round, int membersServed, List<Warning> warnings) {
        var run = before.run();
        var rounds = new ArrayList<>(before.rounds());
        rounds.add(round);
        return new Distribution(
                before.id(),
                before.upload(),
                DistributionStatus.COMPLETED,
                new RunRecord(
                        run.token(),
                        run.startedAt(),
                        round.completedAt(),
                        run.failure(),
                        run.planHash()),
                before.outlook(),
                rounds,
                before.made() + round.assignments(),
                membersServed,
                warnings);
    }

    static Distribution failed(Distribution before, RunFailure failure, Instant at) {
        var run = before.run();
        return with(
                before,
                DistributionStatus.FAILED,
                new RunRecord(run.token(), run.startedAt(), at, failure, run.planHash()));
    }

    static Distribution givenBack(Distribution before) {
        var token = before.run().token();
        if (before.rounds().isEmpty()) {
            var none = new RunRecord(token, null, null, null);
            return with(before, DistributionStatus.QUEUED, none);
        }
        var latest = before.rounds().getLast();
        var run = new RunRecord(token, latest.startedAt(), latest.completedAt(), null);
        return with(before, DistributionStatus.COMPLETED, run);
    }

    private static Distribution with(
            Distribution before, DistributionStatus status, RunRecord run) {
        return new Distribution(
                before.id(),
                before.upload(),
                status,
                run,
                before.outlook(),
                before.rounds(),
                before.made(),
                before.membersServed(),
                before.warnings());
    }
}
