package org.leaddistribution.round;

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
public record PlanInputs(List<MemberSnapshot> members, Tally leads, Tally history) {
    public PlanInputs {
        members = List.copyOf(members);
    }

    /// How a member stood.
    public record MemberSnapshot(MemberAddress address, Tier tier, MemberStatus status) {
        public static MemberSnapshot of(Member member) {
            return new MemberSnapshot(member.address(), member.tier(), member.status());
        }
    }

    /// Many things in short: their number, and a digest that differs where any of them does.
    public record Tally(long count, String digest) {}
}
