package org.leaddistribution.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leaddistribution.access.PasswordRule.HARD_TO_GUESS;
import static org.leaddistribution.access.PasswordRule.LONG_ENOUGH;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.member.Username;

class PasswordRuleTest {
    private static final Username OWNER = new Username("Ann.Smith");

    @Test
    void needsTwelveCharacters() {
        assertThat(PasswordRule.brokenBy(new Password("vK9#tq2Lm0x"), OWNER)).contains(LONG_ENOUGH);
        assertThat(PasswordRule.brokenBy(new Password("vK9#tq2Lm0xw"), OWNER)).isEmpty();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(new Password("🦊".repeat(12)).length()).isEqualTo(12);
        assertThat(new Password("🦊".repeat(1_024)).length()).isEqualTo(1_024);
    }

    @Test
    void refusesWhatIsLongerThanAnyPassword() {
        assertThatThrownBy(() -> new Password("x".repeat(1_025)))
                .hasMessageContaining("at most 1,024 characters");
        assertThatThrownBy(() -> new Password("x".repeat(1_000_000)))
                .hasMessageContaining("at most 1,024 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password123!",
                "P@ssw0rd1234",
                "passwordpassword",
                "iloveyou1234",
                "welcomeadmin",
                "adminadmin12",
                "qwertyuiop12",
                "qwertyuiopas",
                "123456789012",
                "098765432109",
                "abcdefghijkl",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "1q2w3e4r5t6y",
                "ann.smithann.smith",
                "Ann.Smith2026!"
            })
    void refusesWhatIsTriedFirst(String common) {
        assertThat(PasswordRule.brokenBy(new Password(common), OWNER)).contains(HARD_TO_GUESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "mein Fahrrad ist rot",
                "ann.smith likes oranges",
                "violet-envelope-42",
                "пароль для лодки"
            })
    void takesWhatIsNot(String fine) {
        assertThat(PasswordRule.brokenBy(new Password(fine), OWNER)).isEmpty();
    }

    @Test
    void aLetterIsTheSameFromEveryKeyboard() {
        assertThat(new Password("cafe\u0301 au lait")).isEqualTo(new Password("caf\u00e9 au lait"));
    }
}
