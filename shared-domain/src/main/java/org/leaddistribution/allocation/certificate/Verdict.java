package org.leaddistribution.allocation.certificate;

import org.leaddistribution.allocation.FillRatio;

/// What the verifier found.
public sealed interface Verdict {
    /// The plan may be carried out, and these bounds are proven.
    ///
    /// @param total no plan makes more assignments
    /// @param lowestFill no plan fills the least filled quota more; 1 when nobody has a quota
    /// @param squaredCopies no plan with these shares has a smaller sum of the squares of the final copies,
    ///     over the prospects that had capacity
    record Proven(long total, FillRatio lowestFill, long squaredCopies) implements Verdict {}

    /// The first rule that fails.
    ///
    /// @param place where it fails, for a person to look it up: names and values
    record Rejected(Rule rule, String place) implements Verdict {}

    /// What must hold of a plan, in the order in which it is checked: first that it may be carried out, then
    /// that it says of itself what is so, then that no plan is better, and last who competed for what and how much was missing.
    enum Rule {
        MEMBERS("the plan has the problem's members, each once and with its quota"),
        QUOTA("no member gets more leads than its quota"),
        LEADS("what is given is a lead of the problem, and the one that its prospect gives"),
        CAP("no prospect goes to more members than the cap allows"),
        DISTINCT("no member gets a prospect twice"),
        HISTORY("no member gets a prospect that it holds already"),
        FIGURES("total and histogram are those of the shares"),
        PLAN_HASH("the hash is this plan's"),
        BOUND_BY("each member's reason is the one that applies"),
        LABELS("labels are in range and belong to a member or to a prospect with capacity"),
        REFUSED_UNITS("the refused units are in their order and someone's"),
        ASKS_NO_EARLIER("a member's label is not after the next unit that it would claim"),
        GRANTED_NO_LATER("a member's last unit is not after its label"),
        NOTHING_LEFT("a prospect with capacity left has no limit in its label"),
        SHARES_DO_NOT_RISE("no share label rises along an exchange"),
        COPIES_START("a given prospect's label is not above its capacity left"),
        COPIES_END("a prospect's capacity left is at most one above its label"),
        COPIES_DO_NOT_RISE("no copies label rises along an exchange"),
        COMPETITION("who is said to compete with whom for what does so, up to that level"),
        MISSING_LEADS("so many more leads would fill everyone, and fewer would not");

        private final String claim;

        Rule(String claim) {
            this.claim = claim;
        }

        /// What holds when nothing is wrong, as a clause.
        public String claim() {
            return claim;
        }
    }
}
