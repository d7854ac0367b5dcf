package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fake.People;
import org.leaddistribution.member.Tier;
import org.leaddistribution.notice.Notice.Invitation;
import org.leaddistribution.notice.Notice.NoticeId;
import org.leaddistribution.notice.Outbox;
import org.leaddistribution.notice.Outbox.DeliveryResult;
import org.leaddistribution.notice.Outbox.SentMail;
import org.leaddistribution.portal.fixture.RunningPortal;

/// `GET /api/admin/mails/{id}/letter`: a mail as its reader sees it.
class MailLettersContractTest {
    private static final String MAILS = "/api/admin/mails";
    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
    }

    @BeforeEach
    void startOver() {
        portal.startOver();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static Outbox outbox() {
        return portal.application().store().outbox();
    }

    private static NoticeId queued(String key, String username) {
        outbox().queue(List.of(new Invitation(key, username)), People.LONG_AGO);
        return new NoticeId.OfAccount(key);
    }

    @Test
    void oneMailIsShownAsItsReaderSeesItWithoutTheSecretOfItsLink() {
        var bob = portal.accounts().members(1, Tier.BRONZE).getFirst();
        var id = queued("k2", bob.username());
        var sent = new SentMail("bob@example.org", "Your Account", People.LONG_AGO);
        outbox().claim(id, 1);
        outbox().settle(id, 1, new DeliveryResult.Sent(sent));

        var mail = portal.support().get(MAILS + "/" + id.value() + "/letter");

        assertThat(mail)
                .hasStatus(200)
                .hasExactly(
                        "mail_id kind to subject state attempts due_at sent_at last_error letter");
        var letter = mail.json().required("letter");
        assertThat(letter.required("as").asText()).isEqualTo("sent");
        assertThat(letter.required("to").asText()).isEqualTo("bob@example.org");
        assertThat(letter.required("subject").asText()).isEqualTo("Your Account");
        assertThat(letter.required("text").asText()).contains("/invitation/hidden");
        assertThat(letter.required("html").asText()).contains("/invitation/hidden");
        assertThat(portal.support().get(MAILS + "/account-nobody/letter")).isProblem(404);
        assertThat(portal.support().get(MAILS + "/nothing/letter")).isProblem(404);
    }

    @Test
    void aMailThatNobodyWouldGetSaysWhy() {
        var id = queued("k1", "nobody");

        var letter =
                portal.admin().get(MAILS + "/" + id.value() + "/letter").json().required("letter");

        assertThat(letter.required("as").asText()).isEqualTo("not_wanted");
        assertThat(letter.required("why").asText()).startsWith("The account is gone");
        assertThat(letter.required("text").isNull()).isTrue();
    }
}
