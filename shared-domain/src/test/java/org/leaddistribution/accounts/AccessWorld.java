package org.leaddistribution.accounts;

import static org.leaddistribution.fake.People.LONG_AGO;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.Accounts;
import org.leaddistribution.access.Authenticator;
import org.leaddistribution.access.CheckingSession;
import org.leaddistribution.access.CredentialKeeper;
import org.leaddistribution.access.Credentials;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.PasswordHash;
import org.leaddistribution.access.PasswordHasher;
import org.leaddistribution.access.PasswordHasher.Hashing;
import org.leaddistribution.access.PasswordHasher.HashingCost;
import org.leaddistribution.access.PasswordHasher.HashingLimits;
import org.leaddistribution.access.ResetThrottle;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.SignInOrigin;
import org.leaddistribution.access.SignInThrottle;
import org.leaddistribution.access.SigningIn;
import org.leaddistribution.access.SigningIn.SignInOutcome;
import org.leaddistribution.access.SigningOut;
import org.leaddistribution.access.TokenPurpose;
import org.leaddistribution.access.UnsubscribeLinks;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.fake.InMemoryAccountTokens;
import org.leaddistribution.fake.InMemoryAuditLog;
import org.leaddistribution.fake.InMemoryKnownBrowsers;
import org.leaddistribution.fake.InMemoryLogins;
import org.leaddistribution.fake.InMemoryMemberAccounts;
import org.leaddistribution.fake.InMemoryOutbox;
import org.leaddistribution.fake.InMemoryRecentAttempts;
import org.leaddistribution.fake.InMemorySessions;
import org.leaddistribution.fake.InMemorySigningKeys;
import org.leaddistribution.fake.InMemoryStaffAccounts;
import org.leaddistribution.fake.People;
import org.leaddistribution.fake.PlainWork;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.Username;
import org.leaddistribution.notice.Notice.AccountMail;
import org.leaddistribution.notice.Notice.EmailChanged;
import org.leaddistribution.notice.Notice.Invitation;
import org.leaddistribution.notice.Notice.PasswordReset;
import org.leaddistribution.notice.Outbox.DueNotice;

/// Everything that deals with people, wired on ports in memory, with somebody in it.
public final class AccessWorld {
    public static final Password PASSWORD = new Password("violet-envelope-42");
    public static final Password ANOTHER = new Password("orange-umbrella-17");
    private static final HashingCost CHEAP = new HashingCost(64, 1, 1);

    public final SetClock clock = new SetClock(LONG_AGO);
    public final InMemoryOutbox outbox = new InMemoryOutbox();
    public final InMemoryAccountTokens tokens = new InMemoryAccountTokens();
    public final InMemoryMemberAccounts members;
    public final InMemoryStaffAccounts staff;
    public final Accounts accounts;
    public final SigningIn signingIn;
    public final CheckingSession checking;
    public final SigningOut signingOut;
    public final ChangingPassword changing;
    public final SettingPassword setting;
    public final ManagingMembers managingMembers;
    public final ImportingMembers importing;
    public final ManagingStaff managingStaff;
    public final IssuingTokens issuing;
    public final ResettingPassword resetting;
    public final AskingForReset asking;
    public final ChoosingLeadEmails choosing;
    public final UnsubscribeLinks links = new UnsubscribeLinks(new InMemorySigningKeys());

    private final PasswordHasher hasher;
    private final InMemoryAuditLog log = new InMemoryAuditLog();

    public InMemoryAuditLog auditLog() {
        return log;
    }

    public AccessWorld() {
        this(new HashingLimits(1, Duration.ZERO));
    }

    public AccessWorld(HashingLimits limits) {
        var logins = new InMemoryLogins();
        var sessions = new InMemorySessions();
        var work = new PlainWork();
        var attempts = new InMemoryRecentAttempts();
        var throttle = new SignInThrottle(attempts, clock);
        var audit = new AuditTrail(log, clock);
        members = new InMemoryMemberAccounts(logins, outbox);
        staff = new InMemoryStaffAccounts(logins);
        accounts = new Accounts(members, staff);
        hasher = new PasswordHasher(CHEAP, limits);
        var keeper = new CredentialKeeper(accounts, hasher, sessions, tokens, audit, work);
        var authenticator = new Authenticator(accounts, hasher);
        var browsers = new InMemoryKnownBrowsers();
        signingIn = new SigningIn(accounts, authenticator, throttle, browsers, sessions, clock);
        checking = new CheckingSession(sessions, accounts, clock);
        signingOut = new SigningOut(sessions);
        changing = new ChangingPassword(authenticator, throttle, keeper);
        setting = new SettingPassword(accounts, keeper);
        managingMembers = new ManagingMembers(members, keeper, outbox, audit, work, clock);
        importing = new ImportingMembers(members, keeper, outbox, audit, work, clock);
        managingStaff = new ManagingStaff(staff, keeper, outbox, audit, work, clock);
        issuing = new IssuingTokens(tokens, accounts, work, clock);
        resetting = new ResettingPassword(accounts, tokens, keeper, work, clock);
        asking = new AskingForReset(new ResetThrottle(attempts, clock), outbox, clock);
        choosing = new ChoosingLeadEmails(members, links, audit, work);
    }

    /// A world with the member ann, whose password is [#PASSWORD].
    public static AccessWorld withAnn() {
        var world = new AccessWorld();
        var credentials = Credentials.first(world.hashed(PASSWORD));
        world.members.create(List.of(new Account.OfMember(People.member("ann"), credentials)));
        return world;
    }

    /// Adds the admin eve, whose password is [#PASSWORD].
    public AccessWorld andEve() {
        var eve = People.staffAccount("eve", Role.ADMIN).staff();
        staff.create(new Account.OfStaff(eve, Credentials.first(hashed(PASSWORD))));
        return this;
    }

    private PasswordHash hashed(Password password) {
        return switch (hasher.hash(password)) {
            case Hashing.Hashed(var hash) -> hash;
            case Hashing.Busy _ -> throw new AssertionError("busy");
        };
    }

    public SignInOutcome signIn(String name, Password password) {
        return signingIn.signIn(name, password, new SignInOrigin("10.0.0.1", null));
    }

    /// The token of a session that was just opened.
    public SecretToken sessionOf(String name) {
        return signedIn(name).token();
    }

    public SignInOutcome.SignedIn signedIn(String name) {
        return (SignInOutcome.SignedIn) signIn(name, PASSWORD);
    }

    /// The token of a mail that is sent now to the e-mail of the account.
    public Optional<SecretToken> mailed(String name, TokenPurpose purpose) {
        var username = new Username(name);
        return accounts.named(username)
                .flatMap(Account::email)
                .flatMap(email -> issuing.issue(username, purpose, email));
    }

    /// The names of those who wait for an invitation, in order.
    public List<String> invited() {
        return waitingFor(Invitation.class);
    }

    /// The addresses that wait to be told that mail goes elsewhere now, in order.
    public List<String> toldOfAnotherEmail() {
        return outbox.due(clock.instant(), 100).stream()
                .map(DueNotice::notice)
                .filter(EmailChanged.class::isInstance)
                .map(EmailChanged.class::cast)
                .map(EmailChanged::oldEmail)
                .toList();
    }

    /// The names of those who wait for a reset, in order.
    public List<String> resets() {
        return waitingFor(PasswordReset.class);
    }

    private List<String> waitingFor(Class<? extends AccountMail> kind) {
        return outbox.due(clock.instant(), 100).stream()
                .map(DueNotice::notice)
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(AccountMail::username)
                .toList();
    }

    public List<AuditEntry> audited() {
        return log.page(new PageRequest(1, 100)).items();
    }
}
