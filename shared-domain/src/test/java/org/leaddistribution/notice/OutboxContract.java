package org.leaddistribution.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.notice.NoticeState.DEAD;
import static org.leaddistribution.notice.NoticeState.PENDING;
import static org.leaddistribution.notice.NoticeState.SENDING;
import static org.leaddistribution.notice.NoticeState.SENT;
import static org.leaddistribution.notice.NoticeState.SKIPPED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.notice.Notice.DistributionEnded;
import org.leaddistribution.notice.Notice.EmailChanged;
import org.leaddistribution.notice.Notice.Invitation;
import org.leaddistribution.notice.Notice.NoticeId;
import org.leaddistribution.notice.Notice.PasswordReset;
import org.leaddistribution.notice.Outbox.DeliveryResult;
import org.leaddistribution.notice.Outbox.DueNotice;
import org.leaddistribution.notice.Outbox.OutboxEntry;
import org.leaddistribution.notice.Outbox.SentMail;
import org.leaddistribution.notice.OutboxQuery.AdminMails;
import org.leaddistribution.notice.OutboxQuery.Readers;
import org.leaddistribution.round.FileId;

/// What holds of an outbox, whatever it is made of.
public abstract class OutboxContract {
    protected static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int ALL = 100;
    private static final SentMail MAIL = new SentMail("ann@example.org", "New Leads", NOW);
    private static final DeliveryResult SENT_NOW = new DeliveryResult.Sent(MAIL);

    protected abstract Outbox outbox();

    /// A file that was made then, with a pending notice.
    protected abstract Notice fileMadeAt(Instant time);

    /// Rounds 1 and 2 of one distribution, complete then, each with a pending notice.
    protected abstract List<Notice> twoRoundsCompletedAt(Instant time);

    /// A distribution whose second round failed then.
    protected abstract Notice secondRoundFailedAt(Instant time);

    @Test
    void theNoticesOfAllPlacesAreDueInOneOrder() {
        var file = fileMadeAt(NOW.minusSeconds(3));
        var rounds = twoRoundsCompletedAt(NOW.minusSeconds(2));
        var invitation = new Invitation("k1", "ann");
        outbox().queue(List.of(invitation), NOW.minusSeconds(1));

        assertThat(outbox().due(NOW, ALL))
                .extracting(DueNotice::notice)
                .containsExactlyInAnyOrder(file, rounds.get(0), rounds.get(1), invitation)
                .startsWith(file)
                .endsWith(invitation);
        assertThat(outbox().due(NOW, 1)).containsExactly(new DueNotice(file, 0));
    }

    @Test
    void aFailureIsDueWithTheFiguresOfTheRoundsBefore() {
        var failure = secondRoundFailedAt(NOW);

        assertThat(outbox().due(NOW, ALL)).extracting(DueNotice::notice).contains(failure);
        assertThat(outbox().claim(failure.id(), 1)).isTrue();
        outbox().settle(failure.id(), 1, SENT_NOW);
        assertThat(outbox().due(NOW, ALL)).extracting(DueNotice::notice).doesNotContain(failure);
    }

    @Test
    void everyKindOfNoticeIsClaimedOnceAndAgainOnlyUnderALaterToken() {
        for (var notice : oneOfEachPlace()) {
            assertThat(outbox().claim(notice.id(), 5)).isTrue();
            assertThat(outbox().claim(notice.id(), 5)).isFalse();
            assertThat(outbox().claim(notice.id(), 4)).isFalse();
            assertThat(outbox().claim(notice.id(), 6)).isTrue();
        }
    }

    @Test
    void onlyWhoClaimedLastSettles() {
        for (var notice : oneOfEachPlace()) {
            outbox().claim(notice.id(), 5);
            outbox().claim(notice.id(), 6);
            outbox().settle(notice.id(), 5, new DeliveryResult.Dead(1, "late"));
            outbox().settle(notice.id(), 6, SENT_NOW);
            outbox().settle(notice.id(), 6, new DeliveryResult.Dead(1, "twice"));

            assertThat(outbox().claim(notice.id(), 7)).isFalse();
        }
        assertThat(outbox().countByState()).isEqualTo(Map.of(SENT, 3L, PENDING, 1L));
    }

    @Test
    void whatIsBeingSentComesAfterWhatWaits() {
        var begun = fileMadeAt(NOW.minusSeconds(9));
        var waiting = fileMadeAt(NOW);
        outbox().claim(begun.id(), 1);

        assertThat(outbox().due(NOW, ALL))
                .extracting(DueNotice::notice)
                .containsExactly(waiting, begun);
    }

    @Test
    void whatFailedIsDueAgainWhenItsTimeHasCome() {
        var file = fileMadeAt(NOW);
        outbox().claim(file.id(), 1);
        outbox().settle(file.id(), 1, new DeliveryResult.Again(1, NOW.plus(HOUR), "450 busy"));

        assertThat(outbox().due(NOW.plus(HOUR).minusMillis(1), ALL)).isEmpty();
        assertThat(outbox().due(NOW.plus(HOUR), ALL)).containsExactly(new DueNotice(file, 1));
        assertThat(onlyEntry(PENDING).lastError()).isEqualTo("450 busy");
    }

    @Test
    void aClockThatWasFastHoldsNothingUp() {
        var first = fileMadeAt(NOW.plus(Duration.ofHours(5)));
        var failed = fileMadeAt(NOW);
        var tooFar = NOW.plus(Outbox.LONGEST_PAUSE).plusMillis(1);
        outbox().claim(failed.id(), 1);
        outbox().settle(failed.id(), 1, new DeliveryResult.Again(1, tooFar, "450 busy"));

        assertThat(outbox().due(NOW, ALL))
                .extracting(DueNotice::notice)
                .containsExactly(first, failed);
    }

    @Test
    void whatIsHandedBackIsDueAsBefore() {
        var file = fileMadeAt(NOW);
        outbox().claim(file.id(), 1);
        outbox().settle(file.id(), 1, new DeliveryResult.HandedBack("server away"));

        assertThat(outbox().due(NOW, ALL)).containsExactly(new DueNotice(file, 0));
        assertThat(onlyEntry(PENDING).lastError()).isEqualTo("server away");
    }

    @Test
    void whatIsGivenUpOrSkippedStaysToBeSeen() {
        var refused = fileMadeAt(NOW);
        var unwanted = fileMadeAt(NOW);
        outbox().claim(refused.id(), 1);
        outbox().claim(unwanted.id(), 1);
        outbox().settle(refused.id(), 1, new DeliveryResult.Dead(3, "550 unknown"));
        outbox().settle(unwanted.id(), 1, new DeliveryResult.Skipped("turned off"));

        assertThat(outbox().due(NOW, ALL)).isEmpty();
        assertThat(onlyEntry(DEAD))
                .isEqualTo(new OutboxEntry(refused, DEAD, 3, NOW, null, "550 unknown"));
        assertThat(onlyEntry(SKIPPED))
                .isEqualTo(new OutboxEntry(unwanted, SKIPPED, 0, NOW, null, "turned off"));
    }

    @Test
    void whatWasSentSaysToWhomUnderWhichSubjectAndWhenUntilItIsSentAgain() {
        for (var notice : oneOfEachPlace()) {
            outbox().claim(notice.id(), 1);
            outbox().settle(notice.id(), 1, SENT_NOW);

            assertThat(onlyEntry(SENT).sent()).isEqualTo(MAIL);

            outbox().sendAgain(notice.id(), NOW);
            assertThat(outbox().page(PENDING, new PageRequest(1, 100)).items())
                    .extracting(OutboxEntry::sent)
                    .containsOnlyNulls();
        }
    }

    @Test
    void whatIsSentOrGivenUpIsSentAgainAsIfItWereNew() {
        for (var notice : oneOfEachPlace()) {
            assertThat(outbox().sendAgain(notice.id(), NOW)).isFalse();
            outbox().claim(notice.id(), 1);
            assertThat(outbox().sendAgain(notice.id(), NOW)).isFalse();
            outbox().settle(notice.id(), 1, new DeliveryResult.Dead(9, "550 unknown"));

            assertThat(outbox().sendAgain(notice.id(), NOW.plus(HOUR))).isTrue();

            assertThat(outbox().due(NOW.plus(HOUR), ALL)).contains(new DueNotice(notice, 0));
            outbox().claim(notice.id(), 2);
            outbox().settle(notice.id(), 2, SENT_NOW);
            assertThat(outbox().sendAgain(notice.id(), NOW)).isTrue();
            outbox().claim(notice.id(), 3);
            outbox().settle(notice.id(), 3, new DeliveryResult.Skipped("unsubscribed"));
            assertThat(outbox().sendAgain(notice.id(), NOW)).isFalse();
        }
        assertThat(outbox().sendAgain(new NoticeId.OfAccount("nobody"), NOW)).isFalse();
    }

    @Test
    void nobodyWaitsForTwoMailsOfOneKind() {
        outbox().queue(List.of(new PasswordReset("k1", "ann"), new Invitation("k2", "ann")), NOW);
        outbox().queue(List.of(new PasswordReset("k3", "ANN")), NOW);
        assertThat(outbox().countByState()).isEqualTo(Map.of(PENDING, 2L));

        outbox().claim(new NoticeId.OfAccount("k1"), 1);
        outbox().settle(new NoticeId.OfAccount("k1"), 1, SENT_NOW);
        outbox().queue(List.of(new PasswordReset("k4", "ann")), NOW);
        outbox().queue(List.of(new PasswordReset("k1", "bob")), NOW);
        outbox().queue(List.of(), NOW);

        assertThat(outbox().countByState()).isEqualTo(Map.of(PENDING, 2L, SENT, 1L));
    }

    @Test
    void everyAddressThatAnAccountLeavesIsToldOfIt() {
        outbox().queue(List.of(new EmailChanged("k1", "ann", "a@example.org")), NOW);
        outbox().queue(List.of(new EmailChanged("k2", "ann", "b@example.org")), NOW);
        outbox().queue(List.of(new EmailChanged("k3", "Ann", "b@example.org")), NOW);

        assertThat(outbox().due(NOW, ALL))
                .extracting(DueNotice::notice)
                .containsExactlyInAnyOrder(
                        new EmailChanged("k1", "ann", "a@example.org"),
                        new EmailChanged("k2", "ann", "b@example.org"));
    }

    @Test
    void aPageShowsTheLatestDueFirst() {
        var oldest = fileMadeAt(NOW.minusSeconds(3));
        var middle = new Invitation("k1", "ann");
        outbox().queue(List.of(middle), NOW.minusSeconds(2));
        var latest = fileMadeAt(NOW);

        var first = outbox().page(PENDING, new PageRequest(1, 2));
        var second = outbox().page(PENDING, new PageRequest(2, 2));

        assertThat(first.items()).extracting(OutboxEntry::notice).containsExactly(latest, middle);
        assertThat(second.items()).extracting(OutboxEntry::notice).containsExactly(oldest);
        assertThat(second.totalCount()).isEqualTo(3);
        assertThat(outbox().page(SENDING, new PageRequest(1, 2)).items()).isEmpty();
        assertThat(outbox().page(PENDING, new PageRequest(Long.MAX_VALUE, 100)).items()).isEmpty();
    }

    @Test
    void aListMayShowOneKindOrOneDistribution() {
        var file = fileMadeAt(NOW);
        var rounds = twoRoundsCompletedAt(NOW.minusSeconds(1));
        var failure = secondRoundFailedAt(NOW.minusSeconds(2));
        outbox().queue(List.of(new Invitation("k1", "ann")), NOW.minusSeconds(9));
        outbox().queue(List.of(new PasswordReset("k2", "ann")), NOW.minusSeconds(8));
        var distribution = ((DistributionEnded) rounds.getFirst()).distribution();

        assertThat(shown(kind(NoticeKind.LEADS_READY))).containsExactly(file);
        assertThat(shown(kind(NoticeKind.DISTRIBUTION_FAILED))).containsExactly(failure);
        assertThat(shown(kind(NoticeKind.INVITATION))).containsExactly(new Invitation("k1", "ann"));
        assertThat(shown(new OutboxQuery(PENDING, null, distribution, null)))
                .containsExactlyInAnyOrderElementsOf(rounds);
        assertThat(shown(new OutboxQuery(SENT, null, distribution, null))).isEmpty();
        assertThat(shown(new OutboxQuery(null, NoticeKind.INVITATION, distribution, null)))
                .isEmpty();
        assertThat(shown(new OutboxQuery(null, null, null, null)))
                .startsWith(file)
                .endsWith(new PasswordReset("k2", "ann"), new Invitation("k1", "ann"));
    }

    @Test
    void aListMayShowTheMailsOfSomePeople() {
        var file = fileMadeAt(NOW);
        var rounds = twoRoundsCompletedAt(NOW);
        var mail = new Invitation("k1", "Ann");
        outbox().queue(List.of(mail, new Invitation("k2", "bob")), NOW);
        var ann = Set.of(new MemberAddress("0xann"));

        assertThat(shownTo(new Readers(ann, Set.of("ann"), AdminMails.OF_WHAT_THEY_UPLOADED)))
                .containsExactlyInAnyOrder(file, mail);
        assertThat(shownTo(new Readers(Set.of(), Set.of("root"), AdminMails.OF_WHAT_THEY_UPLOADED)))
                .containsExactlyInAnyOrderElementsOf(rounds);
        assertThat(shownTo(new Readers(Set.of(), Set.of("root"), AdminMails.NONE))).isEmpty();
        assertThat(shownTo(new Readers(Set.of(), Set.of(), AdminMails.ALL)))
                .containsExactlyInAnyOrderElementsOf(rounds);
    }

    @Test
    void everyKindOfNoticeIsFoundByItsIdAndByTheIdsText() {
        for (var notice : oneOfEachPlace()) {
            var id = notice.id();

            assertThat(NoticeId.of(id.value())).contains(id);
            assertThat(outbox().find(id))
                    .contains(new OutboxEntry(notice, PENDING, 0, NOW, null, null));
        }
        var failure = secondRoundFailedAt(NOW);
        assertThat(NoticeId.of(failure.id().value())).contains(failure.id());
        assertThat(outbox().find(failure.id())).isPresent();
        assertThat(outbox().find(new NoticeId.OfAccount("nobody"))).isEmpty();
        assertThat(outbox().find(new NoticeId.OfRound(DistributionId.create(), 1))).isEmpty();
    }

    @Test
    void theMailsOfSomeFilesAreFoundAtOnce() {
        var sent = fileMadeAt(NOW);
        var waiting = fileMadeAt(NOW);
        fileMadeAt(NOW);
        outbox().claim(sent.id(), 1);
        outbox().settle(sent.id(), 1, SENT_NOW);
        var asked = List.of(file(sent), file(waiting), FileId.drawn());

        var found = outbox().ofFiles(asked);

        assertThat(found).containsOnlyKeys(file(sent), file(waiting));
        assertThat(found)
                .extractingByKey(file(sent))
                .extracting(OutboxEntry::state)
                .isEqualTo(SENT);
        assertThat(found)
                .containsEntry(
                        file(waiting), new OutboxEntry(waiting, PENDING, 0, NOW, null, null));
        assertThat(outbox().ofFiles(List.of())).isEmpty();
    }

    private static FileId file(Notice notice) {
        return ((Notice.LeadsReady) notice).file();
    }

    @Test
    void whatWaitsLongestIsTheOneThatIsDueFirst() {
        assertThat(outbox().longestWaiting()).isEmpty();
        fileMadeAt(NOW);
        var oldest = new Invitation("k1", "ann");
        outbox().queue(List.of(oldest), NOW.minusSeconds(9));
        var begun = fileMadeAt(NOW.minusSeconds(30));
        outbox().claim(begun.id(), 1);

        assertThat(outbox().longestWaiting()).map(OutboxEntry::notice).contains(oldest);
    }

    private static OutboxQuery kind(NoticeKind kind) {
        return new OutboxQuery(PENDING, kind, null, null);
    }

    private List<Notice> shownTo(Readers readers) {
        return shown(OutboxQuery.of(PENDING).to(readers));
    }

    private List<Notice> shown(OutboxQuery query) {
        var page = outbox().page(query, new PageRequest(1, ALL));
        assertThat(page.totalCount())
                .isEqualTo(outbox().count(query))
                .isEqualTo(page.items().size());
        return page.items().stream().map(OutboxEntry::notice).toList();
    }

    @Test
    void whatDoesNotExistCannotBeClaimed() {
        assertThat(outbox().claim(new NoticeId.OfAccount("nobody"), 1)).isFalse();
    }

    private List<Notice> oneOfEachPlace() {
        var mail = new Invitation("k1", "ann");
        outbox().queue(List.of(mail), NOW);
        return List.of(fileMadeAt(NOW), twoRoundsCompletedAt(NOW).get(1), mail);
    }

    private OutboxEntry onlyEntry(NoticeState state) {
        var page = outbox().page(state, new PageRequest(1, 100));
        assertThat(page.items()).hasSize(1);
        return page.items().getFirst();
    }
}
