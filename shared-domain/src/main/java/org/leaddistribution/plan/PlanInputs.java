package org.leaddistribution.plan;

import java.util.List;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;

/// What a plan was made from: where two are equal, so are the plans.
///
/// @param members who took part, by address
/// @param leads of the distribution
/// @param history which prospects of these leads somebody had already, and who
public record PlanInputs(List<Standing> members, Tally leads, Tally history) {
    public PlanInputs {
        members = List.copyOf(members);
    }

    /// How a member stood.
    public record Standing(MemberAddress address, Tier tier, MemberStatus status) {
        public static Standing of(Member member) {
            return new Standing(member.address(), member.tier(), member.status());
        }
    }

    /// Many things in short: their number, and a digest that differs where any of them does.
    public record Tally(long count, String digest) {}
}
