package org.leaddistribution.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.access.TokenPurpose.RESET;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.SignInThrottle.Verdict;

class AskingForResetTest {
    private static final Verdict FREE = new Verdict.Free();
    private static final Duration HOUR = Duration.ofHours(1);

    private final AccessWorld world = AccessWorld.withAnn();
    private final AskingForReset asking = world.asking;

    @Test
    void looksForTheAccountWhenTheMailIsSentAndNotBefore() {
        for (var name : List.of("ANN", "nobody", "not a name")) {
            assertThat(asking.ask(name, "10.0.0.1")).isEqualTo(FREE);
        }

        assertThat(world.resets()).containsExactly("ANN", "nobody");
        assertThat(world.mailed("ANN", RESET)).isPresent();
        assertThat(world.mailed("nobody", RESET)).isEmpty();
    }

    @Test
    void aNameIsAskedForThreeTimesAnHourWhetherOrNotAnybodyHasIt() {
        for (var name : List.of("ann", "nobody")) {
            for (int i = 0; i < 3; i++) {
                world.outbox.forgetAll();
                assertThat(asking.ask(name, "10.0.0." + i)).isEqualTo(FREE);
                world.clock.goOn(Duration.ofMinutes(1));
            }
            world.outbox.forgetAll();

            assertThat(asking.ask(name, "10.0.0.9"))
                    .isEqualTo(new Verdict.Held(HOUR.minusMinutes(3)));
            assertThat(world.resets()).isEmpty();
        }
    }

    @Test
    void aWishThatIsHeldDoesNotPutTheNextOneOff() {
        for (int i = 0; i < 10; i++) {
            asking.ask("ann", "10.0.0." + i);
        }
        world.clock.goOn(HOUR);

        assertThat(asking.ask("ann", "10.0.0.1")).isEqualTo(FREE);
    }

    @Test
    void aNetworkAsksThirtyTimesAnHour() {
        for (int i = 0; i < 30; i++) {
            assertThat(asking.ask("name" + i, "2001:db8:1:2::" + i)).isEqualTo(FREE);
        }

        assertThat(asking.ask("ann", "2001:db8:1:2::ffff")).isEqualTo(new Verdict.Held(HOUR));
        assertThat(asking.ask("ann", "2001:db8:1:3::1")).isEqualTo(FREE);
    }

    @Test
    void whoeverFailsToSignInMayStillAsk() {
        for (int i = 0; i < 20; i++) {
            world.signIn("ann", AccessWorld.ANOTHER);
        }

        assertThat(asking.ask("ann", "10.0.0.1")).isEqualTo(FREE);
    }
}
