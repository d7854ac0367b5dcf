package org.leaddistribution.accounts;

import java.util.Optional;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.MemberAccounts;
import org.leaddistribution.access.MemberAccounts.Changing;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.access.UnsubscribeLinks;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.Username;

/// A member's own choice of mails about new leads, signed in or by the link in a mail.
public final class ChoosingLeadEmails {
    private final MemberAccounts accounts;
    private final UnsubscribeLinks links;
    private final AuditTrail audit;
    private final UnitOfWork work;

    public ChoosingLeadEmails(
            MemberAccounts accounts, UnsubscribeLinks links, AuditTrail audit, UnitOfWork work) {
        this.accounts = accounts;
        this.links = links;
        this.audit = audit;
        this.work = work;
    }

    /// The member as it is now; nothing when it is there no more.
    public Optional<Member> choose(Member member, LeadEmails wanted) {
        return choose(Actor.of(new Username(member.username())), member.address(), wanted);
    }

    private Optional<Member> choose(Actor actor, MemberAddress address, LeadEmails wanted) {
        return work.inOne(
                () ->
                        switch (accounts.change(address, MemberChange.of(wanted))) {
                            case Changing.Changed(var before, var after) -> {
                                MemberFacts.noteChange(audit, actor, before, after);
                                yield Optional.of(after);
                            }
                            case Changing.Absent _, Changing.EmailTaken _ -> Optional.empty();
                        });
    }

    /// Whose link it is, and nothing changed; nothing for a forged one.
    public Optional<Member> holderOf(String token) {
        return links.memberOf(token).flatMap(accounts::byAddress).map(Account.OfMember::member);
    }

    /// Turns the mails off for the member of the link; nothing for a forged one.
    public Optional<Member> unsubscribe(String token) {
        return links.memberOf(token)
                .flatMap(member -> choose(Actor.LINK_HOLDER, member, LeadEmails.OFF));
    }
}
