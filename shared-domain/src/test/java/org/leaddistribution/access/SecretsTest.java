package org.leaddistribution.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fake.People.memberAccount;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @Test
    void showNothingWhenPrinted() {
        var token = SecretToken.drawn();

        assertThat(token.toString()).doesNotContain(token.value());
        assertThat(new Password("a secret of mine").toString()).doesNotContain("secret");
        assertThat(memberAccount("ann").toString()).doesNotContain("a hash");
    }

    @Test
    void aTokenIsTwoHundredAndFiftySixBitsDrawnAnew() {
        assertThat(SecretToken.drawn().value()).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(SecretToken.drawn()).isNotEqualTo(SecretToken.drawn());
    }

    @Test
    void whatIsStoredIsItsDigest() {
        var token = new SecretToken("A".repeat(43));

        assertThat(token.hash().hex())
                .isEqualTo("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a");
    }

    @Test
    void readsItsOwnTokensBack() {
        var token = SecretToken.drawn();

        assertThat(SecretToken.in(token.value())).contains(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "{\"$ne\":null}",
                "ÄAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void takesNothingElseForAToken(String sent) {
        assertThat(SecretToken.in(sent)).isEmpty();
    }
}
