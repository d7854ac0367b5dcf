package org.leaddistribution.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.member.Tier;
import org.leaddistribution.notice.NoticeState;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.Eventually;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.settings.Setting;

/// `/forgotten`, with a mail server.
class ForgottenPasswordTest {
    private static final Pattern LINK = Pattern.compile("/reset/[A-Za-z0-9_-]{43}");

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private RunningPortal portal;

    @BeforeEach
    void open() {
        server.start();
        var url = "smtp://127.0.0.1:" + server.getSmtp().getPort();
        portal = RunningPortal.start(Map.of(Setting.SMTP_URL, url));
        portal.accounts().member("gus", Tier.BRONZE);
    }

    @AfterEach
    void close() {
        portal.close();
        server.stop();
    }

    @Test
    void nobodyLearnsByAskingWhoHasAnAccount() {
        var unknown = ask("nobody");
        var known = ask(" gus ");

        assertThat(known.status()).isEqualTo(200);
        assertThat(known.text()).isEqualTo(unknown.text()).contains("a mail is on its way");
        assertThat(portal.stored("outbox")).isEqualTo(2);
        awaitAllMail();
        assertThat(links()).hasSize(1);
    }

    @Test
    void anOlderLinkLivesOn() {
        for (int i = 0; i < 2; i++) {
            ask("gus");
            awaitAllMail();
        }

        assertThat(links())
                .hasSize(2)
                .allSatisfy(
                        link ->
                                assertThat(portal.stranger().get(link).status())
                                        .as(link)
                                        .isEqualTo(200));
    }

    @Test
    void aNameIsAskedForThreeTimesAnHour() {
        for (var name : List.of("gus", "nobody")) {
            for (int i = 0; i < 3; i++) {
                assertThat(ask(name).status()).isEqualTo(200);
            }

            var fourth = ask(name);
            assertThat(fourth.status()).isEqualTo(429);
            assertThat(Integer.parseInt(fourth.header("Retry-After"))).isBetween(1, 3_600);
        }
    }

    private Answer ask(String name) {
        return Forms.post(portal.stranger(), "/forgotten", "username", name);
    }

    private void awaitAllMail() {
        var outbox = portal.application().store().outbox();
        Eventually.holds(
                "all mail is settled",
                Duration.ofMinutes(1),
                () -> {
                    var states = outbox.countByState();
                    return !states.containsKey(NoticeState.PENDING)
                            && !states.containsKey(NoticeState.SENDING);
                });
    }

    private List<String> links() {
        var found = new ArrayList<String>();
        for (var mail : server.getReceivedMessages()) {
            try {
                var text = new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                var link = LINK.matcher(text);
                assertThat(link.find()).as(text).isTrue();
                found.add(link.group());
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }
}
