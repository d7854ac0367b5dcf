package org.leaddistribution.check;

import java.util.List;
import org.leaddistribution.allocation.CallOff;
import org.leaddistribution.allocation.CallOff.CalledOff;
import org.leaddistribution.allocation.certificate.Verdict;
import org.leaddistribution.check.RoundProof.Judgement;
import org.leaddistribution.kernel.Progress;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.Round;

/// Proves one complete round on the spot, from its stored plan and what stands in the database at one moment: what a
/// check of all data says of this round.
public final class ProvingRound {
    private final StoredFacts facts;

    public ProvingRound(StoredFacts facts) {
        this.facts = facts;
    }

    /// What came of it.
    public sealed interface Proof {
        /// It was dealt as its plan says, and no plan is larger or fairer.
        ///
        /// @param round as the distribution tells of it
        record Proven(Round round, PlannedRound planned, Verdict.Proven bounds) implements Proof {}

        /// @param faults what does not hold, as clauses about the round; one at least
        record Disproven(List<String> faults) implements Proof {}

        /// Its plan is from before certificates were kept, so nothing can be said.
        record NeverKept() implements Proof {}

        /// There is no such complete round any more.
        record Gone() implements Proof {}

        record Cancelled() implements Proof {}
    }

    /// The steps in their order.
    public enum Step {
        LEADS("Reading the leads and who has had them"),
        SHARES("Reading the plan"),
        PROVING("Checking that no plan is better");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// @throws org.leaddistribution.kernel.StoreFault when the database is away, or keeps a moment for less time
    ///     than this takes
    public Proof prove(DistributionId id, int round, Progress<Step> progress) {
        try {
            return CallOff.heeding(progress::isCalledOff, () -> proof(id, round, progress));
        } catch (CalledOff _) {
            return new Proof.Cancelled();
        }
    }

    private Proof proof(DistributionId id, int round, Progress<Step> progress) {
        var proof = new Proof[] {new Proof.Gone()};
        facts.atOneMoment(
                now -> {
                    var rounds = new Rounds(now);
                    var complete = rounds.complete(id.value(), round);
                    var distribution = rounds.distribution(id);
                    if (distribution != null && complete != null) {
                        proof[0] = new Attempt(now, rounds, progress).at(distribution, complete);
                    }
                });
        return proof[0];
    }

    /// One proof, told step by step.
    private static final class Attempt {
        private static final int LEADS_A_REPORT = 1_000;

        private final StoredFacts now;
        private final Rounds rounds;
        private final Progress<Step> progress;
        private int members;

        Attempt(StoredFacts now, Rounds rounds, Progress<Step> progress) {
            this.now = now;
            this.rounds = rounds;
            this.progress = progress;
        }

        Proof at(Distribution distribution, Round round) {
            int leads = distribution.upload().rows().total();
            var history =
                    PoolHistory.of(distribution.id(), now, rounds, done -> tellLeads(done, leads));
            int eligible = round.eligibleMembers();
            var judging = new RoundProof(now, _ -> tellMembers(++members, eligible));
            return switch (judging.of(distribution, round, history)) {
                case Judgement.Holds(var planned, var bounds) ->
                        new Proof.Proven(round, planned, bounds);
                case Judgement.Fails(var faults) -> new Proof.Disproven(faults);
                case Judgement.NeverKept _ -> new Proof.NeverKept();
            };
        }

        private void tellLeads(int done, int total) {
            CallOff.check();
            if (done % LEADS_A_REPORT == 0 || done == total) {
                progress.at(Step.LEADS, done, total);
            }
        }

        private void tellMembers(int done, int total) {
            CallOff.check();
            progress.at(Step.SHARES, done, total);
            if (done == total) {
                progress.at(Step.PROVING, 0, 0);
            }
        }
    }
}
