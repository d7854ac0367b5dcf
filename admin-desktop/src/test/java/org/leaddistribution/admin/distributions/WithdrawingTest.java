package org.leaddistribution.admin.distributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.SampleContext;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.admin.fx.ScreenContext.SessionCheck;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.upload.WithdrawingUpload.Withdrawal;

class WithdrawingTest {
    private final Distribution march = ADistribution.of("march.csv").withLeads(1_200).build();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final List<Banner> told = new ArrayList<>();
    private final List<DistributionId> withdrawn = new ArrayList<>();
    private int refreshed;

    @Test
    void isDoneOnceItIsConfirmed() {
        withdrawing(Withdrawal.WITHDRAWN, SampleContext.ANN);

        assertThat(dialogs.asked()).contains("Its 1,200 leads will be removed");
        assertThat(withdrawn).containsExactly(march.id());
        assertThat(told).extracting(Banner::title).containsExactly("march.csv is withdrawn");
        assertThat(refreshed).isEqualTo(1);
    }

    @Test
    void nothingHappensToWhoThinksBetterOfIt() {
        dialogs.willAnswer(Answer.NO);

        withdrawing(Withdrawal.WITHDRAWN, SampleContext.ANN);

        assertThat(withdrawn).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void whatWasDistributedMeanwhileStaysAndIsShownAsItIs() {
        withdrawing(Withdrawal.NOT_QUEUED, SampleContext.ANN);

        assertThat(told).extracting(Banner::title).containsExactly("march.csv was not withdrawn");
        assertThat(refreshed).isEqualTo(1);
    }

    @Test
    void onlyAnAdminWithdraws() {
        withdrawing(Withdrawal.WITHDRAWN, SampleContext.SUPPORT);

        assertThat(withdrawn).isEmpty();
        assertThat(told)
                .extracting(Banner::text)
                .containsExactly("Only administrators may do that.");
    }

    @Test
    void isOfferedToQueuedDistributionsAlone() {
        for (var status : DistributionStatus.values()) {
            var distribution = ADistribution.of("a.csv").is(status).build();

            assertThat(Withdrawing.isOfferedTo(distribution))
                    .isEqualTo(status == DistributionStatus.QUEUED);
        }
    }

    private void withdrawing(Withdrawal outcome, SessionCheck sessionCheck) {
        Withdrawing.of(
                        march,
                        (actor, id) -> {
                            assertThat(actor.name()).isEqualTo("ann");
                            withdrawn.add(id);
                            return outcome;
                        })
                .ask(SampleContext.of(dialogs, sessionCheck), this::refresh, told::add);
    }

    /// Nothing is told before the list is current.
    private void refresh(Runnable shown) {
        assertThat(told).isEmpty();
        refreshed++;
        shown.run();
    }
}
