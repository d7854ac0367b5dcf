package org.leaddistribution.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretUrlTest {
    @ParameterizedTest
    @CsvSource({
        "mongodb://db.example.org/,mongodb://db.example.org/",
        "mongodb://ann:pw@db.example.org/,mongodb://ann:<hidden>@db.example.org/",
        "mongodb://ann@db.example.org/,mongodb://ann@db.example.org/",
        "mongodb://ann:p@w/x@db.example.org/,mongodb://ann:<hidden>@db.example.org/",
        "mongodb://db.example.org/?a=pw,mongodb://db.example.org/?<hidden>",
        "pw,<hidden>",
    })
    void showsEverythingButSecrets(String url, String shown) {
        assertThat(new SecretUrl(url)).hasToString(shown);
    }

    @Test
    void aListOfHostsStaysReadable() {
        assertThat(new SecretUrl("mongodb://ann:pw@a:1,b:2/x"))
                .hasToString("mongodb://ann:<hidden>@a:1,b:2/x");
    }
}
