package org.leaddistribution.admin.distributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.SampleContext;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.admin.fx.ScreenContext.SessionCheck;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.run.CancellingRun.Cancellation;

class CancellingElsewhereTest {
    private final Distribution march =
            ADistribution.of("march.csv").is(DistributionStatus.PROCESSING).build();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final List<Banner> told = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private int refreshed;

    @ParameterizedTest
    @CsvSource({
        "CANCELLED, The run of march.csv is cancelled",
        "ASKED, The run of march.csv is being cancelled",
        "DECIDED, The run of march.csv was not cancelled",
        "NOT_RUNNING, march.csv is not being distributed any more",
        "UNSETTLED, The run of march.csv was not cancelled",
        "UNKNOWN, march.csv is gone already"
    })
    void saysWhatBecameOfIt(Cancellation cancellation, String title) {
        cancelling(cancellation, SampleContext.ANN);

        assertThat(dialogs.asked()).contains("nobody is given any of its leads");
        assertThat(asked).containsExactly("ann " + march.id());
        assertThat(told).extracting(Banner::title).containsExactly(title);
        assertThat(refreshed).isEqualTo(1);
    }

    @Test
    void nothingHappensToWhoThinksBetterOfIt() {
        dialogs.willAnswer(Answer.NO);

        cancelling(Cancellation.CANCELLED, SampleContext.ANN);

        assertThat(asked).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void onlyAnAdminCancels() {
        cancelling(Cancellation.CANCELLED, SampleContext.SUPPORT);

        assertThat(asked).isEmpty();
        assertThat(told)
                .extracting(Banner::text)
                .containsExactly("Only administrators may do that.");
    }

    @Test
    void isOfferedToWhatIsBeingDistributedAlone() {
        for (var status : DistributionStatus.values()) {
            var distribution = ADistribution.of("a.csv").is(status).build();

            assertThat(CancellingElsewhere.isOfferedTo(distribution))
                    .isEqualTo(status == DistributionStatus.PROCESSING);
        }
    }

    private void cancelling(Cancellation outcome, SessionCheck sessionCheck) {
        CancellingElsewhere.of(
                        march,
                        (actor, id) -> {
                            asked.add(actor.name() + " " + id);
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
