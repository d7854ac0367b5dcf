package org.leaddistribution.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.check.RoundCheck.Expected;
import org.leaddistribution.check.StoredFacts.StoredRound;
import org.leaddistribution.check.StoredFacts.StoredRound.AssignmentCount;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Round;

/// Every round against its plan, then every distribution against its rounds.
final class DealtCheck {
    private final StoredFacts facts;
    private final Rounds rounds;
    private final Consumer<Violation> found;
    private final Map<String, Set<Integer>> seen = new HashMap<>();
    private final Map<String, Integer> servedBy = new HashMap<>();
    private final Map<String, Long> madeBy = new HashMap<>();
    private final Set<String> served = new HashSet<>();
    private String servedIn = "";

    DealtCheck(StoredFacts facts, Rounds rounds, Consumer<Violation> found) {
        this.facts = facts;
        this.rounds = rounds;
        this.found = found;
    }

    void check() {
        facts.forEachRound(this::checkStored);
        for (var distribution : rounds.distributions()) {
            distribution.rounds().forEach(round -> checkEmpty(distribution, round));
            checkNumbers(distribution);
            checkFigures(distribution);
        }
    }

    private void checkStored(StoredRound stored) {
        seen.computeIfAbsent(stored.distribution(), _ -> new HashSet<>()).add(stored.round());
        var complete = rounds.complete(stored.distribution(), stored.round());
        if (complete != null) {
            noteServed(stored);
        }
        judge(stored, complete);
    }

    /// [ProofCheck] reports a plan that cannot be read; here its round only cannot be judged.
    private void judge(StoredRound stored, @Nullable Round complete) {
        try {
            new RoundCheck(stored, complete, sharesOf(stored), found).check();
        } catch (StoreBroken unreadable) {
            found.accept(
                    new Violation(
                            Invariant.FILES,
                            String.format(
                                    Locale.ROOT,
                                    "round %d of %s cannot be judged: %s",
                                    stored.round(),
                                    stored.distribution(),
                                    unreadable.getMessage())));
        }
    }

    /// A complete round of which nothing is stored has to be one in which nobody got anything.
    private void checkEmpty(Distribution distribution, Round round) {
        var id = distribution.id().value();
        if (!seen.getOrDefault(id, Set.of()).contains(round.number())) {
            var nothing = new StoredRound(id, round.number(), List.of(), List.of());
            judge(nothing, round);
        }
    }

    /// Rounds of one distribution come one after the other, so one set of members is enough.
    private void noteServed(StoredRound stored) {
        if (!servedIn.equals(stored.distribution())) {
            served.clear();
            servedIn = stored.distribution();
        }
        stored.given().forEach(given -> served.add(given.member()));
        servedBy.put(stored.distribution(), served.size());
        long rows = stored.given().stream().mapToLong(AssignmentCount::rows).sum();
        madeBy.merge(stored.distribution(), rows, Long::sum);
    }

    private List<Expected> sharesOf(StoredRound stored) {
        var token = rounds.planToken(stored.distribution(), stored.round());
        if (token == null || facts.planned(token) == null) {
            found.accept(
                    new Violation(
                            Invariant.ELIGIBLE,
                            String.format(
                                    Locale.ROOT,
                                    "round %d of %s has no plan",
                                    stored.round(),
                                    stored.distribution())));
            return List.of();
        }
        var shares = new ArrayList<Expected>();
        facts.forEachShare(token, share -> shares.add(Expected.of(share)));
        return shares;
    }

    /// A round that was completed twice stands there twice.
    private void checkNumbers(Distribution distribution) {
        var numbers = distribution.rounds().stream().map(Round::number).toList();
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != i + 1) {
                report(
                        distribution,
                        "its rounds are %s, not one after the other".formatted(numbers),
                        null);
                return;
            }
        }
    }

    private void checkFigures(Distribution distribution) {
        var id = distribution.id().value();
        long made = madeBy.getOrDefault(id, 0L);
        int members = servedBy.getOrDefault(id, 0);
        var remedy = new Remedy.Totals(id, made, members);
        if (distribution.made() != made) {
            report(
                    distribution,
                    String.format(
                            Locale.ROOT,
                            "distributions_made %d, and %d are stored of its rounds",
                            distribution.made(),
                            made),
                    remedy);
        }
        if (distribution.membersServed() != members) {
            report(
                    distribution,
                    String.format(
                            Locale.ROOT,
                            "members_served %d, and %d have leads of it",
                            distribution.membersServed(),
                            members),
                    remedy);
        }
    }

    private void report(Distribution distribution, String what, @Nullable Remedy remedy) {
        var says = "distribution %s says ".formatted(distribution.id());
        found.accept(new Violation(Invariant.COUNTERS, says + what, remedy));
    }
}
