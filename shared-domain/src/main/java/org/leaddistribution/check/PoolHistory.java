package org.leaddistribution.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.leaddistribution.allocation.ProblemLead;
import org.leaddistribution.check.StoredFacts.StoredAssignment;
import org.leaddistribution.check.StoredFacts.StoredProspect;
import org.leaddistribution.lead.DistributionId;

/// The leads of one distribution, and when each of their prospects' copies was given: by which plan's token.
///
/// Plans are sealed one at a time under growing tokens, and none is made before the one before it is written.
/// So what a plan found given are just the copies of smaller tokens, whatever came later: rounds of the same
/// leads, uploads of the same prospects, other members and tiers.
final class PoolHistory {
    private final Rounds rounds;
    private final Map<String, Known> byLead = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private PoolHistory(Rounds rounds) {
        this.rounds = rounds;
    }

    /// @param lead its id
    private record Known(String lead, String key, List<Copy> copies) {}

    /// @param token of the plan that gave it
    record Copy(String member, int slot, long token) {}

    static PoolHistory of(DistributionId distribution, StoredFacts facts, Rounds rounds) {
        return of(distribution, facts, rounds, _ -> {});
    }

    /// @param read hears how many leads are read
    static PoolHistory of(
            DistributionId distribution, StoredFacts facts, Rounds rounds, IntConsumer read) {
        var history = new PoolHistory(rounds);
        facts.forEachProspectOf(
                distribution,
                prospect -> {
                    history.add(prospect);
                    read.accept(history.byLead.size());
                });
        return history;
    }

    private void add(StoredProspect prospect) {
        var copies = new ArrayList<Copy>(prospect.assignments().size());
        for (var assignment : prospect.assignments()) {
            var token = rounds.planToken(assignment.distribution(), assignment.round());
            if (token != null) {
                copies.add(copy(assignment, token));
            }
        }
        for (var lead : prospect.leads()) {
            byLead.put(lead.id(), new Known(lead.id(), prospect.key(), copies));
        }
    }

    /// Members have thousands of copies each, so each name is kept once.
    private Copy copy(StoredAssignment assignment, long token) {
        var member = names.computeIfAbsent(assignment.member(), name -> name);
        return new Copy(member, assignment.slot(), token);
    }

    /// The leads as the plan of this token found them.
    List<ProblemLead> leadsBefore(long token) {
        return byLead.values().stream()
                .map(known -> new ProblemLead(known.lead(), known.key(), before(known, token)))
                .toList();
    }

    private static int before(Known known, long token) {
        return (int) known.copies().stream().filter(copy -> copy.token() < token).count();
    }

    /// The keys that each member held when the plan of this token was made.
    Map<String, List<String>> heldBefore(long token) {
        var held = new HashMap<String, List<String>>();
        for (var known : byLead.values()) {
            for (var copy : known.copies()) {
                if (copy.token() < token) {
                    held.computeIfAbsent(copy.member(), _ -> new ArrayList<>()).add(known.key());
                }
            }
        }
        return held;
    }

    /// How many copies the plan of this token has given.
    long givenBy(long token) {
        return byLead.values().stream()
                .flatMap(known -> known.copies().stream())
                .filter(copy -> copy.token() == token)
                .count();
    }

    /// Whether a copy is stored just so.
    boolean has(String lead, Copy copy) {
        var known = byLead.get(lead);
        return known != null && known.copies().contains(copy);
    }

    /// One text for each id, so that a plan of millions of assignments names no lead anew.
    String sameText(String lead) {
        var known = byLead.get(lead);
        return known == null ? lead : known.lead();
    }
}
