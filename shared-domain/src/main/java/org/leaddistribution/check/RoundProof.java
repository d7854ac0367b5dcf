package org.leaddistribution.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.allocation.certificate.Verdict;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.Plans.StoredCertificate;
import org.leaddistribution.round.Round;

/// Judges one complete round by what is stored: whether it was dealt as its plan says, and whether that plan passes
/// the verifier.
final class RoundProof {
    private final StoredFacts facts;
    private final Consumer<PlannedShare> read;

    RoundProof(StoredFacts facts) {
        this(facts, _ -> {});
    }

    /// @param read hears of every share that is read
    RoundProof(StoredFacts facts, Consumer<PlannedShare> read) {
        this.facts = facts;
        this.read = read;
    }

    /// What is to be said of a round.
    sealed interface Judgement {
        record Holds(PlannedRound planned, Verdict.Proven bounds) implements Judgement {}

        /// @param faults clauses about the round, one at least
        record Fails(List<String> faults) implements Judgement {}

        /// Its plan is from before certificates were kept.
        record NeverKept() implements Judgement {}
    }

    Judgement of(Distribution distribution, Round round, PoolHistory history) {
        var planned = facts.planned(round.planToken());
        if (planned == null) {
            return fails("cannot be verified: its plan is gone");
        }
        if (!isOf(planned, distribution, round)) {
            return fails("has another round, seed or plan_hash than its plan");
        }
        return switch (facts.certificateOf(round.planToken())) {
            case StoredCertificate.Whole(var certificate) ->
                    judged(planned, new RebuiltRound(round, planned, certificate, history));
            case StoredCertificate.NeverKept _ -> new Judgement.NeverKept();
            case StoredCertificate.Damaged _ ->
                    fails("cannot be verified: its certificate is damaged");
        };
    }

    private static Judgement fails(String fault) {
        return new Judgement.Fails(List.of(fault));
    }

    private Judgement judged(PlannedRound planned, RebuiltRound rebuilt) {
        var faults = new ArrayList<String>();
        Verdict.@Nullable Proven bounds = null;
        try {
            facts.forEachShare(
                    rebuilt.planToken(),
                    share -> {
                        rebuilt.add(share);
                        read.accept(share);
                    });
            rebuilt.differences().forEach(d -> faults.add("was not dealt as planned: " + d));
            switch (rebuilt.verdict()) {
                case Verdict.Proven proven -> bounds = proven;
                case Verdict.Rejected(var rule, var place) ->
                        faults.add("breaks the rule that %s: %s".formatted(rule.claim(), place));
            }
        } catch (IllegalArgumentException | StoreBroken unreadable) {
            faults.add("has a plan that cannot be: " + unreadable.getMessage());
        }
        return bounds == null || !faults.isEmpty()
                ? new Judgement.Fails(faults)
                : new Judgement.Holds(planned, bounds);
    }

    private static boolean isOf(PlannedRound planned, Distribution distribution, Round round) {
        return planned.distribution().equals(distribution.id())
                && planned.round() == round.number()
                && planned.seed().equals(round.seed())
                && planned.planHash().equals(round.planHash());
    }
}
