package org.leaddistribution.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.accounts.AccessWorld.ANOTHER;
import static org.leaddistribution.accounts.AccessWorld.PASSWORD;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.PasswordRule;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.SigningIn.SignInOutcome;
import org.leaddistribution.accounts.ManagingStaff.StaffDraft;
import org.leaddistribution.accounts.ManagingStaff.StaffOutcome;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.fake.People;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Username;

class ManagingStaffTest {
    private final AccessWorld world = AccessWorld.withAnn();

    @Test
    void addsStaffThatMaySignIn() {
        assertThat(add("eve", "support", PASSWORD)).isInstanceOf(StaffOutcome.Added.class);

        assertThat(world.signedIn("eve").user().role()).isEqualTo(Role.SUPPORT);
        assertThat(world.managingStaff.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "root", "Admin", ""})
    void refusesAnUnknownRole(String role) {
        assertThat(add("eve", role, PASSWORD)).isEqualTo(new StaffOutcome.UnknownRole(role));
    }

    @Test
    void refusesTheNameOfAMember() {
        assertThat(add("ANN", "admin", PASSWORD)).isEqualTo(new StaffOutcome.NameTaken());
    }

    @Test
    void refusesAShortPassword() {
        assertThat(add("eve", "admin", new Password("elevenchars")))
                .isEqualTo(new StaffOutcome.Weak(PasswordRule.LONG_ENOUGH));
        assertThat(world.managingStaff.all()).isEmpty();
    }

    @Test
    void keepsWhoWasAdded() {
        add("eve", "admin", PASSWORD);

        assertThat(world.audited())
                .containsExactly(
                        new AuditEntry(
                                People.LONG_AGO,
                                Actor.OPERATOR,
                                AuditAction.STAFF_ADDED,
                                "eve",
                                Map.of(),
                                Map.of("role", "admin", "email", "eve@example.com")));
    }

    @Test
    void setsAPasswordForStaffToo() {
        add("eve", "admin", PASSWORD);

        assertThat(world.setting.set(Actor.OPERATOR, new Username("eve"), ANOTHER))
                .isEqualTo(new PasswordOutcome.PasswordSet());
        assertThat(world.signIn("eve", ANOTHER)).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(world.setting.set(Actor.OPERATOR, new Username("nobody"), ANOTHER))
                .isEqualTo(new PasswordOutcome.NoSuchAccount());
        assertThat(world.setting.set(Actor.OPERATOR, new Username("eve"), new Password("short")))
                .isEqualTo(new PasswordOutcome.Weak(PasswordRule.LONG_ENOUGH));
    }

    private StaffOutcome add(String name, String role, Password password) {
        var email = new EmailAddress("eve@example.com");
        var draft = new StaffDraft(new Username(name), role, email, password);
        return world.managingStaff.add(Actor.OPERATOR, draft);
    }
}
