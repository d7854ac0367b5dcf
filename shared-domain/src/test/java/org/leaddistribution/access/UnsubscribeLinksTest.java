package org.leaddistribution.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.fake.InMemorySigningKeys;
import org.leaddistribution.member.MemberAddress;

class UnsubscribeLinksTest {
    private static final MemberAddress ANN = new MemberAddress("0xann");
    private static final MemberAddress BOB = new MemberAddress("0xbob");

    private final UnsubscribeLinks links = new UnsubscribeLinks(new InMemorySigningKeys());

    @Test
    void namesTheMemberItWasMadeFor() {
        assertThat(links.memberOf(links.tokenFor(ANN))).contains(ANN);
        assertThat(links.memberOf(links.tokenFor(BOB))).contains(BOB);
    }

    @Test
    void isTheSameEveryTimeAndFitsInAPath() {
        assertThat(links.tokenFor(ANN))
                .isEqualTo(links.tokenFor(ANN))
                .matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    }

    @Test
    void refusesTheSignatureOfAnotherMember() {
        var name = links.tokenFor(BOB).replaceFirst("\\..*", "");
        var signature = links.tokenFor(ANN).replaceFirst(".*\\.", "");

        assertThat(links.memberOf(name + "." + signature)).isEmpty();
    }

    @Test
    void refusesWhatWasSignedWithAnotherKey() {
        var elsewhere = new UnsubscribeLinks(new InMemorySigningKeys());

        assertThat(links.memberOf(elsewhere.tokenFor(ANN))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a", "a.b", "%00", "../..", "MHhhbm4.", "ä.ö"})
    void refusesNonsense(String token) {
        assertThat(links.memberOf(token)).isEmpty();
    }
}
