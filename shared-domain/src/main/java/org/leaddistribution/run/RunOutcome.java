package org.leaddistribution.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.PlanChange;
import org.leaddistribution.round.Round;
import org.leaddistribution.round.Round.Shortage;

/// What became of the wish to run a distribution.
public sealed interface RunOutcome {
    /// The round is complete; the figures are those of this round alone.
    ///
    /// @param shortage null when it is not known, as [Round] has it
    record Completed(
            DistributionId id,
            int round,
            long assignments,
            int membersServed,
            String planHash,
            @Nullable Shortage shortage,
            List<Warning> warnings)
            implements RunOutcome {
        public Completed {
            warnings = List.copyOf(warnings);
        }

        static Completed of(DistributionId id, Round round) {
            return new Completed(
                    id,
                    round.number(),
                    round.assignments(),
                    round.membersServed(),
                    round.planHash(),
                    round.shortage(),
                    round.warnings());
        }
    }

    /// The run ended as failed; distributing again resumes it.
    record Failed(DistributionId id, String message, RunStep step) implements RunOutcome {}

    /// Nothing was run, and nothing has changed.
    sealed interface NotRun extends RunOutcome {
        /// What is in the way and what to do, for people.
        String reason();
    }

    record Unknown(DistributionId id) implements NotRun {
        @Override
        public String reason() {
            return "There is no distribution " + id + ".";
        }
    }

    record CompletedBefore(DistributionId id) implements NotRun {
        @Override
        public String reason() {
            return "This distribution is completed. Ask for the next round to deal its leads again.";
        }
    }

    record UnderWay(DistributionId id) implements NotRun {
        @Override
        public String reason() {
            return "This distribution is being run right now. Its status tells when it is done.";
        }
    }

    /// Somebody cancelled the run before anything was written for members.
    record Cancelled(DistributionId id) implements NotRun {
        @Override
        public String reason() {
            return "The run was cancelled. The distribution is as it was before, and can be distributed"
                    + " again.";
        }
    }

    record NothingToResume(DistributionId id) implements NotRun {
        @Override
        public String reason() {
            return "This distribution is not being run any more: there is nothing to resume.";
        }
    }

    record Occupied(DistributionId by) implements NotRun {
        @Override
        public String reason() {
            return by.equals(RunLease.REPAIR)
                    ? "The data is being repaired. Distribute it once that is over."
                    : "Distribution "
                            + by
                            + " has to be finished first. Distribute it, or close it if it has failed; then this"
                            + " one.";
        }
    }

    record WrongRound(int asked, int next) implements NotRun {
        @Override
        public String reason() {
            return "Round " + asked + " cannot be run: the next round is " + next + ".";
        }
    }

    record UnknownPlan(String planHash) implements NotRun {
        @Override
        public String reason() {
            return "No plan with the hash " + planHash + " was previewed. Preview it again.";
        }
    }

    /// The plan that was asked for is not what would be run now.
    ///
    /// @param changes what has changed since it was shown, each by itself; at least one
    record PlanChanged(DistributionId id, String planHash, List<PlanChange> changes)
            implements NotRun {
        private static final int NAMED = 3;

        public PlanChanged {
            changes = List.copyOf(changes);
        }

        @Override
        public String reason() {
            var first =
                    changes.stream()
                            .limit(NAMED)
                            .map(PlanChange::sentence)
                            .collect(Collectors.joining(" "));
            int more = changes.size() - NAMED;
            return "This plan is out of date: %s%s Look at the plan as it is now."
                    .formatted(
                            first,
                            more > 0
                                    ? String.format(Locale.ROOT, " And %,d more changes.", more)
                                    : "");
        }
    }

    record NothingToClose(DistributionId id) implements NotRun {
        @Override
        public String reason() {
            return "Only a failed run whose plan was sealed can be closed. Distribute it instead.";
        }
    }
}
