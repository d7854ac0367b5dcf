package org.leaddistribution.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.accounts.AccessWorld.ANOTHER;
import static org.leaddistribution.accounts.AccessWorld.PASSWORD;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.CurrentUser;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.SigningIn.SignInOutcome;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.fake.People;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;

class SessionLifeTest {
    private static final MemberAddress ANN = People.member("ann").address();
    private static final Actor EVE = Actor.of(new Username("eve"));

    private final AccessWorld world = AccessWorld.withAnn();
    private final SecretToken token = world.sessionOf("ann");

    @Test
    void anUnknownTokenIsNobody() {
        assertThat(world.checking.userOf(SecretToken.drawn())).isEmpty();
    }

    @Test
    void isOverWhenSignedOut() {
        world.signingOut.signOut(token);

        assertThat(world.checking.userOf(token)).isEmpty();
    }

    @Test
    void isOverAfterHalfAnHourOfSilence() {
        world.clock.goOn(Duration.ofMinutes(30));

        assertThat(world.checking.userOf(token)).isEmpty();
    }

    @Test
    void goesOnWhileItIsUsed() {
        for (int i = 0; i < 24; i++) {
            world.clock.goOn(Duration.ofMinutes(29));
            assertThat(world.checking.userOf(token)).isPresent();
        }

        world.clock.goOn(Duration.ofMinutes(24));
        assertThat(world.checking.userOf(token)).isEmpty();
    }

    @Test
    void whatAsksByItselfKeepsNobodySignedIn() {
        world.clock.goOn(Duration.ofMinutes(29));
        assertThat(world.checking.userOfUnattended(token)).isPresent();

        world.clock.goOn(Duration.ofMinutes(1));
        assertThat(world.checking.userOfUnattended(token)).isEmpty();
    }

    @Test
    void whatAsksByItselfFindsASuspensionToo() {
        world.members.change(ANN, MemberChange.NOTHING.with(MemberStatus.SUSPENDED));

        assertThat(world.checking.userOfUnattended(token)).isEmpty();
    }

    @Test
    void seesTheAccountAsItIsNow() {
        change(MemberChange.NOTHING.with(Tier.BRONZE));

        assertThat(world.checking.userOf(token))
                .contains(new CurrentUser.OfMember(People.member("ann").with(Tier.BRONZE)));
    }

    @Test
    void aSuspensionEndsItForGood() {
        change(MemberChange.NOTHING.with(MemberStatus.SUSPENDED));
        assertThat(world.checking.userOf(token)).isEmpty();

        change(MemberChange.NOTHING.with(MemberStatus.ACTIVE));
        assertThat(world.checking.userOf(token)).isEmpty();
    }

    @Test
    void aSuspensionEndsAlsoTheSessionThatNobodyEnded() {
        world.members.change(ANN, MemberChange.NOTHING.with(MemberStatus.SUSPENDED));
        world.members.change(ANN, MemberChange.NOTHING.with(MemberStatus.ACTIVE));

        assertThat(world.checking.userOf(token)).isEmpty();
    }

    @Test
    void ownPasswordChangeEndsAllSessions() {
        var user = world.checking.userOf(token).orElseThrow();

        assertThat(
                        world.changing.change(
                                user, new ChangingPassword.Change(PASSWORD, ANOTHER, "::1")))
                .isEqualTo(new PasswordOutcome.PasswordSet());

        assertThat(world.checking.userOf(token)).isEmpty();
        assertThat(world.signIn("ann", PASSWORD)).isEqualTo(new SignInOutcome.Refused());
        assertThat(world.signIn("ann", ANOTHER)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void anOpenScreenIsNotEnoughToChangeThePassword() {
        var user = world.checking.userOf(token).orElseThrow();
        var guess = new ChangingPassword.Change(ANOTHER, ANOTHER, "::1");

        for (int i = 0; i < 4; i++) {
            assertThat(world.changing.change(user, guess))
                    .isEqualTo(new PasswordOutcome.WrongPresent());
        }
        assertThat(world.changing.change(user, guess))
                .isEqualTo(new PasswordOutcome.Throttled(Duration.ofSeconds(1)));
        assertThat(world.checking.userOf(token)).contains(user);
    }

    @Test
    void aPasswordSetByStaffEndsAllSessions() {
        assertThat(world.setting.set(EVE, new Username("ANN"), ANOTHER))
                .isEqualTo(new PasswordOutcome.PasswordSet());

        assertThat(world.checking.userOf(token)).isEmpty();
        assertThat(world.signIn("ann", ANOTHER)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    private void change(MemberChange change) {
        world.managingMembers.change(EVE, ANN, change, null);
    }
}
