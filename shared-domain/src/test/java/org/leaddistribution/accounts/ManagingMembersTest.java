package org.leaddistribution.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.leaddistribution.access.TokenPurpose.INVITATION;
import static org.leaddistribution.access.TokenPurpose.RESET;
import static org.leaddistribution.accounts.AccessWorld.ANOTHER;
import static org.leaddistribution.accounts.AccessWorld.PASSWORD;
import static org.leaddistribution.fake.People.LONG_AGO;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.PasswordRule;
import org.leaddistribution.access.SigningIn.SignInOutcome;
import org.leaddistribution.accounts.ManagingMembers.Invited;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.fake.People;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.MemberSummary;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;

class ManagingMembersTest {
    private static final Actor EVE = Actor.of(new Username("eve"));
    private static final MemberChange SUSPENDED = MemberChange.NOTHING.with(MemberStatus.SUSPENDED);
    private static final MemberAddress ANN = People.member("ann").address();

    private final AccessWorld world = AccessWorld.withAnn();
    private final ManagingMembers managing = world.managingMembers;

    @Test
    void addsAMemberWhoMaySignInAtOnce() {
        var bob = done(managing.add(EVE, draft("bob", PASSWORD)));

        assertThat(bob.address().value()).matches("0x[0-9a-f]{40}");
        assertThat(bob.isEligible()).isTrue();
        assertThat(world.signIn("bob", PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(world.invited()).isEmpty();
    }

    @Test
    void invitesAMemberWithoutAPasswordWhoIsEligibleAllTheSame() {
        var bob = done(managing.add(EVE, draft("bob", null)));

        assertThat(bob.isEligible()).isTrue();
        assertThat(world.invited()).containsExactly("bob");
        assertThat(world.signIn("bob", PASSWORD)).isEqualTo(new SignInOutcome.Refused());
    }

    @Test
    void refusesWhatIsTakenAndInvitesNobody() {
        assertThat(managing.add(EVE, draft("ANN", null)))
                .isEqualTo(
                        new MemberOutcome.Taken(Set.of(AccountField.USERNAME, AccountField.EMAIL)));
        assertThat(world.invited()).isEmpty();
        assertThat(world.audited()).isEmpty();
    }

    @Test
    void changesSeveralAlikeAndTellsOfThoseWhoWereSoOrAreGone() {
        managing.add(EVE, draft("bob", null));
        managing.add(EVE, draft("cat", null));
        managing.change(EVE, of("cat"), SUSPENDED, null);
        var annsSession = world.sessionOf("ann");
        int entries = world.audited().size();

        var changes =
                managing.changeEach(
                        EVE,
                        List.of(ANN, of("bob"), of("cat"), new MemberAddress("0xgone")),
                        SUSPENDED);

        assertThat(changes).isEqualTo(new ManagingMembers.Changes(2, 1, 1));
        assertThat(world.audited())
                .hasSize(entries + 2)
                .first()
                .satisfies(
                        entry ->
                                assertThat(entry.after()).isEqualTo(Map.of("status", "suspended")));
        assertThat(world.checking.userOf(annsSession)).isEmpty();
        assertThat(managing.changeEach(EVE, List.of(of("cat")), MemberChange.NOTHING))
                .isEqualTo(new ManagingMembers.Changes(0, 1, 0));
        var password = SUSPENDED.with(People.SOME_HASH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> managing.changeEach(EVE, List.of(ANN), password));
    }

    @Test
    void invitesSeveralAndTellsWhoCouldNotBe() {
        managing.add(EVE, draft("bob", null));
        managing.add(EVE, draft("cat", null));
        managing.change(EVE, of("cat"), SUSPENDED, null);

        var outcomes =
                managing.inviteEach(
                        EVE, List.of(ANN, of("bob"), of("cat"), new MemberAddress("0xgone")));

        assertThat(outcomes)
                .isEqualTo(
                        Map.of(
                                Invited.HAS_PASSWORD, 1,
                                Invited.INVITED, 1,
                                Invited.SUSPENDED, 1,
                                Invited.UNKNOWN, 1));
    }

    private MemberAddress of(String name) {
        return world.members.byUsername(new Username(name)).orElseThrow().member().address();
    }

    @Test
    void refusesAWeakPasswordAndMakesNobody() {
        assertThat(managing.add(EVE, draft("bob", new Password("short"))))
                .isEqualTo(new MemberOutcome.Weak(PasswordRule.LONG_ENOUGH));
        assertThat(managing.page(MemberQuery.ALL, new PageRequest(1, 10)).items())
                .extracting(MemberSummary::username)
                .containsExactly("ann");
    }

    @Test
    void changesAMemberAndGivesItAnotherPassword() {
        var change = MemberChange.NOTHING.with(Tier.SILVER);

        var after = done(managing.change(EVE, ANN, change, ANOTHER));

        assertThat(after).isEqualTo(People.member("ann").with(Tier.SILVER));
        assertThat(managing.find(ANN)).contains(after);
        assertThat(world.signIn("ann", ANOTHER)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void aRefusedChangeLeavesThePasswordToo() {
        done(managing.add(EVE, draft("bob", PASSWORD)));
        var change = MemberChange.NOTHING.with(new EmailAddress("BOB@example.org"));

        assertThat(managing.change(EVE, ANN, change, ANOTHER))
                .isEqualTo(new MemberOutcome.Taken(Set.of(AccountField.EMAIL)));
        assertThat(world.signIn("ann", PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void aWeakPasswordLeavesTheMemberToo() {
        var change = MemberChange.NOTHING.with(Tier.SILVER);

        assertThat(managing.change(EVE, ANN, change, new Password("short")))
                .isEqualTo(new MemberOutcome.Weak(PasswordRule.LONG_ENOUGH));
        assertThat(managing.find(ANN)).contains(People.member("ann"));
    }

    @Test
    void nobodyIsThereToChange() {
        var stranger = new MemberAddress("0xstranger");

        assertThat(managing.change(EVE, stranger, MemberChange.NOTHING, null))
                .isEqualTo(new MemberOutcome.Absent());
        assertThat(managing.change(EVE, stranger, MemberChange.NOTHING, PASSWORD))
                .isEqualTo(new MemberOutcome.Absent());
    }

    @Test
    void linksThatWereMailedToAnEmailEndWithItAndItIsTold() {
        var reset = world.mailed("ann", RESET).orElseThrow();

        done(managing.change(EVE, ANN, toAnotherEmail(), null));

        assertThat(world.resetting.holderOf(reset, RESET)).isEmpty();
        assertThat(world.toldOfAnotherEmail()).containsExactly("ann@example.org");
        assertThat(world.invited()).isEmpty();
        assertThat(world.signIn("ann", PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void whoHasNoPasswordYetIsInvitedAtTheNewEmail() {
        var bob = done(managing.add(EVE, draft("bob", null)));
        var invitation = world.mailed("bob", INVITATION).orElseThrow();
        world.outbox.forgetAll();

        done(managing.change(EVE, bob.address(), toAnotherEmail(), null));

        assertThat(world.resetting.holderOf(invitation, INVITATION)).isEmpty();
        assertThat(world.invited()).containsExactly("bob");
        assertThat(world.toldOfAnotherEmail()).containsExactly("bob@example.org");
    }

    @Test
    void whoHasNoPasswordYetIsInvitedAgainWhenASuspensionEnds() {
        var bob = done(managing.add(EVE, draft("bob", null))).address();
        var invitation = world.mailed("bob", INVITATION).orElseThrow();
        done(managing.change(EVE, bob, MemberChange.NOTHING.with(MemberStatus.SUSPENDED), null));
        world.outbox.forgetAll();

        done(managing.change(EVE, bob, MemberChange.NOTHING.with(MemberStatus.ACTIVE), null));
        done(managing.change(EVE, bob, MemberChange.NOTHING.with(Tier.BRONZE), null));

        assertThat(world.resetting.holderOf(invitation, INVITATION)).isEmpty();
        assertThat(world.invited()).containsExactly("bob");
    }

    @Test
    void anEmailInAnotherCaseIsTheSame() {
        var reset = world.mailed("ann", RESET).orElseThrow();
        var change = MemberChange.NOTHING.with(new EmailAddress("Ann@Example.org"));

        done(managing.change(EVE, ANN, change, null));

        assertThat(world.resetting.holderOf(reset, RESET)).isPresent();
        assertThat(world.toldOfAnotherEmail()).isEmpty();
    }

    private static MemberChange toAnotherEmail() {
        return MemberChange.NOTHING.with(new EmailAddress("someone@example.net"));
    }

    @Test
    void keepsWhoChangedWhatFromWhatToWhat() {
        managing.change(EVE, ANN, MemberChange.NOTHING.with(MemberStatus.SUSPENDED), null);

        assertThat(world.audited())
                .containsExactly(
                        new AuditEntry(
                                LONG_AGO,
                                EVE,
                                AuditAction.MEMBER_CHANGED,
                                ANN.value(),
                                Map.of("status", "active"),
                                Map.of("status", "suspended")));
    }

    @Test
    void keepsThatAPasswordWasSetAndNotWhich() {
        managing.change(EVE, ANN, MemberChange.NOTHING, ANOTHER);

        assertThat(world.audited())
                .containsExactly(
                        new AuditEntry(
                                LONG_AGO,
                                EVE,
                                AuditAction.PASSWORD_SET,
                                ANN.value(),
                                Map.of(),
                                Map.of()));
    }

    @Test
    void keepsWhoWasAdded() {
        var bob = done(managing.add(EVE, draft("bob", PASSWORD)));

        assertThat(world.audited())
                .extracting(AuditEntry::action, AuditEntry::subject)
                .containsExactly(tuple(AuditAction.MEMBER_ADDED, bob.address().value()));
        assertThat(world.audited().toString()).doesNotContain(PASSWORD.value());
    }

    private static MemberDraft draft(String username, @Nullable Password password) {
        var email = new EmailAddress(username + "@example.org");
        return new MemberDraft(
                new Username(username), email, Tier.GOLD, MemberStatus.ACTIVE, null, password);
    }

    private static Member done(MemberOutcome outcome) {
        assertThat(outcome).isInstanceOf(MemberOutcome.Done.class);
        return ((MemberOutcome.Done) outcome).member();
    }
}
