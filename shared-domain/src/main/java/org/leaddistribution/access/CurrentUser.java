package org.leaddistribution.access;

import org.leaddistribution.member.Member;
import org.leaddistribution.member.Username;

/// Who is asking, as the account stands at this moment.
public sealed interface CurrentUser {
    Username username();

    Role role();

    record OfMember(Member member) implements CurrentUser {
        @Override
        public Username username() {
            return new Username(member.username());
        }

        @Override
        public Role role() {
            return Role.MEMBER;
        }
    }

    record OfStaff(Staff staff) implements CurrentUser {
        @Override
        public Username username() {
            return staff.username();
        }

        @Override
        public Role role() {
            return staff.role();
        }
    }
}
