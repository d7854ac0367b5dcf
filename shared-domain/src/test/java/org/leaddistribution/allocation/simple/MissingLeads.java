package org.leaddistribution.allocation.simple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.ProblemLead;
import org.leaddistribution.allocation.ProblemMember;

/// Finds how many more leads would fill everyone by adding them.
final class MissingLeads {
    private MissingLeads() {}

    /// A lead more for each that a member lacks is enough; fewer are enough where more are.
    static long of(AllocationProblem problem, List<MemberShare> shares) {
        int low = 0;
        int enough = shares.stream().mapToInt(share -> share.quota() - share.share()).sum();
        while (low < enough) {
            int middle = (low + enough) / 2;
            if (fillsEveryone(withMore(problem, middle))) {
                enough = middle;
            } else {
                low = middle + 1;
            }
        }
        return enough;
    }

    private static AllocationProblem withMore(AllocationProblem problem, int more) {
        var leads = new ArrayList<>(problem.leads());
        for (int i = 0; i < more; i++) {
            leads.add(new ProblemLead("more " + i, "someone new " + i, 0));
        }
        return new AllocationProblem(problem.seed(), problem.cap(), problem.members(), leads);
    }

    private static boolean fillsEveryone(AllocationProblem problem) {
        var deal = new Deal(Pool.of(problem));
        Granting.grantAll(deal);
        int asked = problem.members().stream().mapToInt(ProblemMember::quota).sum();
        return Arrays.stream(deal.given()).mapToInt(given -> given.length).sum() == asked;
    }
}
