package org.leaddistribution.mongo;

import static org.leaddistribution.fake.People.LONG_AGO;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.AccountTokens;
import org.leaddistribution.access.Accounts;
import org.leaddistribution.access.Authenticator;
import org.leaddistribution.access.CredentialKeeper;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.PasswordHasher;
import org.leaddistribution.access.PasswordHasher.HashingCost;
import org.leaddistribution.access.PasswordHasher.HashingLimits;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.SignInThrottle;
import org.leaddistribution.access.StaffChange;
import org.leaddistribution.access.StaffStatus;
import org.leaddistribution.access.TokenPurpose;
import org.leaddistribution.access.UnsubscribeLinks;
import org.leaddistribution.accounts.ChangingPassword;
import org.leaddistribution.accounts.ChoosingLeadEmails;
import org.leaddistribution.accounts.ImportOutcome;
import org.leaddistribution.accounts.ImportRequest;
import org.leaddistribution.accounts.ImportRequest.Missing;
import org.leaddistribution.accounts.ImportRequest.Mode;
import org.leaddistribution.accounts.ImportRequest.Wish;
import org.leaddistribution.accounts.ImportingMembers;
import org.leaddistribution.accounts.ManagingMembers;
import org.leaddistribution.accounts.ManagingMembers.ChosenPassword;
import org.leaddistribution.accounts.ManagingStaff;
import org.leaddistribution.accounts.ManagingStaff.StaffDraft;
import org.leaddistribution.accounts.MemberDraft;
import org.leaddistribution.accounts.ResettingPassword;
import org.leaddistribution.accounts.SettingPassword;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.csv.BytesUpload;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.fake.People;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.AnUpload;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;
import org.leaddistribution.upload.UploadingLeads;
import org.leaddistribution.upload.WithdrawingUpload;

/// Everything that changes an account, and the turning points of an upload: each stores several documents.
enum AccountChange {
    ADD_MEMBER {
        @Override
        void doneBy(Desk desk) {
            desk.members().add(EVE, draft("cat", desk.another));
        }
    },
    ADD_AND_INVITE_MEMBER {
        @Override
        void doneBy(Desk desk) {
            desk.members().add(EVE, draft("cat", null));
        }
    },
    IMPORT_MEMBERS {
        @Override
        void doneBy(Desk desk) {
            var csv =
                    """
                    username,email,tier,member_address
                    cat,c@example.org,gold,0xcat
                    dan,d@example.org,silver,0xdan
                    """;
            desk.importFile(csv, new Mode.Add());
        }
    },
    SYNC_MEMBERS {
        @Override
        void doneBy(Desk desk) {
            var csv =
                    """
                    username,email,tier,member_address,status
                    ann,bob@example.org,silver,,suspended
                    bob,ann@example.org,gold,,
                    cat,c@example.org,gold,0xcat,
                    """;
            desk.importFile(csv, new Mode.Sync(Missing.SUSPEND, 1));
        }
    },
    CHANGE_EMAIL {
        @Override
        void doneBy(Desk desk) {
            desk.change(BOB, MemberChange.NOTHING.with(new EmailAddress("bob@example.net")));
        }
    },
    SUSPEND {
        @Override
        void doneBy(Desk desk) {
            desk.change(ANN, MemberChange.NOTHING.with(MemberStatus.SUSPENDED));
        }
    },
    SUSPEND_SEVERAL {
        @Override
        void doneBy(Desk desk) {
            var suspended = MemberChange.NOTHING.with(MemberStatus.SUSPENDED);
            desk.members().changeEach(EVE, List.of(ANN, BOB), suspended);
        }
    },
    INVITE_SEVERAL {
        @Override
        void doneBy(Desk desk) {
            desk.members().inviteEach(EVE, List.of(ANN, BOB));
        }
    },
    CHANGE_TIER_AND_PASSWORD {
        @Override
        void doneBy(Desk desk) {
            desk.members().change(EVE, ANN, MemberChange.NOTHING.with(Tier.BRONZE), desk.another);
        }
    },
    SET_PASSWORD {
        @Override
        void doneBy(Desk desk) {
            new SettingPassword(desk.accounts, desk.keeper)
                    .set(EVE, new Username("ann"), desk.another);
        }
    },
    SET_PASSWORD_OF_STAFF {
        @Override
        void doneBy(Desk desk) {
            new SettingPassword(desk.accounts, desk.keeper)
                    .set(EVE, new Username("eve"), desk.another);
        }
    },
    CHANGE_OWN_PASSWORD {
        @Override
        void doneBy(Desk desk) {
            var user = desk.accounts.named(new Username("ann")).map(Account::user).orElseThrow();
            new ChangingPassword(
                            new Authenticator(desk.accounts, HASHER),
                            new SignInThrottle(desk.store.recentAttempts(), desk.clock),
                            desk.keeper)
                    .change(user, new ChangingPassword.Change(PASSWORD, desk.another, "::1"));
        }
    },
    RESET_PASSWORD {
        @Override
        void doneBy(Desk desk) {
            desk.resetting().choose(ANNS_RESET, TokenPurpose.RESET, desk.another);
        }
    },
    ACCEPT_INVITATION {
        @Override
        void doneBy(Desk desk) {
            desk.resetting().choose(BOBS_INVITATION, TokenPurpose.INVITATION, desk.another);
        }
    },
    INVITE_AGAIN {
        @Override
        void doneBy(Desk desk) {
            desk.members().invite(EVE, BOB, ChosenPassword.KEEP);
        }
    },
    VOID_PASSWORD {
        @Override
        void doneBy(Desk desk) {
            desk.members().invite(EVE, ANN, ChosenPassword.VOID);
        }
    },
    CHOOSE_LEAD_EMAILS {
        @Override
        void doneBy(Desk desk) {
            desk.choosing().choose(People.member("ann"), LeadEmails.OFF);
        }
    },
    UNSUBSCRIBE {
        @Override
        void doneBy(Desk desk) {
            var links = new UnsubscribeLinks(desk.store.signingKeys());
            desk.choosing().unsubscribe(links.tokenFor(ANN));
        }
    },
    ADD_STAFF {
        @Override
        void doneBy(Desk desk) {
            var email = new EmailAddress("sue@example.com");
            desk.staff()
                    .add(
                            EVE,
                            new StaffDraft(new Username("sue"), Role.SUPPORT, email, desk.another));
        }
    },
    ADD_AND_INVITE_STAFF {
        @Override
        void doneBy(Desk desk) {
            var email = new EmailAddress("sue@example.com");
            desk.staff().add(EVE, new StaffDraft(new Username("sue"), Role.SUPPORT, email, null));
        }
    },
    CHANGE_STAFF {
        @Override
        void doneBy(Desk desk) {
            var change = StaffChange.NOTHING.with(new EmailAddress("eve@example.net"));
            desk.staff().change(EVE, new Username("eve"), change, desk.another);
        }
    },
    DISABLE_ONE_OF_TWO_ADMINS {
        @Override
        void doneBy(Desk desk) {
            var disabled = StaffChange.NOTHING.with(StaffStatus.DISABLED);
            desk.staff().change(EVE, new Username("eve"), disabled, null);
        }
    },
    UPLOAD {
        @Override
        void doneBy(Desk desk) {
            AnUpload.anUpload()
                    .ofLeads(10, 14)
                    .to(new UploadingLeads(desk.store.uploadRecords(), desk.clock));
        }
    },
    WITHDRAW_UPLOAD {
        @Override
        void doneBy(Desk desk) {
            new WithdrawingUpload(desk.store.uploadRecords(), desk.clock)
                    .withdraw(EVE, Job.latest(desk.store));
        }
    };

    static final SecretToken ANNS_RESET = SecretToken.drawn();
    static final SecretToken BOBS_INVITATION = SecretToken.drawn();
    static final Password PASSWORD = new Password("violet-envelope-42");
    static final MemberAddress ANN = People.member("ann").address();
    static final MemberAddress BOB = People.member("bob").address();
    static final PasswordHasher HASHER =
            new PasswordHasher(
                    new HashingCost(64, 1, 1), new HashingLimits(4, Duration.ofMinutes(1)));
    private static final Actor EVE = Actor.of(new Username("eve"));

    abstract void doneBy(Desk desk);

    private static MemberDraft draft(String name, @Nullable Password password) {
        return new MemberDraft(
                new Username(name),
                new EmailAddress(name + "@example.org"),
                Tier.GOLD,
                MemberStatus.ACTIVE,
                new MemberAddress("0x" + name),
                password);
    }

    /// The use cases of one program.
    static final class Desk {
        final MongoStore store;
        final SetClock clock = new SetClock(LONG_AGO);
        final Password another = new Password("orange-umbrella-17");
        final Accounts accounts;
        final AuditTrail audit;
        final CredentialKeeper keeper;

        Desk(MongoStore store) {
            this.store = store;
            this.accounts = new Accounts(store.memberAccounts(), store.staffAccounts());
            this.audit = new AuditTrail(store.auditLog(), clock);
            this.keeper =
                    new CredentialKeeper(
                            accounts,
                            HASHER,
                            store.sessions(),
                            store.accountTokens(),
                            audit,
                            store.unitOfWork());
        }

        AccountTokens tokens() {
            return store.accountTokens();
        }

        ManagingMembers members() {
            return new ManagingMembers(
                    store.memberAccounts(),
                    keeper,
                    store.outbox(),
                    audit,
                    store.unitOfWork(),
                    clock);
        }

        ManagingStaff staff() {
            return new ManagingStaff(
                    store.staffAccounts(),
                    keeper,
                    store.outbox(),
                    audit,
                    store.unitOfWork(),
                    clock);
        }

        void change(MemberAddress member, MemberChange change) {
            members().change(EVE, member, change, null);
        }

        ImportingMembers importing() {
            return new ImportingMembers(
                    store.memberAccounts(),
                    keeper,
                    store.outbox(),
                    audit,
                    store.unitOfWork(),
                    clock);
        }

        ImportOutcome importFile(String csv, Mode mode) {
            var request =
                    new ImportRequest(BytesUpload.of(csv), ReadOptions.NONE, mode, Wish.STORE);
            try {
                return importing().importFrom(EVE, request);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        ResettingPassword resetting() {
            return new ResettingPassword(accounts, tokens(), keeper, store.unitOfWork(), clock);
        }

        ChoosingLeadEmails choosing() {
            var links = new UnsubscribeLinks(store.signingKeys());
            return new ChoosingLeadEmails(store.memberAccounts(), links, audit, store.unitOfWork());
        }
    }
}
