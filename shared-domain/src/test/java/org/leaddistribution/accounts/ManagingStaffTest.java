package org.leaddistribution.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.leaddistribution.access.TokenPurpose.INVITATION;
import static org.leaddistribution.access.TokenPurpose.RESET;
import static org.leaddistribution.accounts.AccessWorld.ANOTHER;
import static org.leaddistribution.accounts.AccessWorld.PASSWORD;
import static org.leaddistribution.fake.People.LONG_AGO;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.PasswordRule;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.SigningIn.SignInOutcome;
import org.leaddistribution.access.Staff;
import org.leaddistribution.access.StaffChange;
import org.leaddistribution.access.StaffStatus;
import org.leaddistribution.accounts.ManagingStaff.StaffDraft;
import org.leaddistribution.accounts.ManagingStaff.StaffOutcome;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Username;

class ManagingStaffTest {
    private static final Actor OPERATOR = Actor.OPERATOR;
    private static final Username EVE = new Username("eve");
    private static final StaffChange DISABLED = StaffChange.NOTHING.with(StaffStatus.DISABLED);
    private static final StaffChange ENABLED = StaffChange.NOTHING.with(StaffStatus.ENABLED);

    private final AccessWorld world = AccessWorld.withAnn();
    private final ManagingStaff managing = world.managingStaff;

    @Test
    void addsStaffThatMaySignIn() {
        done(add("eve", Role.SUPPORT, PASSWORD));

        assertThat(world.signedIn("eve").user().role()).isEqualTo(Role.SUPPORT);
        assertThat(count()).isEqualTo(1);
        assertThat(world.invited()).isEmpty();
    }

    @Test
    void invitesWhoeverHasNoPasswordAndTheLinkLetsThemChooseIt() {
        done(add("eve", Role.SUPPORT, null));

        assertThat(world.invited()).containsExactly("eve");
        assertThat(world.signIn("eve", PASSWORD)).isEqualTo(new SignInOutcome.Refused());
        var link = world.mailed("eve", INVITATION).orElseThrow();
        assertThat(world.resetting.holderOf(link, INVITATION)).contains(EVE);
        assertThat(world.resetting.choose(link, INVITATION, PASSWORD))
                .isEqualTo(new PasswordOutcome.PasswordSet());
        assertThat(world.signedIn("eve").user().role()).isEqualTo(Role.SUPPORT);
        assertThat(world.mailed("eve", INVITATION)).isEmpty();
    }

    @Test
    void nobodyIsStaffAsAMemberOrWithoutAnyWayIn() {
        var email = new EmailAddress("eve@example.com");
        var asMember = new StaffDraft(EVE, Role.MEMBER, email, PASSWORD);

        assertThatIllegalArgumentException().isThrownBy(() -> managing.add(OPERATOR, asMember));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StaffDraft(EVE, Role.ADMIN, null, null));
    }

    @Test
    void refusesWhatAMemberHasAndInvitesNobody() {
        assertThat(add("ANN", Role.ADMIN, PASSWORD)).isEqualTo(taken(AccountField.USERNAME));
        var annsEmail = new EmailAddress("Ann@example.org");
        assertThat(managing.add(OPERATOR, new StaffDraft(EVE, Role.ADMIN, annsEmail, null)))
                .isEqualTo(taken(AccountField.EMAIL));

        assertThat(count()).isZero();
        assertThat(world.invited()).isEmpty();
        assertThat(world.audited()).isEmpty();
    }

    @Test
    void refusesAShortPassword() {
        assertThat(add("eve", Role.ADMIN, new Password("elevenchars")))
                .isEqualTo(new StaffOutcome.Weak(PasswordRule.LONG_ENOUGH));
        assertThat(count()).isZero();
    }

    @Test
    void keepsWhoWasAdded() {
        add("eve", Role.ADMIN, PASSWORD);

        assertThat(world.audited())
                .containsExactly(
                        entry(
                                AuditAction.STAFF_ADDED,
                                Map.of(),
                                Map.of(
                                        "role", "admin",
                                        "disabled", "false",
                                        "email", "eve@example.com")));
    }

    @Test
    void keepsWhoWasInvitedWhereTo() {
        add("eve", Role.ADMIN, null);

        assertThat(world.audited())
                .contains(
                        entry(
                                AuditAction.STAFF_INVITED,
                                Map.of(),
                                Map.of("email", "eve@example.com")));
    }

    @Test
    void setsAPasswordForStaffToo() {
        add("eve", Role.ADMIN, PASSWORD);

        assertThat(world.setting.set(OPERATOR, EVE, ANOTHER))
                .isEqualTo(new PasswordOutcome.PasswordSet());
        assertThat(world.signIn("eve", ANOTHER)).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(world.setting.set(OPERATOR, new Username("nobody"), ANOTHER))
                .isEqualTo(new PasswordOutcome.NoSuchAccount());
        assertThat(world.setting.set(OPERATOR, EVE, new Password("short")))
                .isEqualTo(new PasswordOutcome.Weak(PasswordRule.LONG_ENOUGH));
    }

    /// @param back what makes everything as it was before
    record Ending(StaffChange change, @Nullable Password password, StaffChange back) {}

    static Ending[] endings() {
        return new Ending[] {
            new Ending(
                    StaffChange.NOTHING.with(Role.ADMIN),
                    null,
                    StaffChange.NOTHING.with(Role.SUPPORT)),
            new Ending(DISABLED, null, ENABLED),
            new Ending(StaffChange.NOTHING, PASSWORD, StaffChange.NOTHING)
        };
    }

    @ParameterizedTest
    @MethodSource("endings")
    void aNewRoleBeingDisabledAndANewPasswordEndSessionsAndLinksForGood(Ending ending) {
        add("ada", Role.ADMIN, PASSWORD);
        add("eve", Role.SUPPORT, PASSWORD);
        var session = world.sessionOf("eve");
        var reset = world.mailed("eve", RESET).orElseThrow();

        done(managing.change(OPERATOR, EVE, ending.change(), ending.password()));
        done(managing.change(OPERATOR, EVE, ending.back(), null));

        assertThat(world.checking.userOf(session)).isEmpty();
        assertThat(world.resetting.holderOf(reset, RESET)).isEmpty();
        assertThat(world.checking.userOf(world.sessionOf("eve"))).isPresent();
    }

    @Test
    void whatWasSoAlreadyEndsNoSession() {
        add("eve", Role.ADMIN, PASSWORD);
        var session = world.sessionOf("eve");
        var reset = world.mailed("eve", RESET).orElseThrow();
        var same = ENABLED.with(Role.ADMIN).with(new EmailAddress("Eve@example.com"));

        done(managing.change(OPERATOR, EVE, same, null));

        assertThat(world.checking.userOf(session)).isPresent();
        assertThat(world.resetting.holderOf(reset, RESET)).isPresent();
        assertThat(world.toldOfAnotherEmail()).isEmpty();
    }

    @Test
    void whoeverIsDisabledIsToldWhatAWrongPasswordIsTold() {
        add("eve", Role.SUPPORT, PASSWORD);
        done(managing.change(OPERATOR, EVE, DISABLED, null));

        assertThat(world.signIn("eve", PASSWORD)).isEqualTo(world.signIn("eve", ANOTHER));
        assertThat(world.mailed("eve", RESET)).isEmpty();
        done(managing.change(OPERATOR, EVE, ENABLED, null));
        assertThat(world.signIn("eve", PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void theLastEnabledAdminIsNeitherDisabledNorDemoted() {
        add("eve", Role.ADMIN, PASSWORD);
        add("sam", Role.SUPPORT, PASSWORD);
        var session = world.sessionOf("eve");
        int before = world.audited().size();

        assertThat(managing.change(OPERATOR, EVE, DISABLED, null))
                .isEqualTo(new StaffOutcome.LastAdmin());
        assertThat(managing.change(OPERATOR, EVE, toSupport(), ANOTHER))
                .isEqualTo(new StaffOutcome.LastAdmin());

        assertThat(world.checking.userOf(session)).isPresent();
        assertThat(world.audited()).hasSize(before);
        done(managing.change(OPERATOR, new Username("sam"), DISABLED, null));
    }

    @Test
    void anAdminWhoCannotSignInYetOrAnyMoreDoesNotReplaceTheLastOne() {
        add("eve", Role.ADMIN, PASSWORD);
        add("ivy", Role.ADMIN, null);
        add("gus", Role.ADMIN, PASSWORD);
        done(managing.change(OPERATOR, new Username("gus"), DISABLED, null));

        assertThat(managing.change(OPERATOR, EVE, DISABLED, null))
                .isEqualTo(new StaffOutcome.LastAdmin());
        var link = world.mailed("ivy", INVITATION).orElseThrow();
        world.resetting.choose(link, INVITATION, PASSWORD);
        done(managing.change(OPERATOR, EVE, DISABLED.with(Role.SUPPORT), null));
        assertThat(managing.change(OPERATOR, new Username("ivy"), toSupport(), null))
                .isEqualTo(new StaffOutcome.LastAdmin());
    }

    private static StaffChange toSupport() {
        return StaffChange.NOTHING.with(Role.SUPPORT);
    }

    @Test
    void linksThatWereMailedToAnEmailEndWithItAndItIsTold() {
        add("eve", Role.ADMIN, PASSWORD);
        var session = world.sessionOf("eve");
        var reset = world.mailed("eve", RESET).orElseThrow();

        done(managing.change(OPERATOR, EVE, toAnotherEmail(), null));

        assertThat(world.resetting.holderOf(reset, RESET)).isEmpty();
        assertThat(world.toldOfAnotherEmail()).containsExactly("eve@example.com");
        assertThat(world.checking.userOf(session)).isPresent();
        assertThat(world.invited()).isEmpty();
    }

    @Test
    void whoHasNoPasswordYetIsInvitedAnewWhereverTheInvitationHasEnded() {
        add("eve", Role.SUPPORT, null);
        for (var change :
                new StaffChange[] {toAnotherEmail(), StaffChange.NOTHING.with(Role.ADMIN)}) {
            var invitation = world.mailed("eve", INVITATION).orElseThrow();
            world.outbox.forgetAll();

            done(managing.change(OPERATOR, EVE, change, null));

            assertThat(world.resetting.holderOf(invitation, INVITATION)).isEmpty();
            assertThat(world.invited()).containsExactly("eve");
        }
    }

    @Test
    void whoHasNoPasswordYetIsInvitedAgainWhenLetInAgainAndNotBefore() {
        add("ada", Role.ADMIN, PASSWORD);
        add("eve", Role.SUPPORT, null);
        world.outbox.forgetAll();

        done(
                managing.change(
                        OPERATOR, EVE, DISABLED.with(new EmailAddress("e@example.net")), null));
        assertThat(world.invited()).isEmpty();
        done(managing.change(OPERATOR, EVE, ENABLED, null));
        assertThat(world.invited()).containsExactly("eve");
    }

    private static StaffChange toAnotherEmail() {
        return StaffChange.NOTHING.with(new EmailAddress("someone@example.net"));
    }

    @Test
    void aRefusedChangeLeavesEverythingAsItWas() {
        add("eve", Role.SUPPORT, PASSWORD);
        var change = StaffChange.NOTHING.with(Role.ADMIN).with(new EmailAddress("ANN@example.org"));
        int before = world.audited().size();

        assertThat(managing.change(OPERATOR, EVE, change, ANOTHER))
                .isEqualTo(taken(AccountField.EMAIL));
        assertThat(managing.change(OPERATOR, EVE, DISABLED, new Password("short")))
                .isEqualTo(new StaffOutcome.Weak(PasswordRule.LONG_ENOUGH));
        assertThat(world.signedIn("eve").user().role()).isEqualTo(Role.SUPPORT);
        assertThat(world.audited()).hasSize(before);
    }

    @Test
    void nobodyIsThereToChange() {
        assertThat(managing.change(OPERATOR, EVE, DISABLED, null))
                .isEqualTo(new StaffOutcome.Absent());
        assertThat(managing.change(OPERATOR, new Username("ann"), DISABLED, PASSWORD))
                .isEqualTo(new StaffOutcome.Absent());
    }

    @Test
    void keepsWhoChangedWhatFromWhatToWhatAndNoPassword() {
        add("eve", Role.SUPPORT, PASSWORD);
        world.clock.goOn(Duration.ofMinutes(1));
        var change = StaffChange.NOTHING.with(Role.ADMIN).with(new EmailAddress("e@example.net"));

        done(managing.change(OPERATOR, EVE, change, ANOTHER));

        var later = LONG_AGO.plus(Duration.ofMinutes(1));
        assertThat(world.audited())
                .filteredOn(entry -> entry.at().equals(later))
                .containsExactlyInAnyOrder(
                        new AuditEntry(
                                later,
                                OPERATOR,
                                AuditAction.STAFF_CHANGED,
                                "eve",
                                Map.of("role", "support", "email", "eve@example.com"),
                                Map.of("role", "admin", "email", "e@example.net")),
                        new AuditEntry(
                                later,
                                OPERATOR,
                                AuditAction.PASSWORD_SET,
                                "eve",
                                Map.of(),
                                Map.of()));
    }

    @Test
    void tellsWhenSomebodySignedInLast() {
        var added = done(add("eve", Role.SUPPORT, PASSWORD));
        assertThat(added.lastSignInAt()).isNull();
        world.clock.goOn(Duration.ofMinutes(1));
        world.signedIn("EVE");
        world.clock.goOn(Duration.ofMinutes(1));
        world.signIn("eve", ANOTHER);

        assertThat(managing.page("eve", new PageRequest(1, 10)).items())
                .extracting(Staff::lastSignInAt)
                .containsExactly(LONG_AGO.plus(Duration.ofMinutes(1)));
    }

    private long count() {
        return managing.page("", new PageRequest(1, 10)).totalCount();
    }

    private StaffOutcome add(String name, Role role, @Nullable Password password) {
        var email = new EmailAddress(name + "@example.com");
        return managing.add(OPERATOR, new StaffDraft(new Username(name), role, email, password));
    }

    private static AuditEntry entry(
            AuditAction action, Map<String, String> before, Map<String, String> after) {
        return new AuditEntry(LONG_AGO, OPERATOR, action, "eve", before, after);
    }

    private static StaffOutcome taken(AccountField field) {
        return new StaffOutcome.Taken(Set.of(field));
    }

    private static Staff done(StaffOutcome outcome) {
        assertThat(outcome).isInstanceOf(StaffOutcome.Done.class);
        return ((StaffOutcome.Done) outcome).staff();
    }
}
