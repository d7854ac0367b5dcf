package org.leaddistribution.fake;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.leaddistribution.access.Account;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.Username;

/// The names that are claimed, shared by the fakes of members' and staff's accounts, and what each has to know of
/// the other's e-mails.
public final class InMemoryLogins {
    private final Set<String> claimed = new HashSet<>();
    private Map<MemberAddress, Account.OfMember> members = Map.of();
    private Map<String, Account.OfStaff> staff = Map.of();

    boolean isClaimed(Username username) {
        return claimed.contains(username.login());
    }

    void claim(Username username) {
        claimed.add(username.login());
    }

    /// @param accounts live
    void membersAre(Map<MemberAddress, Account.OfMember> accounts) {
        members = accounts;
    }

    /// @param accounts live
    void staffAre(Map<String, Account.OfStaff> accounts) {
        staff = accounts;
    }

    boolean isOfMember(String email) {
        return members.values().stream()
                .anyMatch(account -> account.member().email().equalsIgnoreCase(email));
    }

    boolean isOfStaff(String email) {
        return staff.values().stream()
                .flatMap(account -> account.email().stream())
                .anyMatch(email::equalsIgnoreCase);
    }
}
