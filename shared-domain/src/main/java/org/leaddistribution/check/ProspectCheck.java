package org.leaddistribution.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.function.Consumer;
import org.leaddistribution.check.StoredFacts.StoredAssignment;
import org.leaddistribution.check.StoredFacts.StoredLead;
import org.leaddistribution.check.StoredFacts.StoredProspect;
import org.leaddistribution.round.Assignment;

/// V1, V2 and the counts of V5, prospect by prospect.
final class ProspectCheck {
    private final Rounds rounds;
    private final Consumer<Violation> found;
    private long leads;
    private long assignments;

    ProspectCheck(Rounds rounds, Consumer<Violation> found) {
        this.rounds = rounds;
        this.found = found;
    }

    void check(StoredProspect prospect) {
        leads += prospect.leads().size();
        assignments += prospect.assignments().size();
        checkCap(prospect);
        checkNeverTwice(prospect);
        prospect.leads().forEach(lead -> checkCopies(lead, prospect));
        checkLeadsExist(prospect);
    }

    long leads() {
        return leads;
    }

    long assignments() {
        return assignments;
    }

    private void checkCap(StoredProspect prospect) {
        int copies = prospect.assignments().size();
        if (copies > Assignment.CAP) {
            report(
                    Invariant.TEN_COPIES,
                    String.format(
                            Locale.ROOT, "prospect %s has %d assignments", prospect.key(), copies));
        }
        for (var assignment : prospect.assignments()) {
            int slot = assignment.slot();
            boolean isOneOfTen = slot >= 0 && slot < Assignment.CAP;
            if (!isOneOfTen || !assignment.id().equals(prospect.key() + ":" + slot)) {
                report(
                        Invariant.TEN_COPIES,
                        "assignment %s is not in one of the ten slots of its prospect %s"
                                .formatted(assignment.id(), prospect.key()));
            }
        }
    }

    private void checkNeverTwice(StoredProspect prospect) {
        var seen = new HashSet<String>();
        for (var assignment : prospect.assignments()) {
            if (!seen.add(assignment.member())) {
                report(
                        Invariant.NEVER_TWICE,
                        "member %s has prospect %s twice, also by assignment %s"
                                .formatted(assignment.member(), prospect.key(), assignment.id()));
            }
        }
    }

    /// The copies of rounds still going on may be counted already, or not yet.
    private void checkCopies(StoredLead lead, StoredProspect prospect) {
        var given =
                prospect.assignments().stream().filter(a -> a.lead().equals(lead.id())).toList();
        long complete = given.stream().filter(this::isOfCompleteRound).count();
        if (lead.copies() < complete || lead.copies() > given.size()) {
            var what =
                    String.format(
                            Locale.ROOT,
                            "lead %s says distribution_count %d, and %d assignments are stored",
                            lead.id(),
                            lead.copies(),
                            given.size());
            var remedy = new Remedy.Copies(lead.id(), given.size());
            found.accept(new Violation(Invariant.COUNTERS, what, remedy));
        }
    }

    private boolean isOfCompleteRound(StoredAssignment assignment) {
        return rounds.isComplete(assignment.distribution(), assignment.round());
    }

    private void checkLeadsExist(StoredProspect prospect) {
        for (var assignment : prospect.assignments()) {
            boolean stored =
                    prospect.leads().stream().anyMatch(lead -> isGivenBy(assignment, lead));
            if (!stored) {
                report(
                        Invariant.UPLOADS,
                        "assignment %s gives lead %s of distribution %s, which is not stored"
                                .formatted(
                                        assignment.id(),
                                        assignment.lead(),
                                        assignment.distribution()));
            }
        }
    }

    private static boolean isGivenBy(StoredAssignment assignment, StoredLead lead) {
        return lead.id().equals(assignment.lead())
                && lead.distribution().equals(assignment.distribution());
    }

    private void report(Invariant invariant, String what) {
        found.accept(new Violation(invariant, what));
    }
}
