package org.leaddistribution.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.notice.MailScene.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.Member;
import org.leaddistribution.notice.Notice.EmailChanged;
import org.leaddistribution.notice.Notice.Ending;
import org.leaddistribution.notice.Notice.Invitation;
import org.leaddistribution.notice.Notice.LinkMail;
import org.leaddistribution.notice.Notice.PasswordReset;
import org.leaddistribution.notice.PreviewingMail.Letter;
import org.leaddistribution.notice.PreviewingMail.MailPreview;

/// Staff sees a mail as its reader does, but for the secrets in its links.
final class PreviewingMailTest {
    private final MailScene scene = new MailScene();
    private final List<LinkMail> asked = new ArrayList<>();
    private boolean isOfUse = true;

    private MailPreview preview(Notice notice) {
        return previewing().preview(scene.outbox.entryOf(notice.id()));
    }

    private PreviewingMail previewing() {
        return new PreviewingMail(
                scene.members,
                scene.recipients(),
                (mail, _) -> {
                    asked.add(mail);
                    return isOfUse;
                },
                MailScene.texts());
    }

    private static Letter now(MailPreview preview) {
        return ((MailPreview.Now) preview).letter();
    }

    private Notice noticeOf(NoticeKind kind) {
        scene.emails.put("ann", "ann@example.org");
        return switch (kind) {
            case LEADS_READY -> scene.leadsFor("ann");
            case DISTRIBUTION_COMPLETED -> scene.ended(1, Ending.COMPLETED);
            case DISTRIBUTION_FAILED -> scene.ended(1, Ending.FAILED);
            case INVITATION -> queued(new Invitation("k", "ann"));
            case PASSWORD_RESET -> queued(new PasswordReset("k", "ann"));
            case EMAIL_CHANGED -> queued(new EmailChanged("k", "ann", "old@example.org"));
        };
    }

    private <N extends Notice.AccountMail> N queued(N mail) {
        scene.outbox.queue(List.of(mail), MailScene.NOW);
        return mail;
    }

    @ParameterizedTest
    @EnumSource
    void isJustWhatIsSentButForTheSecrets(NoticeKind kind) {
        var notice = noticeOf(kind);
        var before = now(preview(notice));

        scene.program("portal").pass(10);

        var sent = scene.postOffice.taken().getFirst();
        assertThat(before.to()).isEqualTo(sent.to().value());
        assertThat(before.subject()).isEqualTo(sent.subject());
        assertThat(before.text()).isEqualTo(masked(sent.body().text()));
        assertThat(before.html()).isEqualTo(masked(sent.body().html()));
        var afterwards = (MailPreview.Sent) preview(notice);
        assertThat(afterwards.letter()).isEqualTo(before);
    }

    private static String masked(String text) {
        return text.replace("secret-of-ann", PreviewingMail.MASK)
                .replace("signed-0xann", PreviewingMail.MASK);
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingAndDrawsNoToken(NoticeKind kind) {
        scene.secrets =
                (_, _) -> {
                    throw new AssertionError("A token was drawn");
                };
        var notice = noticeOf(kind);
        var before = scene.outbox.entryOf(notice.id());

        preview(notice);

        assertThat(scene.outbox.entryOf(notice.id())).isEqualTo(before);
        assertThat(scene.postOffice.taken()).isEmpty();
        assertThat(asked).hasSize(notice instanceof LinkMail ? 1 : 0);
    }

    @Test
    void saysWhyNobodyWouldBeTold() {
        scene.has(withoutMails(member("ann")));

        assertThat(preview(scene.leadsFor("ann")))
                .isEqualTo(new MailPreview.NotWanted("The member has turned these mails off."));
    }

    private static Member withoutMails(Member member) {
        return new Member(
                member.address(),
                member.username(),
                member.email(),
                member.tier(),
                member.status(),
                LeadEmails.OFF,
                member.createdAt());
    }

    @Test
    void aLinkThatWouldBeOfNoUseIsSaidToBeSo() {
        isOfUse = false;

        assertThat(preview(noticeOf(NoticeKind.INVITATION)))
                .isInstanceOfSatisfying(
                        MailPreview.NotWanted.class,
                        it -> assertThat(it.why()).startsWith("The link would be of no use"));
    }

    @Test
    void anAddressThatNoMailCanBeSentToIsSaidToBeSo() {
        scene.emails.put("ann", "ann@");
        var notice = queued(new Invitation("k", "ann"));

        assertThat(preview(notice)).isInstanceOf(MailPreview.Undeliverable.class);
    }

    @Test
    void whatWasSentIsShownAsItWasAddressedThoughNobodyWouldBeToldNow() {
        var notice = noticeOf(NoticeKind.INVITATION);
        scene.program("portal").pass(10);
        isOfUse = false;
        scene.emails.put("ann", "new@example.org");

        var shown = (MailPreview.Sent) preview(notice);

        var sent = Objects.requireNonNull(scene.outbox.entryOf(notice.id()).sent());
        assertThat(shown.letter().to()).isEqualTo(sent.to()).isEqualTo("ann@example.org");
        assertThat(shown.letter().subject()).isEqualTo(sent.subject());
        assertThat(shown.letter().text())
                .contains("https://leads.example.org/invitation/" + PreviewingMail.MASK);
    }
}
