package org.leaddistribution.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.notice.Mail.MailAddress;
import org.leaddistribution.notice.Notice.NoticeId;

class MailAddressTest {
    private static final MailAddress ANN = new MailAddress("ann@example.org");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "@example.org",
                "ann@",
                "ann@example.org\r\nBcc: all@example.org",
                "ann\n@example.org",
                "ann\u760a@example.org",
                "ann@example.org,bob@example.org",
                "Ann <ann@example.org>",
                "ann bob@example.org",
                "ann@exa\nmple.org"
            })
    void whatCouldEndAHeaderOrNameASecondPersonIsNoAddress(String text) {
        assertThat(MailAddress.of(text)).isEmpty();
    }

    @Test
    void aDomainOfAnotherScriptIsWrittenInAscii() {
        assertThat(MailAddress.of("ann@bücher.example"))
                .contains(new MailAddress("ann@xn--bcher-kva.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Leads\r\nBcc: all@example.org", "Leads\n", "Leads\u760a", "Leads\0"})
    void aSubjectOfMoreThanOneLineIsRefused(String subject) {
        var id = new NoticeId.OfAccount("k");
        var body = new MailBody(List.of());

        assertThatThrownBy(() -> new Mail(id, ANN, subject, body, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://leads.example.org", "leads.example.org", "https:///leads"})
    void onlyAWebAddressCanBeTheBaseOfLinks(String base) {
        assertThatThrownBy(() -> new PortalLinks(URI.create(base)))
                .hasMessageContaining("LEADS_BASE_URL");
    }

    @Test
    void aTokenCannotLeadElsewhere() {
        var links = new PortalLinks(URI.create("https://leads.example.org/"));

        assertThatThrownBy(() -> links.unsubscribe("../x?y\r\nBcc: z"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
