package org.leaddistribution.round;

import java.util.List;
import java.util.Optional;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.PlanInputs.MemberSnapshot;

/// The plans that people were shown lately; no run looks at one unless it is asked for just that plan.
public interface PlanPreviews {
    /// How many are kept: enough for everyone who is looking at a plan, few enough to stay small.
    int MOST = 50;

    /// Keeps a preview, in place of an earlier one of the same plan, and forgets all but the latest
    /// [#MOST].
    void keep(PlanPreview preview);

    /// Empty when no such plan was shown, or too many others since.
    Optional<PlanPreview> byHash(String planHash);

    /// What a plan that somebody was shown was made from, so that a refusal to run it can name what has
    /// changed since.
    ///
    /// @param round the number that it would have had
    /// @param bystanders the members who took no part, by address: free or suspended
    record PlanPreview(
            String planHash,
            DistributionId distribution,
            int round,
            PlanInputs inputs,
            List<MemberSnapshot> bystanders) {
        public PlanPreview {
            bystanders = List.copyOf(bystanders);
        }
    }
}
