package org.leaddistribution.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fake.People.LONG_AGO;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.SignInAttempt.Browser;
import org.leaddistribution.access.SignInThrottle.Verdict;
import org.leaddistribution.fake.InMemoryRecentAttempts;
import org.leaddistribution.fake.SetClock;

class SignInThrottleTest {
    private static final Verdict FREE = new Verdict.Free();
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final SetClock clock = new SetClock(LONG_AGO);
    private final SignInThrottle throttle = new SignInThrottle(new InMemoryRecentAttempts(), clock);
    private int nextAddress;

    @Test
    void holdsTheFifthFailureOfANameAndEachLaterOneForTwiceAsLong() {
        fail("ann", 4);

        var holds = new ArrayList<Verdict>();
        holds.add(throttle.failed(anywhere("ann")));
        for (int i = 0; i < 11; i++) {
            holds.add(throttle.before(anywhere("ann")));
        }

        assertThat(holds)
                .containsExactly(
                        held(1), held(2), held(4), held(8), held(16), held(32), held(64), held(128),
                        held(256), held(512), held(900), held(900));
    }

    @Test
    void looksAtTheNextAttemptOnceTheHoldIsOver() {
        fail("ann", 5);

        clock.goOn(Duration.ofMillis(999));
        assertThat(throttle.right(anywhere("ann")))
                .isEqualTo(new Verdict.Held(Duration.ofSeconds(1)));
        clock.goOn(Duration.ofMillis(1));
        assertThat(throttle.before(anywhere("ann"))).isEqualTo(FREE);
        assertThat(throttle.right(anywhere("ann"))).isEqualTo(FREE);
    }

    @Test
    void aFailureAfterAHoldIsHeldForLonger() {
        fail("ann", 5);
        clock.goOn(Duration.ofSeconds(1));

        assertThat(throttle.failed(anywhere("ann"))).isEqualTo(held(2));
    }

    @Test
    void forgetsFailuresAfterFifteenMinutes() {
        fail("ann", 4);
        clock.goOn(WINDOW);

        fail("ann", 4);
        assertThat(throttle.before(anywhere("ann"))).isEqualTo(FREE);
    }

    @Test
    void aNameIsTheSameInAnyCase() {
        fail("ann", 2);
        fail("ANN", 2);

        assertThat(throttle.failed(anywhere("Ann"))).isEqualTo(held(1));
        assertThat(throttle.before(anywhere("bob"))).isEqualTo(FREE);
    }

    @Test
    void nobodyLocksTheOwnerOfAKnownBrowserOut() {
        fail("ann", 30);
        var owner = SignInAttempt.of("ann", "10.9.9.9", Browser.KNOWN);

        assertThat(throttle.before(owner)).isEqualTo(FREE);
        assertThat(throttle.failed(owner)).isEqualTo(FREE);
        assertThat(throttle.right(owner)).isEqualTo(FREE);
    }

    @Test
    void aRightPasswordIsHeldTooWhenOthersFailedMeanwhile() {
        assertThat(throttle.before(anywhere("ann"))).isEqualTo(FREE);
        fail("ann", 5);

        assertThat(throttle.right(anywhere("ann"))).isEqualTo(held(1));
    }

    @Test
    void successesNeverCount() {
        for (int i = 0; i < 1_000; i++) {
            var attempt = SignInAttempt.of("ann", "10.0.0.1", Browser.UNKNOWN);
            assertThat(throttle.before(attempt)).isEqualTo(FREE);
            assertThat(throttle.right(attempt)).isEqualTo(FREE);
        }
    }

    @Test
    void holdsEverythingFromANetworkWithItsHundredthFailure() {
        for (int i = 1; i < 100; i++) {
            assertThat(throttle.failed(from("10.0.0.1", "name" + i))).isEqualTo(FREE);
            clock.goOn(Duration.ofSeconds(1));
        }

        assertThat(throttle.failed(from("10.0.0.1", "name100"))).isEqualTo(held(900 - 99));
        assertThat(throttle.before(from("10.0.0.1", "ann"))).isEqualTo(held(900 - 99));
        assertThat(throttle.before(SignInAttempt.of("ann", "10.0.0.1", Browser.KNOWN)))
                .isEqualTo(held(900 - 99));
        assertThat(throttle.before(from("10.0.0.2", "ann"))).isEqualTo(FREE);
    }

    @Test
    void looksAtANetworkAgainWhenItsOldestFailureLeaves() {
        throttle.failed(from("10.0.0.1", "name0"));
        clock.goOn(Duration.ofMinutes(1));
        for (int i = 1; i < 100; i++) {
            throttle.failed(from("10.0.0.1", "name" + i));
        }

        clock.goOn(WINDOW.minusMinutes(1).minusMillis(1));
        assertThat(throttle.before(from("10.0.0.1", "ann"))).isNotEqualTo(FREE);
        clock.goOn(Duration.ofMillis(1));
        assertThat(throttle.before(from("10.0.0.1", "ann"))).isEqualTo(FREE);
    }

    @Test
    void whoeverHasOneAddressOfAnIpv6NetworkHasThemAll() {
        for (int i = 0; i < 100; i++) {
            throttle.failed(from("2001:db8:1:2::" + Integer.toHexString(i + 1), "name" + i));
        }

        assertThat(throttle.before(from("2001:db8:1:2:aaaa::1", "ann"))).isNotEqualTo(FREE);
        assertThat(throttle.before(from("2001:db8:1:3::1", "ann"))).isEqualTo(FREE);
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(anywhere(name));
        }
    }

    private SignInAttempt anywhere(String name) {
        int address = nextAddress++;
        return from("10.1." + address / 250 + "." + address % 250, name);
    }

    private static SignInAttempt from(String address, String name) {
        return SignInAttempt.of(name, address, Browser.UNKNOWN);
    }

    private static Verdict held(int seconds) {
        return new Verdict.Held(Duration.ofSeconds(seconds));
    }
}
