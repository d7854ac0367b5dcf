package org.leaddistribution.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.leaddistribution.allocation.certificate.Verdict;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.Plans.StoredCertificate;
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
        Consumer<String> report =
                what -> {
                    var where =
                            String.format(
                                    Locale.ROOT,
                                    "round %d of %s ",
                                    round.number(),
                                    distribution.id());
                    found.accept(new Violation(Invariant.PROVEN, where + what));
                };
        var planned = facts.planned(round.planToken());
        if (planned == null) {
            report.accept("cannot be verified: its plan is gone");
        } else if (!isOf(planned, distribution, round)) {
            report.accept("has another round, seed or plan_hash than its plan");
        } else {
            switch (facts.certificateOf(round.planToken())) {
                case StoredCertificate.Whole(var certificate) ->
                        judge(new RebuiltRound(round, planned, certificate, history), report);
                case StoredCertificate.NeverKept _ -> {
                    return Optional.of(neverKept(distribution, round));
                }
                case StoredCertificate.Damaged _ ->
                        report.accept("cannot be verified: its certificate is damaged");
            }
        }
        return Optional.empty();
    }

    private void judge(RebuiltRound rebuilt, Consumer<String> report) {
        try {
            facts.forEachShare(rebuilt.planToken(), rebuilt::add);
            for (var difference : rebuilt.differences()) {
                report.accept("was not dealt as planned: " + difference);
            }
            switch (rebuilt.verdict()) {
                case Verdict.Proven _ -> {}
                case Verdict.Rejected(var rule, var place) ->
                        report.accept("breaks the rule that %s: %s".formatted(rule.claim(), place));
            }
        } catch (IllegalArgumentException | StoreBroken unreadable) {
            report.accept("has a plan that cannot be: " + unreadable.getMessage());
        }
    }

    private static boolean isOf(PlannedRound planned, Distribution distribution, Round round) {
        return planned.distribution().equals(distribution.id())
                && planned.round() == round.number()
                && planned.seed().equals(round.seed())
                && planned.planHash().equals(round.planHash());
    }

    private static String neverKept(Distribution distribution, Round round) {
        return String.format(
                Locale.ROOT,
                "Round %d of distribution %s cannot be verified: its plan is from before certificates were kept.",
                round.number(),
                distribution.id());
    }
}
