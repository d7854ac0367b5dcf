package org.leaddistribution.access;

import java.util.Optional;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Username;

/// A person that can sign in, with what it is entered with.
public sealed interface Account {
    Username username();

    Role role();

    Credentials credentials();

    /// Where mail about the account goes; nothing for staff without an e-mail.
    Optional<String> email();

    /// False for a suspended member and for disabled staff.
    boolean maySignIn();

    /// The person without credentials, to hand around.
    CurrentUser user();

    record OfMember(Member member, Credentials credentials) implements Account {
        @Override
        public Username username() {
            return new Username(member.username());
        }

        @Override
        public Role role() {
            return Role.MEMBER;
        }

        @Override
        public Optional<String> email() {
            return Optional.of(member.email());
        }

        @Override
        public boolean maySignIn() {
            return member.status() != MemberStatus.SUSPENDED;
        }

        @Override
        public CurrentUser user() {
            return new CurrentUser.OfMember(member);
        }
    }

    record OfStaff(Staff staff, Credentials credentials) implements Account {
        @Override
        public Username username() {
            return staff.username();
        }

        @Override
        public Role role() {
            return staff.role();
        }

        @Override
        public Optional<String> email() {
            return Optional.ofNullable(staff.email()).map(EmailAddress::value);
        }

        @Override
        public boolean maySignIn() {
            return staff.isEnabled();
        }

        @Override
        public CurrentUser user() {
            return new CurrentUser.OfStaff(staff);
        }
    }
}
