package org.leaddistribution.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What holds of the notice lease, whatever it is kept in.
public abstract class NoticeLeasesContract {
    protected abstract NoticeLeases leases();

    @Test
    void aNewLeaseIsFree() {
        assertThat(leases().current()).isEqualTo(new NoticeLease(0, null, 0));
    }

    @Test
    void ofTwoWhoSawTheSameOneTakesIt() {
        var seen = leases().current();

        assertThat(leases().take(seen, "one")).contains(new NoticeLease(1, "one", 0));
        assertThat(leases().take(seen, "two")).isEmpty();
        assertThat(leases().current()).isEqualTo(new NoticeLease(1, "one", 0));
    }

    @Test
    void aBeatSavesItFromWhoSawItStandStill() {
        leases().take(leases().current(), "one");
        var seen = leases().current();

        assertThat(leases().beat(1)).isTrue();

        assertThat(leases().take(seen, "two")).isEmpty();
        assertThat(leases().take(leases().current(), "two")).contains(new NoticeLease(2, "two", 0));
    }

    @Test
    void whoLostItNeitherBeatsNorReleases() {
        leases().take(leases().current(), "one");
        leases().take(leases().current(), "two");

        assertThat(leases().beat(1)).isFalse();
        leases().release(1);
        assertThat(leases().current().owner()).isEqualTo("two");
    }

    @Test
    void aReleasedLeaseIsFreeKeepsItsTokenAndBeatsNoMore() {
        leases().take(leases().current(), "one");
        leases().release(1);

        assertThat(leases().current().isFree()).isTrue();
        assertThat(leases().beat(1)).isFalse();
        assertThat(leases().take(leases().current(), "two")).contains(new NoticeLease(2, "two", 0));
    }
}
