package org.leaddistribution.access;

import java.time.Instant;
import java.util.Optional;
import org.leaddistribution.member.Username;

/// Members' and staff's accounts as one: whoever signs in is one or the other, by the name alone.
public final class Accounts {
    private final MemberAccounts members;
    private final StaffAccounts staff;

    public Accounts(MemberAccounts members, StaffAccounts staff) {
        this.members = members;
        this.staff = staff;
    }

    public Optional<Account> named(Username username) {
        return members.byUsername(username)
                .<Account>map(account -> account)
                .or(() -> staff.byUsername(username));
    }

    /// Gives a new password and the next generation of credentials.
    void replacePassword(Account account, PasswordHash hash) {
        switch (account) {
            case Account.OfMember(var member, _) ->
                    members.change(member.address(), MemberChange.of(hash));
            case Account.OfStaff(var person, _) ->
                    staff.change(person.username(), StaffChange.of(hash));
        }
    }

    /// Keeps when somebody signed in.
    void noteSignIn(Account account, Instant at) {
        switch (account) {
            case Account.OfMember(var member, _) -> members.noteSignIn(member.address(), at);
            case Account.OfStaff(var person, _) -> staff.noteSignIn(person.username(), at);
        }
    }

    void renewHash(Account account, PasswordHash from, PasswordHash to) {
        switch (account) {
            case Account.OfMember(var member, _) -> members.renewHash(member.address(), from, to);
            case Account.OfStaff(var person, _) -> staff.renewHash(person.username(), from, to);
        }
    }
}
