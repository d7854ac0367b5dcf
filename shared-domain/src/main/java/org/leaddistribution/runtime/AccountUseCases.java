package org.leaddistribution.runtime;

import java.time.InstantSource;
import java.util.Optional;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.Accounts;
import org.leaddistribution.access.Authenticator;
import org.leaddistribution.access.CheckingSession;
import org.leaddistribution.access.CredentialKeeper;
import org.leaddistribution.access.PasswordHasher;
import org.leaddistribution.access.PasswordHasher.HashingCost;
import org.leaddistribution.access.PasswordHasher.HashingLimits;
import org.leaddistribution.access.ResetThrottle;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.SignInThrottle;
import org.leaddistribution.access.SigningIn;
import org.leaddistribution.access.SigningOut;
import org.leaddistribution.access.TokenPurpose;
import org.leaddistribution.access.UnsubscribeLinks;
import org.leaddistribution.accounts.AskingForReset;
import org.leaddistribution.accounts.ChangingPassword;
import org.leaddistribution.accounts.ChoosingLeadEmails;
import org.leaddistribution.accounts.ImportingMembers;
import org.leaddistribution.accounts.IssuingTokens;
import org.leaddistribution.accounts.ManagingMembers;
import org.leaddistribution.accounts.ManagingStaff;
import org.leaddistribution.accounts.ResettingPassword;
import org.leaddistribution.accounts.SettingPassword;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.Username;
import org.leaddistribution.mongo.MongoStore;
import org.leaddistribution.notice.MailWriter.AccountSecrets;
import org.leaddistribution.notice.MailWriter.Recipients.AddressBook;
import org.leaddistribution.notice.MailWriter.UnsubscribeTokens;
import org.leaddistribution.notice.Notice;

/// What can be done with accounts, wired to one database.
public final class AccountUseCases {
    private final MongoStore store;
    private final InstantSource clock;
    private final Accounts accounts;
    private final Authenticator authenticator;
    private final CredentialKeeper keeper;
    private final AuditTrail audit;
    private final UnitOfWork work;
    private final UnsubscribeLinks links;
    private final SignInThrottle throttle;

    AccountUseCases(MongoStore store, InstantSource clock, HashingCost hashing) {
        this.store = store;
        this.clock = clock;
        this.accounts = new Accounts(store.memberAccounts(), store.staffAccounts());
        var hasher = new PasswordHasher(hashing, HashingLimits.STANDARD);
        this.authenticator = new Authenticator(accounts, hasher);
        this.work = store.unitOfWork();
        this.audit = new AuditTrail(store.auditLog(), clock);
        this.keeper =
                new CredentialKeeper(
                        accounts, hasher, store.sessions(), store.accountTokens(), audit, work);
        this.links = new UnsubscribeLinks(store.signingKeys());
        this.throttle = new SignInThrottle(store.recentAttempts(), clock);
    }

    public SigningIn signingIn() {
        return new SigningIn(
                accounts, authenticator, throttle, store.knownBrowsers(), store.sessions(), clock);
    }

    public SigningOut signingOut() {
        return new SigningOut(store.sessions());
    }

    public CheckingSession checkingSession() {
        return new CheckingSession(store.sessions(), accounts, clock);
    }

    public ChangingPassword changingPassword() {
        return new ChangingPassword(authenticator, throttle, keeper);
    }

    public ResettingPassword resettingPassword() {
        return new ResettingPassword(accounts, store.accountTokens(), keeper, work, clock);
    }

    public AskingForReset askingForReset() {
        var wishes = new ResetThrottle(store.recentAttempts(), clock);
        return new AskingForReset(wishes, store.outbox(), clock);
    }

    public SettingPassword settingPassword() {
        return new SettingPassword(accounts, keeper);
    }

    public ManagingMembers managingMembers() {
        return new ManagingMembers(
                store.memberAccounts(), keeper, store.outbox(), audit, work, clock);
    }

    public ImportingMembers importingMembers() {
        return new ImportingMembers(
                store.memberAccounts(), keeper, store.outbox(), audit, work, clock);
    }

    public ManagingStaff managingStaff() {
        return new ManagingStaff(store.staffAccounts(), keeper, store.outbox(), audit, work, clock);
    }

    public ChoosingLeadEmails choosingLeadEmails() {
        return new ChoosingLeadEmails(store.memberAccounts(), links, audit, work);
    }

    MailAccounts mailAccounts() {
        var issuing = new IssuingTokens(store.accountTokens(), accounts, work, clock);
        return new MailAccounts(accounts, issuing, links);
    }

    /// What mails need to know of accounts: where people read mail, and the tokens in their links.
    static final class MailAccounts implements AddressBook, AccountSecrets, UnsubscribeTokens {
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
            return Username.in(username)
                    .flatMap(accounts::named)
                    .filter(Account::maySignIn)
                    .flatMap(Account::email);
        }

        @Override
        public Optional<String> draw(Notice.LinkMail mail, String to) {
            return Username.in(mail.username())
                    .flatMap(name -> issuing.issue(name, purpose(mail), to))
                    .map(SecretToken::value);
        }

        /// Whether a token would be drawn, were the mail sent now.
        boolean isOfUse(Notice.LinkMail mail, String to) {
            return Username.in(mail.username())
                    .filter(name -> issuing.wouldIssue(name, purpose(mail), to))
                    .isPresent();
        }

        private static TokenPurpose purpose(Notice.LinkMail mail) {
            return switch (mail) {
                case Notice.Invitation _ -> TokenPurpose.INVITATION;
                case Notice.PasswordReset _ -> TokenPurpose.RESET;
            };
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
}
