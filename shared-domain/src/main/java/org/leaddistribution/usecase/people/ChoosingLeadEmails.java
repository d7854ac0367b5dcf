package org.leaddistribution.usecase.people;

import java.util.Optional;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.MemberAccounts;
import org.leaddistribution.access.MemberAccounts.Changing;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.access.UnsubscribeLinks;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;

/// A member's own choice of mails about new leads, signed in or by the link in a mail.
public final class ChoosingLeadEmails {
    private final MemberAccounts accounts;
    private final UnsubscribeLinks links;

    public ChoosingLeadEmails(MemberAccounts accounts, UnsubscribeLinks links) {
        this.accounts = accounts;
        this.links = links;
    }

    /// The member as it is now; nothing when there is none of that address.
    public Optional<Member> choose(MemberAddress member, LeadEmails wanted) {
        return accounts.change(member, MemberChange.of(wanted))
                        instanceof Changing.Changed(_, var after)
                ? Optional.of(after)
                : Optional.empty();
    }

    /// Whose link it is, and nothing changed; nothing for a forged one.
    public Optional<Member> holderOf(String token) {
        return links.memberOf(token).flatMap(accounts::byAddress).map(Account.OfMember::member);
    }

    /// Turns the mails off for the member of the link; nothing for a forged one.
    public Optional<Member> unsubscribe(String token) {
        return links.memberOf(token).flatMap(member -> choose(member, LeadEmails.OFF));
    }
}
