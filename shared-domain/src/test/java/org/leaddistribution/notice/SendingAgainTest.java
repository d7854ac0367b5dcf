package org.leaddistribution.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.notice.NoticeState.DEAD;
import static org.leaddistribution.notice.NoticeState.PENDING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog.AuditQuery;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.fake.InMemoryAuditLog;
import org.leaddistribution.fake.PlainWork;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.Progress;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.notice.Notice.Ending;
import org.leaddistribution.notice.Outbox.DeliveryResult;
import org.leaddistribution.notice.SendingAgain.Step;

/// What has failed is sent again, one mail or all of them.
final class SendingAgainTest {
    private static final Actor ROOT = new Actor("root");
    private static final PageRequest FIRST = new PageRequest(1, 100);

    private final MailScene scene = new MailScene();
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final Heard heard = new Heard();

    private SendingAgain sending() {
        return sending(new PlainWork());
    }

    private SendingAgain sending(UnitOfWork work) {
        return new SendingAgain(
                scene.outbox, new AuditTrail(audit, scene.clock), work, scene.clock);
    }

    private void fail(int mails) {
        for (int i = 0; i < mails; i++) {
            failed(scene.leadsFor("ann"));
        }
    }

    private void failed(Notice notice) {
        scene.outbox.claim(notice.id(), 1);
        scene.outbox.settle(notice.id(), 1, new DeliveryResult.Dead(3, "550 no such user"));
    }

    @Test
    void allThatFailedIsDueAgainAndEachIsInTheAuditLog() {
        fail(230);
        scene.leadsFor("ann");

        assertThat(sending().sendFailed(ROOT, null, heard)).isEqualTo(230);

        assertThat(scene.outbox.countByState()).isEqualTo(Map.of(PENDING, 231L));
        assertThat(heard.told).containsExactly("100/230", "200/230", "230/230");
        var noted = audit.page(AuditQuery.ALL, FIRST);
        assertThat(noted.totalCount()).isEqualTo(230);
        assertThat(noted.items()).allMatch(entry -> entry.action() == AuditAction.MAIL_SENT_AGAIN);
    }

    @Test
    void ofOneDistributionAloneTheOthersStayFailed() {
        fail(2);
        failed(scene.ended(1, Ending.COMPLETED));

        assertThat(sending().sendFailed(ROOT, MailScene.DISTRIBUTION, heard)).isEqualTo(1);
        assertThat(sending().sendFailed(ROOT, DistributionId.create(), heard)).isZero();

        assertThat(scene.outbox.countByState()).isEqualTo(Map.of(PENDING, 1L, DEAD, 2L));
    }

    @Test
    void whatFailsOnceMoreMeanwhileIsNotTriedTwice() {
        fail(3);
        UnitOfWork failingAtOnce =
                new UnitOfWork() {
                    @Override
                    public <T> T inOne(Supplier<T> work) {
                        var done = work.get();
                        scene.outbox
                                .page(PENDING, FIRST)
                                .items()
                                .forEach(entry -> failed(entry.notice()));
                        return done;
                    }
                };

        assertThat(sending(failingAtOnce).sendFailed(ROOT, null, heard)).isEqualTo(3);

        assertThat(scene.outbox.countByState()).isEqualTo(Map.of(DEAD, 3L));
    }

    @Test
    void itCanBeCalledOffBetweenTwoPages() {
        fail(150);
        heard.callOffAfter = 1;

        assertThat(sending().sendFailed(ROOT, null, heard)).isEqualTo(100);

        assertThat(scene.outbox.countByState()).isEqualTo(Map.of(PENDING, 100L, DEAD, 50L));
    }

    private static final class Heard implements Progress<Step> {
        private final List<String> told = new ArrayList<>();
        private int callOffAfter = Integer.MAX_VALUE;

        @Override
        public void at(Step step, long done, long total) {
            told.add(done + "/" + total);
        }

        @Override
        public boolean isCalledOff() {
            return told.size() >= callOffAfter;
        }
    }
}
