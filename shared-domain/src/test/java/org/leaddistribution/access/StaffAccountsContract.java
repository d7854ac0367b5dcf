package org.leaddistribution.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fake.People.LONG_AGO;
import static org.leaddistribution.fake.People.SOME_HASH;
import static org.leaddistribution.fake.People.memberAccount;
import static org.leaddistribution.fake.People.staffAccount;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.access.StaffAccounts.Changing;
import org.leaddistribution.access.StaffAccounts.Creation;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Username;

/// What every keeper of staff's accounts does.
public abstract class StaffAccountsContract {
    private static final Username EVE = new Username("eve");
    private static final Username DAN = new Username("dan");

    private StaffAccounts staff;

    protected abstract StaffAccounts staff();

    /// Those that share their names with the staff.
    protected abstract MemberAccounts members();

    @BeforeEach
    void open() {
        staff = staff();
    }

    @Test
    void findsStaffByNameInAnyCase() {
        create(staffAccount("Eve", Role.ADMIN));

        assertThat(staff.byUsername(new Username("eVE"))).contains(staffAccount("Eve", Role.ADMIN));
        assertThat(staff.byUsername(DAN)).isEmpty();
    }

    @Test
    void keepsStaffWithoutAnEmailOrAPassword() {
        var quiet = new Staff(EVE, Role.SUPPORT, null, LONG_AGO);
        create(new Account.OfStaff(quiet, Credentials.NONE_YET));

        assertThat(staff.byUsername(EVE))
                .contains(new Account.OfStaff(quiet, Credentials.NONE_YET));
    }

    @Test
    void keepsThatSomebodyIsDisabledAndSignedInOnce() {
        var gone =
                staffAccount("eve", Role.SUPPORT)
                        .staff()
                        .with(StaffStatus.DISABLED)
                        .signedInAt(LONG_AGO);
        create(new Account.OfStaff(gone, Credentials.first(SOME_HASH)));

        assertThat(staff.byUsername(EVE)).map(Account.OfStaff::staff).contains(gone);
        assertThat(staff.byUsername(EVE)).map(Account::maySignIn).contains(false);
    }

    @Test
    void aNameIsOnePersonAmongStaffAndMembers() {
        create(staffAccount("eve", Role.ADMIN));
        members().create(List.of(memberAccount("ann")));

        assertThat(staff.create(withEmail("EVE", "other@example.com")))
                .isEqualTo(taken(AccountField.USERNAME));
        assertThat(staff.create(staffAccount("Ann", Role.SUPPORT)))
                .isEqualTo(taken(AccountField.USERNAME));
        assertThat(staff.byUsername(new Username("ann"))).isEmpty();
        assertThat(staff.byUsername(EVE)).contains(staffAccount("eve", Role.ADMIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EVE@example.com", "Ann@Example.org", "$Dan@example.com"})
    void anEmailIsOnePersonsAmongStaffAndMembersInAnyCase(String email) {
        create(staffAccount("eve", Role.ADMIN));
        create(withEmail("dan", "$dan@example.com"));
        members().create(List.of(memberAccount("ann")));

        assertThat(staff.create(withEmail("sue", email))).isEqualTo(taken(AccountField.EMAIL));
        assertThat(staff.create(withEmail("eve", email)))
                .isEqualTo(taken(AccountField.USERNAME, AccountField.EMAIL));

        create(withEmail("sue", "sue@example.com"));
        assertThat(staff.change(new Username("sue"), toEmail(email).with(Role.ADMIN)))
                .isEqualTo(new Changing.EmailTaken());
        assertThat(staff.byUsername(new Username("sue")))
                .contains(withEmail("sue", "sue@example.com"));
    }

    @Test
    void anEmailThatIsGivenUpIsFree() {
        create(staffAccount("eve", Role.ADMIN));

        staff.change(EVE, toEmail("eve@example.net"));

        create(withEmail("dan", "eve@example.com"));
    }

    @Test
    void listsByName() {
        create(staffAccount("eve", Role.ADMIN));
        create(staffAccount("Dan", Role.SUPPORT));

        assertThat(staff.all())
                .extracting(person -> person.username().value())
                .containsExactly("Dan", "eve");
    }

    @Test
    void listsByNameAPageAtATime() {
        create(staffAccount("eve", Role.ADMIN));
        create(staffAccount("Dan", Role.SUPPORT));
        create(staffAccount("fay", Role.SUPPORT));

        var first = staff.page("", new PageRequest(1, 2));

        assertThat(first.items())
                .extracting(p -> p.username().value())
                .containsExactly("Dan", "eve");
        assertThat(first.totalCount()).isEqualTo(3);
        assertThat(staff.page("", new PageRequest(2, 2)).items())
                .containsExactly(staffAccount("fay", Role.SUPPORT).staff());
        assertThat(staff.page("", new PageRequest(Long.MAX_VALUE, 2)).items()).isEmpty();
        assertThat(staff.page("", new PageRequest(Long.MAX_VALUE, 2)).totalCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "EVE, Eve",
        "ve, Eve",
        "d.n, D.N",
        "., D.N fay Eve",
        "DESK, fay",
        "@, fay Eve",
        "fay@Desk, fay",
        "*, ''",
        "^e, ''",
        "e|d, ''",
        "$username, ''",
        "$, fay",
        "'(', ''",
        "'\\', ''",
        "ëve, ''"
    })
    void searchesForAPartOfNameOrEmailAndNeverForAPattern(String text, String found) {
        create(staffAccount("Eve", Role.ADMIN));
        create(
                new Account.OfStaff(
                        new Staff(new Username("D.N"), Role.ADMIN, null, LONG_AGO),
                        Credentials.NONE_YET));
        create(withEmail("fay", "$fay@desk.example"));

        var page = staff.page(text, new PageRequest(1, 10));

        var names = found.isEmpty() ? List.<String>of() : List.of(found.split(" "));
        assertThat(page.items())
                .extracting(person -> person.username().value())
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(page.totalCount()).isEqualTo(names.size());
    }

    @Test
    void changesWhatIsAskedAndLeavesTheRest() {
        create(staffAccount("eve", Role.ADMIN));
        var before = staffAccount("eve", Role.ADMIN).staff();
        var after = before.with(new EmailAddress("eve@example.net"));

        assertThat(staff.change(new Username("EVE"), toEmail("eve@example.net")))
                .isEqualTo(new Changing.Changed(before, after));
        assertThat(staff.byUsername(EVE))
                .contains(new Account.OfStaff(after, Credentials.first(SOME_HASH)));
    }

    @Test
    void aChangeOfNothingChangesNothing() {
        create(staffAccount("eve", Role.ADMIN));
        var eve = staffAccount("eve", Role.ADMIN).staff();
        var same =
                StaffChange.NOTHING
                        .with(Role.ADMIN)
                        .with(StaffStatus.ENABLED)
                        .with(new EmailAddress("eve@example.com"));

        assertThat(staff.change(EVE, StaffChange.NOTHING))
                .isEqualTo(new Changing.Changed(eve, eve));
        assertThat(staff.change(EVE, same)).isEqualTo(new Changing.Changed(eve, eve));
        assertThat(staff.byUsername(EVE)).contains(staffAccount("eve", Role.ADMIN));
    }

    @Test
    void letsSomebodyWriteTheirOwnEmailInAnotherCase() {
        create(staffAccount("eve", Role.ADMIN));

        assertThat(staff.change(EVE, toEmail("Eve@Example.com")))
                .isInstanceOf(Changing.Changed.class);
    }

    @Test
    void changesNobodyThatIsNotThere() {
        assertThat(staff.change(DAN, StaffChange.NOTHING.with(Role.ADMIN)))
                .isEqualTo(new Changing.Absent());
        assertThat(staff.byUsername(DAN)).isEmpty();
    }

    @Test
    void aNewPasswordANewRoleAndBeingDisabledEachBeginAGeneration() {
        create(staffAccount("eve", Role.ADMIN));
        var hash = new PasswordHash("another");

        staff.change(EVE, StaffChange.of(hash));
        assertThat(credentials()).isEqualTo(new Credentials(hash, 1));
        staff.change(EVE, StaffChange.NOTHING.with(Role.SUPPORT));
        assertThat(credentials()).isEqualTo(new Credentials(hash, 2));
        staff.change(EVE, StaffChange.NOTHING.with(StaffStatus.DISABLED));
        assertThat(credentials()).isEqualTo(new Credentials(hash, 3));
        staff.change(EVE, StaffChange.NOTHING.with(StaffStatus.DISABLED));
        staff.change(EVE, StaffChange.NOTHING.with(StaffStatus.ENABLED));
        assertThat(credentials()).isEqualTo(new Credentials(hash, 3));
    }

    @Test
    void holdsAnotherEnabledAdminWithAPassword() {
        create(staffAccount("eve", Role.ADMIN));
        create(staffAccount("sam", Role.SUPPORT));
        create(new Account.OfStaff(staffAccount("ivy", Role.ADMIN).staff(), Credentials.NONE_YET));
        create(
                new Account.OfStaff(
                        staffAccount("gus", Role.ADMIN).staff().with(StaffStatus.DISABLED),
                        Credentials.first(SOME_HASH)));

        assertThat(staff.holdAdminBesides(new Username("EVE"))).isFalse();
        assertThat(staff.holdAdminBesides(DAN)).isTrue();
        create(staffAccount("dan", Role.ADMIN));
        assertThat(staff.holdAdminBesides(EVE)).isTrue();
        assertThat(staff.byUsername(DAN)).contains(staffAccount("dan", Role.ADMIN));
    }

    @Test
    void keepsTheLatestSignIn() {
        create(staffAccount("eve", Role.ADMIN));
        var later = LONG_AGO.plusSeconds(5);

        staff.noteSignIn(new Username("EVE"), later);
        staff.noteSignIn(DAN, later);

        assertThat(staff.byUsername(EVE))
                .map(account -> account.staff().lastSignInAt())
                .contains(later);
        assertThat(staff.byUsername(DAN)).isEmpty();
    }

    @Test
    void renewsAHashOnlyInPlaceOfTheOneItWasMadeFrom() {
        create(staffAccount("eve", Role.ADMIN));
        var renewed = new PasswordHash("renewed");

        staff.renewHash(EVE, new PasswordHash("older"), renewed);
        assertThat(credentials()).isEqualTo(new Credentials(SOME_HASH, 0));
        staff.renewHash(EVE, SOME_HASH, renewed);
        assertThat(credentials()).isEqualTo(new Credentials(renewed, 0));
    }

    private void create(Account.OfStaff account) {
        assertThat(staff.create(account)).isEqualTo(new Creation.Created());
    }

    private static Creation taken(AccountField... fields) {
        return new Creation.Refused(Set.of(fields));
    }

    private static StaffChange toEmail(String email) {
        return StaffChange.NOTHING.with(new EmailAddress(email));
    }

    private static Account.OfStaff withEmail(String username, String email) {
        var account = staffAccount(username, Role.SUPPORT);
        return new Account.OfStaff(
                account.staff().with(new EmailAddress(email)), account.credentials());
    }

    private Credentials credentials() {
        return staff.byUsername(EVE).orElseThrow().credentials();
    }
}
