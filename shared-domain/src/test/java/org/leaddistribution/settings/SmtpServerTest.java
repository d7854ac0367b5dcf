package org.leaddistribution.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.settings.SmtpServer.Encryption.NONE;
import static org.leaddistribution.settings.SmtpServer.Encryption.STARTTLS_IF_OFFERED;
import static org.leaddistribution.settings.SmtpServer.Encryption.STARTTLS_REQUIRED;
import static org.leaddistribution.settings.SmtpServer.Encryption.TLS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaddistribution.settings.SmtpServer.Encryption;

class SmtpServerTest {
    @Test
    void theSchemeAndTheQueryDecideTheEncryption() {
        assertThat(SmtpServer.parse("smtp://mail"))
                .contains(new SmtpServer("mail", 25, STARTTLS_IF_OFFERED, null, null));
        assertThat(SmtpServer.parse("smtp://mail:587?starttls=required"))
                .contains(new SmtpServer("mail", 587, STARTTLS_REQUIRED, null, null));
        assertThat(SmtpServer.parse("smtp://mail/?starttls=off"))
                .contains(new SmtpServer("mail", 25, NONE, null, null));
        assertThat(SmtpServer.parse("smtps://mail"))
                .contains(new SmtpServer("mail", 465, TLS, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://ann:s3cret@mail, STARTTLS_REQUIRED",
        "smtp://ann:s3cret@mail?starttls=optional, STARTTLS_IF_OFFERED",
        "smtp://ann:s3cret@mail?starttls=off, NONE",
        "smtp://ann@mail, STARTTLS_IF_OFFERED",
        "smtps://ann:s3cret@mail, TLS"
    })
    void aPasswordIsSentEncryptedUnlessSomethingElseIsSaid(String url, Encryption encryption) {
        assertThat(SmtpServer.parse(url).orElseThrow().encryption()).isEqualTo(encryption);
    }

    @Test
    void userAndPasswordMayHoldEncodedCharacters() {
        assertThat(SmtpServer.parse("smtps://ann%40example.org:p%3Aw+1@mail"))
                .contains(new SmtpServer("mail", 465, TLS, "ann@example.org", "p:w+1"));
    }

    @Test
    void printsWithoutItsPassword() {
        assertThat(SmtpServer.parse("smtp://ann:s3cret@mail").orElseThrow().toString())
                .doesNotContain("s3cret");
    }
}
