package org.leaddistribution.portal;

import java.util.Optional;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.Accounts;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.TokenPurpose;
import org.leaddistribution.access.UnsubscribeLinks;
import org.leaddistribution.accounts.IssuingTokens;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.Username;
import org.leaddistribution.notice.AccountSecrets;
import org.leaddistribution.notice.AddressBook;
import org.leaddistribution.notice.Notice;
import org.leaddistribution.notice.UnsubscribeTokens;

/// What mails need to know of accounts: where people read mail, and the tokens in their links.
final class MailAccounts implements AddressBook, AccountSecrets, UnsubscribeTokens {
    private final Accounts accounts;
    private final IssuingTokens issuing;
    private final UnsubscribeLinks links;

    MailAccounts(Accounts accounts, IssuingTokens issuing, UnsubscribeLinks links) {
        this.accounts = accounts;
        this.issuing = issuing;
        this.links = links;
    }

    @Override
    public Optional<String> emailOf(String username) {
        return Username.in(username).flatMap(accounts::named).flatMap(Account::email);
    }

    @Override
    public Optional<String> draw(Notice.LinkMail mail, String to) {
        var purpose =
                switch (mail) {
                    case Notice.Invitation _ -> TokenPurpose.INVITATION;
                    case Notice.PasswordReset _ -> TokenPurpose.RESET;
                };
        return Username.in(mail.username())
                .flatMap(name -> issuing.issue(name, purpose, to))
                .map(SecretToken::value);
    }

    @Override
    public String of(MemberAddress member) {
        return links.tokenFor(member);
    }

    @Override
    public Optional<MemberAddress> memberOf(String token) {
        return links.memberOf(token);
    }
}
