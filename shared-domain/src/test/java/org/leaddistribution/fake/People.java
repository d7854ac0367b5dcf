package org.leaddistribution.fake;

import java.time.Instant;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.Credentials;
import org.leaddistribution.access.PasswordHash;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.Staff;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;

/// Somebody to sign in, to suspend, to pay.
public final class People {
    public static final Instant LONG_AGO = Instant.parse("2026-03-01T09:00:00Z");
    public static final PasswordHash SOME_HASH = new PasswordHash("a hash");

    private People() {}

    /// A gold member whose address and e-mail follow from the name.
    public static Member member(String username) {
        return new Member(
                new MemberAddress("0x" + username),
                username,
                username + "@example.org",
                Tier.GOLD,
                MemberStatus.ACTIVE,
                LeadEmails.ON,
                LONG_AGO);
    }

    public static Account.OfMember memberAccount(String username) {
        return new Account.OfMember(member(username), Credentials.first(SOME_HASH));
    }

    public static Account.OfStaff staffAccount(String username, Role role) {
        var email = new EmailAddress(username + "@example.com");
        return new Account.OfStaff(
                new Staff(new Username(username), role, email, LONG_AGO),
                Credentials.first(SOME_HASH));
    }
}
