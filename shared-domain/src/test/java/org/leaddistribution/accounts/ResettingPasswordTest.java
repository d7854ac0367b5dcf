package org.leaddistribution.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.leaddistribution.access.TokenPurpose.INVITATION;
import static org.leaddistribution.access.TokenPurpose.RESET;
import static org.leaddistribution.accounts.AccessWorld.ANOTHER;
import static org.leaddistribution.accounts.AccessWorld.PASSWORD;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.AccountTokens.AccountToken;
import org.leaddistribution.access.Credentials;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.PasswordRule;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.SigningIn.SignInOutcome;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.fake.People;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Username;

class ResettingPasswordTest {
    private static final Username ANN = new Username("ann");
    private static final PasswordOutcome SET = new PasswordOutcome.PasswordSet();
    private static final PasswordOutcome DEAD = new PasswordOutcome.DeadToken();

    private final AccessWorld world = AccessWorld.withAnn();
    private final ResettingPassword resetting = world.resetting;

    @Test
    void whoeverHasTheLinkChoosesAnotherPassword() {
        var session = world.sessionOf("ann");
        var token = world.mailed("ann", RESET).orElseThrow();

        assertThat(resetting.holderOf(token, RESET)).contains(ANN);
        assertThat(resetting.choose(token, RESET, ANOTHER)).isEqualTo(SET);

        assertThat(world.signIn("ann", ANOTHER)).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(world.checking.userOf(session)).isEmpty();
    }

    @Test
    void aLinkIsGoodOnce() {
        var token = world.mailed("ann", RESET).orElseThrow();
        resetting.choose(token, RESET, ANOTHER);

        assertThat(resetting.holderOf(token, RESET)).isEmpty();
        assertThat(resetting.choose(token, RESET, PASSWORD)).isEqualTo(DEAD);
    }

    @Test
    void aWeakPasswordDoesNotUseTheLinkUp() {
        var token = world.mailed("ann", RESET).orElseThrow();

        assertThat(resetting.choose(token, RESET, new Password("short")))
                .isEqualTo(new PasswordOutcome.Weak(PasswordRule.LONG_ENOUGH));
        assertThat(resetting.choose(token, RESET, ANOTHER)).isEqualTo(SET);
    }

    @Test
    void aResetIsGoodForHalfAnHour() {
        var token = world.mailed("ann", RESET).orElseThrow();
        world.clock.goOn(Duration.ofMinutes(30));

        assertThat(resetting.choose(token, RESET, ANOTHER)).isEqualTo(DEAD);
    }

    @Test
    void anOlderLinkLivesOnUntilOneIsUsed() {
        var older = world.mailed("ann", RESET).orElseThrow();
        var later = world.mailed("ann", RESET).orElseThrow();

        assertThat(resetting.choose(older, RESET, ANOTHER)).isEqualTo(SET);
        assertThat(resetting.choose(later, RESET, PASSWORD)).isEqualTo(DEAD);
    }

    @Test
    void nobodysInvitationIsVoidedByWhoeverAsksForAReset() {
        invite("bob");
        var invitation = world.mailed("bob", INVITATION).orElseThrow();
        world.asking.ask("bob", "10.0.0.1");
        world.mailed("bob", RESET);

        assertThat(resetting.choose(invitation, INVITATION, PASSWORD)).isEqualTo(SET);
    }

    @Test
    void aLinkThatWasDrawnForAnEmailThatIsNoMoreIsDead() {
        var before = world.accounts.named(ANN).orElseThrow();
        var token = SecretToken.drawn();
        var end = world.clock.instant().plus(RESET.life());
        var change = MemberChange.NOTHING.with(new EmailAddress("ann@example.net"));
        world.managingMembers.change(Actor.OPERATOR, People.member("ann").address(), change, null);
        var sent = AccountToken.Sent.to("ann@example.org", before);
        world.tokens.store(new AccountToken(token.hash(), ANN, RESET, end, sent));

        assertThat(resetting.holderOf(token, RESET)).isEmpty();
        assertThat(resetting.choose(token, RESET, ANOTHER)).isEqualTo(DEAD);
    }

    @Test
    void nothingIsDrawnForAMailThatGoesToAnEmailThatIsNoMore() {
        assertThat(world.issuing.wouldIssue(ANN, RESET, "ann@example.net")).isFalse();
        assertThat(world.issuing.wouldIssue(ANN, RESET, "Ann@example.org")).isTrue();
        assertThat(world.issuing.wouldIssue(ANN, INVITATION, "Ann@example.org")).isFalse();
        assertThat(world.issuing.issue(ANN, RESET, "ann@example.net")).isEmpty();
        assertThat(world.issuing.issue(ANN, RESET, "Ann@example.org")).isPresent();
    }

    @Test
    void keepsWhoChoseAPassword() {
        var token = world.mailed("ann", RESET).orElseThrow();
        resetting.choose(token, RESET, ANOTHER);

        assertThat(world.audited())
                .extracting(AuditEntry::action, AuditEntry::actor)
                .containsExactly(tuple(AuditAction.PASSWORD_SET, Actor.of(ANN)));
    }

    @Test
    void anInvitedMemberChoosesTheFirstPasswordWithinADay() {
        invite("bob");
        var token = world.mailed("bob", INVITATION).orElseThrow();
        world.clock.goOn(Duration.ofHours(24).minusMillis(1));

        assertThat(resetting.choose(token, INVITATION, PASSWORD)).isEqualTo(SET);
        assertThat(world.signIn("bob", PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void nobodyIsInvitedWhoIsInAlreadyOrGoneOrSuspended() {
        invite("bob");
        world.members.change(
                People.member("bob").address(), MemberChange.NOTHING.with(MemberStatus.SUSPENDED));

        assertThat(world.mailed("ann", INVITATION)).isEmpty();
        assertThat(world.mailed("nobody", INVITATION)).isEmpty();
        assertThat(world.mailed("bob", INVITATION)).isEmpty();
    }

    @Test
    void theLinkOfAMailTurnsTheMailsOff() {
        var token = world.links.tokenFor(People.member("ann").address());

        assertThat(world.choosing.holderOf(token)).contains(People.member("ann"));
        assertThat(world.choosing.unsubscribe(token))
                .contains(People.member("ann").with(LeadEmails.OFF));
        assertThat(world.choosing.unsubscribe(token + "x")).isEmpty();
        assertThat(world.choosing.choose(People.member("ann"), LeadEmails.ON))
                .contains(People.member("ann"));
    }

    private void invite(String name) {
        world.members.create(
                List.of(new Account.OfMember(People.member(name), Credentials.NONE_YET)));
    }
}
