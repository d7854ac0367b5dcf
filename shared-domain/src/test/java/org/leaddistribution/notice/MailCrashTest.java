package org.leaddistribution.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaddistribution.fake.Outage;
import org.leaddistribution.fake.Outage.Loss;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.lease.Lease.Owner;
import org.leaddistribution.lease.Lease.Progress;
import org.leaddistribution.lease.Leases;
import org.leaddistribution.notice.NotifyingMembers.MailPass;

class MailCrashTest {
    private static final int ALL = 100;

    /// All calls of a pass over two but the last: that the lease could not be given back fails nothing.
    private static final int CALLS_OF_A_PASS_OVER_TWO = 9;

    private static final Owner OTHER = new Owner("other", "mail");

    private final MailScene scene = new MailScene();
    private final Outage outage = new Outage();

    @ParameterizedTest
    @EnumSource(Loss.class)
    void aCrashAtAnyCallLosesNoMailAndDoublesAtMostOne(Loss loss) {
        for (int calls = 0; calls < CALLS_OF_A_PASS_OVER_TWO; calls++) {
            new MailCrashTest().crashAfter(calls, loss);
        }
    }

    private void crashAfter(int calls, Loss loss) {
        scene.leadsFor("ann");
        scene.leadsFor("ann");
        outage.comesAfter(calls, loss);

        assertThatThrownBy(() -> frail("crashing").pass(ALL)).isInstanceOf(StoreUnavailable.class);
        outage.isOver();
        var other = scene.program("other");
        other.pass(ALL);
        scene.clock.goOn(MailScene.PATIENCE);
        other.pass(ALL);

        assertThat(scene.outbox.countByState()).containsOnlyKeys(NoticeState.SENT);
        assertThat(scene.postOffice.taken().stream().map(Mail::id).distinct()).hasSize(2);
        assertThat(scene.postOffice.taken()).hasSizeBetween(2, 3);
    }

    @Test
    void anOutageOfTheDatabaseRightAfterSendingDoublesNothing() {
        var notice = scene.leadsFor("ann");
        var notifying = frail("portal");
        outage.comesAfter(5, Loss.OF_THE_CALL);

        assertThatThrownBy(() -> notifying.pass(ALL)).isInstanceOf(StoreUnavailable.class);
        assertThat(scene.addressees()).containsExactly("ann@example.org");
        assertThat(scene.outbox.stateOf(notice)).isEqualTo(NoticeState.SENDING);

        outage.isOver();
        assertThat(notifying.pass(ALL)).isEqualTo(new MailPass.Done(0));
        assertThat(scene.outbox.stateOf(notice)).isEqualTo(NoticeState.SENT);
        assertThat(scene.addressees()).containsExactly("ann@example.org");
    }

    @Test
    void whoWasCutOffGoesOnWithItsOwnLeaseAtOnce() {
        scene.leadsFor("ann");
        var notifying = frail("portal");
        outage.comesAfter(3, Loss.OF_THE_CALL);
        assertThatThrownBy(() -> notifying.pass(ALL)).isInstanceOf(StoreUnavailable.class);
        assertThat(scene.leases.current().isFree()).isFalse();

        outage.isOver();

        assertThat(notifying.pass(ALL)).isEqualTo(new MailPass.Done(1));
    }

    @Test
    void aLivingOwnerIsLeftAloneAndADeadOneIsReplacedAfterThePatience() {
        scene.leadsFor("ann");
        var other = scene.leases.take(scene.leases.current(), OTHER).orElseThrow().token();
        var notifying = scene.program("portal");

        assertThat(notifying.pass(ALL)).isEqualTo(new MailPass.OthersTurn());
        scene.clock.goOn(MailScene.PATIENCE);
        scene.leases.beat(other, Progress.NONE);
        assertThat(notifying.pass(ALL)).isEqualTo(new MailPass.OthersTurn());
        scene.clock.goOn(MailScene.PATIENCE.minusMillis(1));
        assertThat(notifying.pass(ALL)).isEqualTo(new MailPass.OthersTurn());
        scene.clock.goOn(Duration.ofMillis(1));

        assertThat(notifying.pass(ALL)).isEqualTo(new MailPass.Done(1));
    }

    @Test
    void whoLosesItsTurnInTheMiddleStops() {
        scene.leadsFor("ann");
        var second = scene.leadsFor("ann");
        scene.postOffice.meanwhile(() -> scene.leases.take(scene.leases.current(), OTHER));

        assertThat(scene.program("portal").pass(ALL)).isEqualTo(new MailPass.OthersTurn());

        assertThat(scene.outbox.stateOf(second)).isEqualTo(NoticeState.PENDING);
        assertThat(scene.leases.current().owner()).isEqualTo(OTHER);
    }

    private NotifyingMembers frail(String name) {
        return scene.program(
                name,
                outage.over(Outbox.class, scene.outbox),
                outage.over(Leases.class, scene.leases));
    }
}
