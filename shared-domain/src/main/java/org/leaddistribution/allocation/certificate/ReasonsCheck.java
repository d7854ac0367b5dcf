package org.leaddistribution.allocation.certificate;

import java.util.Optional;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.certificate.Verdict.Rejected;

/// Checks the reasons that shares and history alone decide; of a competition, that there may be one. What
/// is said of it is judged by [CompetitionCheck].
record ReasonsCheck(NumberedProblem problem) {
    Optional<Rejected> of(AllocationPlan plan) {
        return plan.members().stream().map(this::of).flatMap(Optional::stream).findFirst();
    }

    private Optional<Rejected> of(MemberShare share) {
        var reason = share.boundBy();
        if (applies(share, reason)) {
            return Optional.empty();
        }
        var place = "member \"%s\", %s".formatted(share.id(), reason.code());
        return Optional.of(new Rejected(Rule.BOUND_BY, place));
    }

    private boolean applies(MemberShare share, BoundBy reason) {
        int open = problem.prospects().size();
        int held = problem.held()[problem.memberById().of(share.id())].length;
        boolean isFull = share.share() == share.quota();
        boolean hasEverything = share.share() + held == open;
        return switch (reason) {
            case BoundBy.Quota _ -> isFull;
            case BoundBy.NoLeads(int prospects) ->
                    !isFull && open == 0 && prospects == problem.everyProspect().size();
            case BoundBy.Distinctness(int withCapacity, int alreadyHeld) ->
                    !isFull
                            && open > 0
                            && hasEverything
                            && withCapacity == open
                            && alreadyHeld == held;
            case BoundBy.TightSet _, BoundBy.Supply _ -> !isFull && !hasEverything;
        };
    }
}
