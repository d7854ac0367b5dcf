package org.leaddistribution.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.org",
                "o'brien+leads@mail.example.co",
                "a@xn--bcher-kva.example"
            })
    void takesAddressesThatMailCanBeSentTo(String address) {
        assertThat(new EmailAddress(address).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "@example.org",
                "ann@",
                "ann@@example.org",
                "ann@localhost",
                "ann@127.0.0.1",
                "ann@-example.org",
                "ann@example..org",
                ".ann@example.org",
                "ann smith@example.org",
                "\"ann\"@example.org",
                "ann@example.org,bob@example.org",
                "ann@example.org\r\nBcc: bob@example.org",
                "ann@example.org\n",
                "ann\u760A@example.org",
                "ann@b\u00fccher.example"
            })
    void refusesAddressesThatAreNot(String address) {
        assertThatThrownBy(() -> new EmailAddress(address)).hasMessageContaining("ann@example.org");
    }

    @Test
    void refusesAnAddressOf255Characters() {
        var longest = "a@" + "b.".repeat(124) + "comm";
        assertThat(new EmailAddress(longest).value()).hasSize(254);

        assertThatThrownBy(() -> new EmailAddress("a" + longest))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameIsOnePersonInAnyCase() {
        assertThat(new Username("Ann.S-1_2").login()).isEqualTo("ann.s-1_2");
        assertThat(new Username("Ann").isSamePersonAs(new Username("aNN"))).isTrue();
        assertThat(new Username("Ann").isSamePersonAs(new Username("anna"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ann\n", "änn", "a/b", "\u212Aim", "$ne"})
    void refusesWhatIsNotAName(String typed) {
        assertThat(Username.in(typed)).isEmpty();
        assertThatThrownBy(() -> new Username(typed)).hasMessageContaining("1 to 64");
    }

    @Test
    void aNameHasAtMost64Characters() {
        assertThat(Username.in("x".repeat(64))).isPresent();
        assertThat(Username.in("x".repeat(65))).isEmpty();
    }
}
