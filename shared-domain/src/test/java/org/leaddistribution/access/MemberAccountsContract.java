package org.leaddistribution.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fake.People.SOME_HASH;
import static org.leaddistribution.fake.People.memberAccount;
import static org.leaddistribution.fake.People.staffAccount;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.MemberAccounts.Changing;
import org.leaddistribution.access.MemberAccounts.Creation;
import org.leaddistribution.access.MemberAccounts.Revision;
import org.leaddistribution.access.MemberAccounts.Revision.Change;
import org.leaddistribution.access.MemberAccounts.Taken;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;
import org.leaddistribution.notice.Notice.Invitation;
import org.leaddistribution.notice.Outbox;
import org.leaddistribution.notice.Outbox.DueNotice;

/// What every keeper of members' accounts does.
public abstract class MemberAccountsContract extends MemberListContract {
    private static final MemberAddress ANN = new MemberAddress("0xann");
    private static final MemberAddress BOB = new MemberAddress("0xbob");

    private MemberAccounts accounts;
    private StaffAccounts staff;

    /// Those that share their names with the members.
    protected abstract StaffAccounts staff();

    /// Where the invitations of these members wait.
    protected abstract Outbox outbox();

    @BeforeEach
    void open() {
        accounts = accounts();
        staff = staff();
    }

    @Test
    void findsAMemberByNameInAnyCaseAndByAddress() {
        var ann = memberAccount("Ann");
        create(ann);

        assertThat(accounts.byUsername(new Username("aNN"))).contains(ann);
        assertThat(accounts.byAddress(ann.member().address())).contains(ann);
        assertThat(accounts.byUsername(new Username("bob"))).isEmpty();
        assertThat(accounts.byAddress(new MemberAddress("0xbob"))).isEmpty();
    }

    @Test
    void keepsThatAMemberHasNoPasswordYet() {
        var invited = new Account.OfMember(memberAccount("ann").member(), Credentials.NONE_YET);
        create(invited);

        assertThat(accounts.byAddress(ANN)).contains(invited);
    }

    @Test
    void invitesThoseWithoutAPasswordWhenTheAccountIsMadeAndNobodyElse() {
        var invited = new Account.OfMember(memberAccount("ann").member(), Credentials.NONE_YET);
        create(invited, memberAccount("bob"));

        assertThat(outbox().due(invited.member().createdAt(), 10))
                .extracting(DueNotice::notice)
                .singleElement()
                .isInstanceOfSatisfying(
                        Invitation.class, mail -> assertThat(mail.username()).isEqualTo("ann"));
    }

    @Test
    void invitesNobodyWhenOneOfThemIsTaken() {
        create(memberAccount("bob"));

        accounts.create(
                List.of(
                        new Account.OfMember(memberAccount("ann").member(), Credentials.NONE_YET),
                        memberAccount("bob")));

        assertThat(outbox().countByState()).isEmpty();
    }

    @Test
    void namesEveryFieldThatIsTakenInWhateverCase() {
        create(memberAccount("ann"));

        assertThat(accounts.create(List.of(memberAccount("ANN"))))
                .isEqualTo(
                        new Creation.Refused(List.of(new Taken(0, Set.of(AccountField.values())))));
    }

    @Test
    void aNameIsOnePersonAmongMembersAndStaff() {
        staff.create(staffAccount("Eve", Role.ADMIN));

        assertThat(accounts.create(List.of(memberAccount("eve"))))
                .isEqualTo(
                        new Creation.Refused(List.of(new Taken(0, Set.of(AccountField.USERNAME)))));
        assertThat(accounts.byUsername(new Username("eve"))).isEmpty();
    }

    @Test
    void makesAllOrNone() {
        create(memberAccount("bob"));

        var outcome =
                accounts.create(
                        List.of(memberAccount("ann"), memberAccount("bob"), memberAccount("cat")));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Creation.Refused.class,
                        refused ->
                                assertThat(refused.taken())
                                        .extracting(Taken::index)
                                        .containsExactly(1));
        assertThat(accounts.byAddress(ANN)).isEmpty();
        create(memberAccount("ann"));
        assertThat(accounts.byAddress(ANN)).isPresent();
    }

    @Test
    void changesWhatIsAskedAndLeavesTheRest() {
        var before = memberAccount("ann").member();
        create(memberAccount("ann"));
        var change = MemberChange.NOTHING.with(Tier.BRONZE).with(new EmailAddress("a@example.net"));

        var after = before.with(Tier.BRONZE).withEmail("a@example.net");
        assertThat(accounts.change(ANN, change)).isEqualTo(new Changing.Changed(before, after));
        assertThat(accounts.byAddress(ANN))
                .contains(new Account.OfMember(after, Credentials.first(SOME_HASH)));
    }

    @Test
    void aChangeOfNothingChangesNothing() {
        create(memberAccount("ann"));
        var member = memberAccount("ann").member();

        assertThat(accounts.change(ANN, MemberChange.NOTHING))
                .isEqualTo(new Changing.Changed(member, member));
        assertThat(accounts.byAddress(ANN)).contains(memberAccount("ann"));
    }

    @Test
    void refusesAnEmailThatAnotherMemberHas() {
        create(memberAccount("ann"), memberAccount("bob"));
        var change = MemberChange.NOTHING.with(new EmailAddress("BOB@example.org"));

        assertThat(accounts.change(ANN, change.with(Tier.BRONZE)))
                .isEqualTo(new Changing.EmailTaken());
        assertThat(accounts.byAddress(ANN)).contains(memberAccount("ann"));
    }

    @Test
    void letsAMemberWriteItsOwnEmailInAnotherCase() {
        create(memberAccount("ann"));
        var change = MemberChange.NOTHING.with(new EmailAddress("Ann@example.org"));

        assertThat(accounts.change(ANN, change)).isInstanceOf(Changing.Changed.class);
    }

    @Test
    void changesNobodyThatIsNotThere() {
        assertThat(accounts.change(ANN, MemberChange.of(LeadEmails.OFF)))
                .isEqualTo(new Changing.Absent());
        assertThat(accounts.byAddress(ANN)).isEmpty();
    }

    @Test
    void aNewPasswordAndASuspensionEachBeginAGeneration() {
        create(memberAccount("ann"));
        var hash = new PasswordHash("another");

        accounts.change(ANN, MemberChange.of(hash));
        accounts.change(ANN, MemberChange.NOTHING.with(MemberStatus.SUSPENDED));
        accounts.change(ANN, MemberChange.NOTHING.with(MemberStatus.ACTIVE).with(LeadEmails.OFF));

        assertThat(accounts.byAddress(ANN))
                .map(Account.OfMember::credentials)
                .contains(new Credentials(hash, 2));
    }

    @Test
    void aVoidedPasswordIsGoneAndBeginsAGeneration() {
        create(memberAccount("ann"));

        assertThat(accounts.voidPassword(ANN)).isTrue();
        assertThat(credentials()).isEqualTo(new Credentials(null, 1));
        assertThat(accounts.voidPassword(ANN)).isFalse();
        assertThat(credentials()).isEqualTo(new Credentials(null, 1));
        assertThat(accounts.voidPassword(new MemberAddress("0xbob"))).isFalse();
    }

    @Test
    void renewsAHashOnlyInPlaceOfTheOneItWasMadeFrom() {
        create(memberAccount("ann"));
        var renewed = new PasswordHash("renewed");

        accounts.renewHash(ANN, new PasswordHash("older"), renewed);
        assertThat(credentials()).isEqualTo(new Credentials(SOME_HASH, 0));
        accounts.renewHash(ANN, SOME_HASH, renewed);
        assertThat(credentials()).isEqualTo(new Credentials(renewed, 0));
    }

    @Test
    void findsSeveralByTheirNamesAndLeavesUnknownOnesOut() {
        create(memberAccount("Ann"), memberAccount("bob"), memberAccount("cat"));

        assertThat(accounts.byUsernames(names("aNN", "cat", "dan")))
                .containsExactlyInAnyOrder(memberAccount("Ann"), memberAccount("cat"));
        assertThat(accounts.byUsernames(List.of())).isEmpty();
    }

    @Test
    void tellsWhoIsNotSuspended() {
        create(memberAccount("ann"), memberAccount("bob"));
        accounts.change(ANN, MemberChange.NOTHING.with(MemberStatus.SUSPENDED));

        assertThat(accounts.active()).containsExactly(memberAccount("bob").member());
        assertThat(accounts.countActive()).isEqualTo(1);
    }

    @Test
    void makesAndChangesSeveralAtOnce() {
        create(memberAccount("ann"), memberAccount("bob"));
        var cat = new Account.OfMember(memberAccount("cat").member(), Credentials.NONE_YET);
        var suspended = MemberChange.NOTHING.with(MemberStatus.SUSPENDED);

        var taken =
                accounts.revise(
                        new Revision(
                                List.of(cat),
                                List.of(
                                        new Change(ANN, suspended),
                                        new Change(BOB, MemberChange.NOTHING.with(Tier.SILVER)))));

        assertThat(taken).isEmpty();
        assertThat(accounts.byAddress(ANN))
                .contains(
                        new Account.OfMember(
                                suspended.appliedTo(memberAccount("ann").member()),
                                new Credentials(SOME_HASH, 1)));
        assertThat(accounts.byAddress(BOB))
                .map(account -> account.member().tier())
                .contains(Tier.SILVER);
        assertThat(accounts.byUsername(new Username("cat"))).contains(cat);
        assertThat(outbox().countByState()).hasSize(1);
    }

    @Test
    void twoMembersMaySwapTheirEmails() {
        create(memberAccount("ann"), memberAccount("bob"));

        assertThat(
                        accounts.revise(
                                changing(
                                        email(ANN, "BOB@example.org"),
                                        email(BOB, "ann@example.org"))))
                .isEmpty();

        assertThat(emailOf(ANN)).isEqualTo("BOB@example.org");
        assertThat(emailOf(BOB)).isEqualTo("ann@example.org");
        assertThat(accounts.change(ANN, email(ANN, "ann@example.org").what()))
                .isEqualTo(new Changing.EmailTaken());
    }

    @Test
    void anEmailThatIsGivenUpGoesToAnotherMemberOrToANewOne() {
        create(memberAccount("ann"), memberAccount("bob"));
        var cat = memberAccount("cat").member().withEmail("Ann@example.org");

        var revision =
                new Revision(
                        List.of(new Account.OfMember(cat, Credentials.first(SOME_HASH))),
                        List.of(email(ANN, "bob@example.org"), email(BOB, "bob@example.net")));

        assertThat(accounts.conflicts(revision)).isEmpty();
        assertThat(accounts.revise(revision)).isEmpty();
        assertThat(emailOf(ANN)).isEqualTo("bob@example.org");
        assertThat(emailOf(BOB)).isEqualTo("bob@example.net");
        assertThat(emailOf(cat.address())).isEqualTo("Ann@example.org");
    }

    @Test
    void aMemberMayWriteItsOwnEmailInAnotherCaseAmongOthers() {
        create(memberAccount("ann"), memberAccount("bob"));

        assertThat(accounts.revise(changing(email(ANN, "ANN@example.org")))).isEmpty();
        assertThat(emailOf(ANN)).isEqualTo("ANN@example.org");
    }

    @Test
    void whatSomebodyKeepsIsTakenAndNothingIsDone() {
        create(memberAccount("ann"), memberAccount("bob"), memberAccount("cat"));
        var cat = new MemberAddress("0xcat");
        var revision =
                new Revision(
                        List.of(memberAccount("dan"), memberAccount("BOB")),
                        List.of(
                                email(ANN, "CAT@example.org"),
                                new Change(cat, MemberChange.NOTHING.with(Tier.SILVER))));
        var conflicts =
                List.of(
                        new Taken(1, Set.of(AccountField.values())),
                        new Taken(2, Set.of(AccountField.EMAIL)));

        assertThat(accounts.conflicts(revision)).isEqualTo(conflicts);
        assertThat(accounts.revise(revision)).isEqualTo(conflicts);

        assertThat(accounts.byAddress(ANN)).contains(memberAccount("ann"));
        assertThat(accounts.byAddress(cat)).contains(memberAccount("cat"));
        assertThat(accounts.byUsername(new Username("dan"))).isEmpty();
    }

    @Test
    void anEmailOfStaffIsNoMembersInAnyCase() {
        create(memberAccount("ann"));
        staff.create(staffAccount("eve", Role.ADMIN));
        var bob = memberAccount("bob").member().withEmail("EVE@example.com");
        var account = new Account.OfMember(bob, Credentials.first(SOME_HASH));
        var toEves = email(ANN, "Eve@example.com");

        assertThat(accounts.create(List.of(account)))
                .isEqualTo(new Creation.Refused(List.of(new Taken(0, Set.of(AccountField.EMAIL)))));
        assertThat(accounts.change(ANN, toEves.what())).isEqualTo(new Changing.EmailTaken());
        assertThat(accounts.revise(changing(toEves)))
                .containsExactly(new Taken(0, Set.of(AccountField.EMAIL)));
        assertThat(accounts.byAddress(ANN)).contains(memberAccount("ann"));
        assertThat(accounts.byAddress(BOB)).isEmpty();
    }

    private static Revision changing(Change... changes) {
        return new Revision(List.of(), List.of(changes));
    }

    private static Change email(MemberAddress member, String email) {
        return new Change(member, MemberChange.NOTHING.with(new EmailAddress(email)));
    }

    private String emailOf(MemberAddress member) {
        return accounts.byAddress(member).orElseThrow().member().email();
    }

    private static List<Username> names(String... names) {
        return Stream.of(names).map(Username::new).toList();
    }

    private Credentials credentials() {
        return accounts.byAddress(ANN).orElseThrow().credentials();
    }

    private void create(Account.OfMember... asked) {
        assertThat(accounts.create(List.of(asked))).isEqualTo(new Creation.Created());
    }
}
