package org.leaddistribution.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.accounts.AccessWorld.ANOTHER;
import static org.leaddistribution.accounts.AccessWorld.PASSWORD;
import static org.leaddistribution.fake.People.LONG_AGO;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.PasswordHasher.HashingLimits;
import org.leaddistribution.access.SigningIn.SignInOutcome;
import org.leaddistribution.accounts.AccessWorld;
import org.leaddistribution.fake.People;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberStatus;

class SigningInTest {
    private static final SignInOutcome REFUSED = new SignInOutcome.Refused();

    private final AccessWorld world = AccessWorld.withAnn().andEve();

    @Test
    void letsAMemberIn() {
        var outcome = world.signedIn("ann");

        assertThat(outcome.user().username().value()).isEqualTo("ann");
        assertThat(outcome.user().role()).isEqualTo(Role.MEMBER);
        assertThat(outcome.expiresAt()).isEqualTo(LONG_AGO.plus(Duration.ofHours(12)));
        assertThat(world.checking.userOf(outcome.token())).contains(outcome.user());
    }

    @Test
    void letsStaffInWhateverTheCaseOfTheName() {
        var outcome = world.signedIn("EVE");

        assertThat(outcome.user().username().value()).isEqualTo("eve");
        assertThat(outcome.user().role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void drawsANewTokenEveryTime() {
        assertThat(world.sessionOf("ann")).isNotEqualTo(world.sessionOf("ann"));
    }

    @Test
    void keepsWhenAMemberSignedInAndNothingOfFailures() {
        var ann = MemberQuery.ALL;
        var first = new PageRequest(1, 1);
        world.signIn("ann", ANOTHER);
        assertThat(world.members.page(ann, first).items())
                .allMatch(member -> member.activity().lastSignInAt() == null);

        world.signIn("ann", PASSWORD);

        assertThat(world.members.page(ann, first).items())
                .allMatch(member -> world.clock.instant().equals(member.activity().lastSignInAt()));
    }

    @Test
    void wrongUnknownImpossibleAndSuspendedAreTheSame() {
        var ann = People.member("ann").address();
        assertThat(world.signIn("ann", ANOTHER)).isEqualTo(REFUSED);
        assertThat(world.signIn("nobody", PASSWORD)).isEqualTo(REFUSED);
        assertThat(world.signIn("{\"$ne\":null}", PASSWORD)).isEqualTo(REFUSED);

        world.members.change(ann, MemberChange.NOTHING.with(MemberStatus.SUSPENDED));
        assertThat(world.signIn("ann", PASSWORD)).isEqualTo(REFUSED);
    }

    @Test
    void throttlesTheFifthFailureAndThenTheOwnerTooUntilTheHoldIsOver() {
        for (int i = 0; i < 4; i++) {
            assertThat(world.signIn("ann", ANOTHER)).isEqualTo(REFUSED);
        }

        assertThat(world.signIn("ann", ANOTHER)).isEqualTo(throttled(1));
        assertThat(world.signIn("ann", PASSWORD)).isEqualTo(throttled(2));
        world.clock.goOn(Duration.ofSeconds(2));
        assertThat(world.signIn("ann", PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void throttlesNamesThatDoNotExistLikeThoseThatDo() {
        for (int i = 0; i < 4; i++) {
            assertThat(world.signIn("nobody", PASSWORD)).isEqualTo(REFUSED);
        }

        assertThat(world.signIn("nobody", PASSWORD)).isEqualTo(throttled(1));
    }

    @Test
    void letsTheOwnerInFromAKnownBrowserHoweverOthersGuess() {
        var browser = world.signedIn("ann").browser();
        for (int i = 0; i < 20; i++) {
            world.signIn("ann", ANOTHER);
        }

        var owner = new SignInOrigin("10.0.0.2", browser);
        var stranger = new SignInOrigin("10.0.0.2", SecretToken.drawn());
        assertThat(world.signingIn.signIn("ann", PASSWORD, stranger))
                .isInstanceOf(SignInOutcome.Throttled.class);
        assertThat(world.signingIn.signIn("ann", PASSWORD, owner))
                .isInstanceOfSatisfying(
                        SignInOutcome.SignedIn.class,
                        outcome -> assertThat(outcome.browser()).isEqualTo(browser));
    }

    @Test
    void aBrowserIsKnownToTheAccountsItSignedInToOnly() {
        var annsBrowser = world.signedIn("ann").browser();
        for (int i = 0; i < 5; i++) {
            world.signIn("eve", ANOTHER);
        }

        assertThat(world.signingIn.signIn("eve", PASSWORD, new SignInOrigin("::1", annsBrowser)))
                .isInstanceOf(SignInOutcome.Throttled.class);
    }

    @Test
    void isBusyWhenTooManyAreAtTheDoor() {
        var crowded = new AccessWorld(new HashingLimits(0, Duration.ZERO));

        assertThat(crowded.signIn("ann", PASSWORD)).isEqualTo(new SignInOutcome.Busy());
    }

    private static SignInOutcome throttled(int seconds) {
        return new SignInOutcome.Throttled(Duration.ofSeconds(seconds));
    }
}
