package org.leaddistribution.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.access.StaffAccounts.Creation.CREATED;
import static org.leaddistribution.access.StaffAccounts.Creation.NAME_TAKEN;
import static org.leaddistribution.fake.People.LONG_AGO;
import static org.leaddistribution.fake.People.SOME_HASH;
import static org.leaddistribution.fake.People.memberAccount;
import static org.leaddistribution.fake.People.staffAccount;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.member.Username;

/// What every keeper of staff's accounts does.
public abstract class StaffAccountsContract {
    private static final Username EVE = new Username("eve");

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
        assertThat(staff.create(staffAccount("Eve", Role.ADMIN))).isEqualTo(CREATED);

        assertThat(staff.byUsername(new Username("eVE"))).contains(staffAccount("Eve", Role.ADMIN));
        assertThat(staff.byUsername(new Username("dan"))).isEmpty();
    }

    @Test
    void keepsStaffWithoutAnEmail() {
        var quiet = new Staff(EVE, Role.SUPPORT, null, LONG_AGO);
        staff.create(new Account.OfStaff(quiet, Credentials.first(SOME_HASH)));

        assertThat(staff.byUsername(EVE)).map(Account.OfStaff::staff).contains(quiet);
    }

    @Test
    void aNameIsOnePersonAmongStaffAndMembers() {
        staff.create(staffAccount("eve", Role.ADMIN));
        members().create(List.of(memberAccount("ann")));

        assertThat(staff.create(staffAccount("EVE", Role.SUPPORT))).isEqualTo(NAME_TAKEN);
        assertThat(staff.create(staffAccount("Ann", Role.SUPPORT))).isEqualTo(NAME_TAKEN);
        assertThat(staff.byUsername(new Username("ann"))).isEmpty();
        assertThat(staff.byUsername(EVE)).contains(staffAccount("eve", Role.ADMIN));
    }

    @Test
    void listsByName() {
        staff.create(staffAccount("eve", Role.ADMIN));
        staff.create(staffAccount("Dan", Role.SUPPORT));

        assertThat(staff.all())
                .extracting(person -> person.username().value())
                .containsExactly("Dan", "eve");
    }

    @Test
    void aNewPasswordBeginsAGeneration() {
        staff.create(staffAccount("eve", Role.ADMIN));
        var hash = new PasswordHash("another");

        assertThat(staff.replacePassword(new Username("EVE"), hash)).isTrue();
        assertThat(credentials()).isEqualTo(new Credentials(hash, 1));
        assertThat(staff.replacePassword(new Username("dan"), hash)).isFalse();
    }

    @Test
    void renewsAHashOnlyInPlaceOfTheOneItWasMadeFrom() {
        staff.create(staffAccount("eve", Role.ADMIN));
        var renewed = new PasswordHash("renewed");

        staff.renewHash(EVE, new PasswordHash("older"), renewed);
        assertThat(credentials()).isEqualTo(new Credentials(SOME_HASH, 0));
        staff.renewHash(EVE, SOME_HASH, renewed);
        assertThat(credentials()).isEqualTo(new Credentials(renewed, 0));
    }

    private Credentials credentials() {
        return staff.byUsername(EVE).orElseThrow().credentials();
    }
}
