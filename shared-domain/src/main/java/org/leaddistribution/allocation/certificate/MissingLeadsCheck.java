package org.leaddistribution.allocation.certificate;

import java.util.Locale;
import java.util.Optional;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.certificate.Verdict.Rejected;

/// Checks how many more leads would fill everyone, as far as a plan with the largest total shows it.
///
/// Each new lead goes to as many members as the cap allows, and once to each. So no fewer suffice than have
/// room for all that is lacking, and than the quota of each member exceeds what there is for it. What
/// certainly suffices is also the largest lack of any member. Mostly both are one number.
record MissingLeadsCheck(NumberedProblem problem) {
    Optional<Rejected> of(AllocationPlan plan) {
        long fewest = fewest(plan);
        long most = Math.max(fewest, largestLack(plan));
        long said = plan.missingLeads();
        return said >= fewest && said <= most
                ? Optional.empty()
                : Optional.of(
                        new Rejected(
                                Rule.MISSING_LEADS,
                                String.format(
                                        Locale.ROOT,
                                        "missing leads %d, should be %s",
                                        said,
                                        range(fewest, most))));
    }

    private static String range(long fewest, long most) {
        return fewest == most ? Long.toString(fewest) : "from " + fewest + " to " + most;
    }

    private long fewest(AllocationPlan plan) {
        long lacking = plan.members().stream().mapToLong(MissingLeadsCheck::lack).sum();
        long fewest = Math.ceilDiv(lacking, problem.problem().cap());
        for (int member = 0; member < problem.members().size(); member++) {
            int reach = problem.prospects().size() - problem.held()[member].length;
            fewest = Math.max(fewest, problem.members().get(member).quota() - (long) reach);
        }
        return fewest;
    }

    private static long largestLack(AllocationPlan plan) {
        return plan.members().stream().mapToLong(MissingLeadsCheck::lack).max().orElse(0);
    }

    private static long lack(MemberShare share) {
        return (long) share.quota() - share.share();
    }
}
