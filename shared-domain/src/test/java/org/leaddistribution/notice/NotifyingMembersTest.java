package org.leaddistribution.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.notice.MailScene.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.notice.Mailer.SendOutcome;
import org.leaddistribution.notice.Mailer.SendStep;
import org.leaddistribution.notice.Notice.Ending;
import org.leaddistribution.notice.NotifyingMembers.MailPass;
import org.leaddistribution.notice.Outbox.SentMail;

class NotifyingMembersTest {
    private static final int ALL = 100;
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(4),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(45),
                    Duration.ofHours(2),
                    Duration.ofHours(3),
                    Duration.ofHours(6),
                    Duration.ofHours(6),
                    Duration.ofHours(6),
                    Duration.ofHours(6),
                    Duration.ofHours(6),
                    Duration.ofHours(6),
                    Duration.ofHours(6));

    private final MailScene scene = new MailScene();
    private final NotifyingMembers notifying = scene.program("portal");

    @Test
    void aMemberAndTheAdminAreToldOnce() {
        scene.leadsFor("ann");
        scene.ended(1, Ending.COMPLETED);

        assertThat(notifying.pass(ALL)).isEqualTo(new MailPass.Done(2));
        assertThat(notifying.pass(ALL)).isEqualTo(new MailPass.Done(0));

        assertThat(scene.postOffice.taken())
                .extracting(Mail::subject)
                .containsExactly("New Leads Available - 97 Leads", "Lead Distribution Complete");
        assertThat(scene.addressees()).containsExactly("ann@example.org", "root@example.org");
        assertThat(scene.leases.current().isFree()).isTrue();
    }

    @Test
    void theConfiguredAdminIsToldInsteadOfTheUploader() {
        scene.adminEmail = "boss@example.org";
        scene.ended(1, Ending.FAILED);

        scene.program("portal").pass(ALL);

        assertThat(scene.addressees()).containsExactly("boss@example.org");
    }

    @Test
    void thePreferenceCountsThatHoldsWhenTheMailIsSent() {
        var notice = scene.leadsFor("ann");
        scene.has(MailScene.member("ann").with(LeadEmails.OFF));

        notifying.pass(ALL);

        assertSkipped(notice, "turned these mails off");
    }

    @Test
    void aSuspendedMemberIsNotTold() {
        var notice = scene.leadsFor("ann");
        scene.has(MailScene.member("ann").with(MemberStatus.SUSPENDED));

        notifying.pass(ALL);

        assertSkipped(notice, "suspended");
    }

    @Test
    void whoIsGoneIsNotTold() {
        var notice = scene.leadsFor("bob");

        notifying.pass(ALL);

        assertSkipped(notice, "does not exist");
    }

    @Test
    void withoutAnAdminAddressTheReasonSaysWhatToDo() {
        scene.emails.clear();
        var notice = scene.ended(1, Ending.COMPLETED);

        notifying.pass(ALL);

        assertSkipped(notice, "LEADS_ADMIN_EMAIL");
    }

    @Test
    void anAddressThatCouldForgeAHeaderIsGivenUpAndNothingLeaves() {
        var notice = scene.leadsFor("ann");
        scene.has(MailScene.member("ann").withEmail("ann@example.org\r\nBcc: all@example.org"));

        notifying.pass(ALL);

        assertThat(scene.outbox.stateOf(notice)).isEqualTo(NoticeState.DEAD);
        assertThat(scene.postOffice.taken()).isEmpty();
    }

    @Test
    void whatFailsIsTriedAgainEverMoreRarelyAndThenGivenUpVisibly() {
        var notice = scene.leadsFor("ann");
        scene.postOffice.answer(new SendOutcome.TryLater(SendStep.RECIPIENT, "450 busy"));

        for (var pause : PAUSES) {
            notifying.pass(ALL);
            assertThat(scene.outbox.entryOf(notice.id()).due())
                    .isEqualTo(scene.clock.instant().plus(pause));
            scene.clock.goOn(pause.minusMillis(1));
            assertThat(notifying.pass(ALL)).isEqualTo(new MailPass.Done(0));
            scene.clock.goOn(Duration.ofMillis(1));
        }
        notifying.pass(ALL);

        assertThat(scene.clock.instant()).isEqualTo(NOW.plus(Duration.ofDays(2)));
        var dead = scene.outbox.entryOf(notice.id());
        assertThat(dead.state()).isEqualTo(NoticeState.DEAD);
        assertThat(dead.attempts()).isEqualTo(14);
        assertThat(dead.lastError()).isEqualTo("450 busy");
    }

    @Test
    void whatTheServerRefusesForGoodIsGivenUpAtOnce() {
        var notice = scene.leadsFor("ann");
        scene.postOffice.answer(new SendOutcome.Refused(SendStep.RECIPIENT, "550 no such user"));

        notifying.pass(ALL);

        assertThat(scene.outbox.stateOf(notice)).isEqualTo(NoticeState.DEAD);
        assertThat(scene.outbox.entryOf(notice.id()).lastError()).isEqualTo("550 no such user");
    }

    @Test
    void anAbsentServerCostsNoMailAnAttemptAndEndsThePass() {
        var first = scene.leadsFor("ann");
        scene.leadsFor("ann");
        scene.postOffice.answer(
                new SendOutcome.Unreachable(SendStep.CONNECTION, "connection refused"));

        assertThat(notifying.pass(ALL)).isEqualTo(new MailPass.ServerAway("connection refused"));
        assertThat(scene.outbox.entryOf(first.id()).attempts()).isZero();
        assertThat(scene.outbox.entryOf(first.id()).lastError()).isEqualTo("connection refused");

        scene.postOffice.answer(new SendOutcome.Sent());
        assertThat(notifying.pass(ALL)).isEqualTo(new MailPass.Done(2));
    }

    @Test
    void aMailThatAServerStumblesOverHoldsNoOtherUp() {
        var stumbled = scene.leadsFor("ann");
        scene.leadsFor("ann");
        scene.postOffice.answer(
                new SendOutcome.BrokenOff(SendStep.RECIPIENT, "421 closing"),
                new SendOutcome.Sent());

        assertThat(notifying.pass(ALL)).isEqualTo(new MailPass.Done(2));

        assertThat(scene.postOffice.taken()).hasSize(1);
        assertThat(scene.outbox.entryOf(stumbled.id()).attempts()).isEqualTo(1);
        assertThat(scene.outbox.stateOf(stumbled)).isEqualTo(NoticeState.PENDING);
    }

    @Test
    void aServerThatBreaksOffTwoMailsInARowIsLeftAloneForNow() {
        scene.leadsFor("ann");
        scene.leadsFor("ann");
        var third = scene.leadsFor("ann");
        scene.postOffice.answer(new SendOutcome.BrokenOff(SendStep.MESSAGE, "too slow"));

        assertThat(notifying.pass(ALL)).isEqualTo(new MailPass.ServerAway("too slow"));

        assertThat(scene.outbox.entryOf(third.id()).attempts()).isZero();
        assertThat(scene.outbox.entryOf(third.id()).lastError()).isNull();
    }

    @Test
    void whatWasSentIsNotedWithItsReader() {
        var notice = scene.leadsFor("ann");

        notifying.pass(ALL);

        assertThat(scene.outbox.entryOf(notice.id()).sent())
                .isEqualTo(new SentMail("ann@example.org", "New Leads Available - 97 Leads", NOW));
    }

    @Test
    void withoutAMailServerEverythingWaits() {
        var notice = scene.leadsFor("ann");

        assertThat(scene.program("console", Mailer.NONE).pass(ALL))
                .isEqualTo(new MailPass.NotConfigured());

        assertThat(scene.outbox.stateOf(notice)).isEqualTo(NoticeState.PENDING);
        assertThat(scene.leases.current().token()).isZero();
    }

    @Test
    void aPassHandlesNoMoreThanItMay() {
        scene.leadsFor("ann");
        scene.leadsFor("ann");
        scene.leadsFor("ann");

        assertThat(notifying.pass(2)).isEqualTo(new MailPass.Done(2));
        assertThat(notifying.pass(2)).isEqualTo(new MailPass.Done(1));
    }

    @Test
    void anInvitationCarriesASecretThatIsDrawnWhenItIsSent() {
        scene.emails.put("carla", "carla@example.org");
        scene.outbox.queue(List.of(new Notice.Invitation("k1", "carla")), NOW);

        notifying.pass(ALL);

        assertThat(scene.postOffice.taken())
                .singleElement()
                .satisfies(
                        mail ->
                                assertThat(mail.body().text())
                                        .contains(
                                                "https://leads.example.org/invitation/secret-of-carla"));
    }

    @Test
    void anAddressThatAnAccountHasLeftIsToldSoThereAndNotWhereMailGoesNow() {
        scene.emails.put("carla", "carla@example.net");
        var told = new Notice.EmailChanged("k1", "carla", "carla@example.org");
        scene.outbox.queue(List.of(told), NOW);

        notifying.pass(ALL);

        assertThat(scene.addressees()).containsExactly("carla@example.org");
        assertThat(scene.postOffice.taken().getFirst().body().text())
                .contains("another address")
                .doesNotContain("carla@example.net", "https://");
    }

    @Test
    void aSecretIsDrawnForTheAddressThatTheMailGoesTo() {
        scene.emails.put("carla", "carla@example.net");
        scene.secrets = (_, to) -> Optional.of(to.replace('@', '-'));
        scene.outbox.queue(List.of(new Notice.PasswordReset("k1", "carla")), NOW);

        scene.program("another").pass(ALL);

        assertThat(scene.postOffice.taken().getFirst().body().text())
                .contains("/reset/carla-example.net");
    }

    private void assertSkipped(Notice notice, String why) {
        assertThat(scene.outbox.stateOf(notice)).isEqualTo(NoticeState.SKIPPED);
        assertThat(scene.outbox.entryOf(notice.id()).lastError()).contains(why);
        assertThat(scene.postOffice.taken()).isEmpty();
    }
}
