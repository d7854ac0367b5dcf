package org.leaddistribution.accounts;

import java.util.Set;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.PasswordRule;
import org.leaddistribution.member.Member;

/// What became of adding or changing a member. Only `Done` has changed anything.
public sealed interface MemberOutcome {
    /// @param member as it is now
    record Done(Member member) implements MemberOutcome {}

    /// @param fields that somebody else has, in whatever case; at least one
    record Taken(Set<AccountField> fields) implements MemberOutcome {}

    record Weak(PasswordRule broken) implements MemberOutcome {}

    /// There is no member of that address.
    record Absent() implements MemberOutcome {}

    /// Too many passwords at once; soon it will work.
    record Busy() implements MemberOutcome {}
}
