package org.leaddistribution.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.leaddistribution.check.RoundProof.Judgement;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Round;

/// V8: every complete round was dealt as its plan says, and its plan passes the verifier.
///
/// A round that was closed early is judged like any other: its plan was as good as any, though not all of it
/// was carried out.
final class ProofCheck {
    private final StoredFacts facts;
    private final Rounds rounds;
    private final Consumer<Violation> found;

    ProofCheck(StoredFacts facts, Rounds rounds, Consumer<Violation> found) {
        this.facts = facts;
        this.rounds = rounds;
        this.found = found;
    }

    /// @return the rounds of this distribution of which nothing can be said, in words
    List<String> check(DistributionId id) {
        var unproven = new ArrayList<String>();
        var distribution = rounds.distribution(id);
        if (distribution != null) {
            var history = PoolHistory.of(id, facts, rounds);
            for (var round : distribution.rounds()) {
                check(distribution, round, history).ifPresent(unproven::add);
            }
        }
        return unproven;
    }

    /// What is said of a round that cannot be judged.
    private Optional<String> check(Distribution distribution, Round round, PoolHistory history) {
        return switch (new RoundProof(facts).of(distribution, round, history)) {
            case Judgement.Holds _ -> Optional.empty();
            case Judgement.Fails(var faults) -> {
                faults.forEach(fault -> report(distribution, round, fault));
                yield Optional.empty();
            }
            case Judgement.NeverKept _ -> Optional.of(neverKept(distribution, round));
        };
    }

    private void report(Distribution distribution, Round round, String fault) {
        var where =
                String.format(Locale.ROOT, "round %d of %s ", round.number(), distribution.id());
        found.accept(new Violation(Invariant.PROVEN, where + fault));
    }

    private static String neverKept(Distribution distribution, Round round) {
        return String.format(
                Locale.ROOT,
                "Round %d of distribution %s cannot be verified: its plan is from before certificates were kept.",
                round.number(),
                distribution.id());
    }
}
