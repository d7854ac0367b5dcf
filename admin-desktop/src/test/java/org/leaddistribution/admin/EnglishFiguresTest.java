package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.distributions.Cancelling;
import org.leaddistribution.admin.distributions.RunViewModel;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.SamplePlans;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.plan.PlanView;
import org.leaddistribution.run.CancellingRun.Cancellation;
import org.leaddistribution.run.PreviewProgress;
import org.leaddistribution.run.PreviewingDistribution.PreviewOutcome.Previewed;
import org.leaddistribution.run.RunOutcome;

/// The figures in an English text are English, whatever language the machine speaks.
class EnglishFiguresTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakArabic() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat(String.format(Locale.getDefault(), "%d", 7)).isNotEqualTo("7");
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void countsSizesAndTimes() {
        var formats = new Formats(ZoneOffset.UTC);

        assertThat(Formats.count(12_500)).isEqualTo("12,500");
        assertThat(Formats.size(3_400_000)).isEqualTo("3.4 MB");
        assertThat(Formats.duration(Duration.ofMinutes(80))).isEqualTo("1 h 20 min");
        assertThat(formats.time(Instant.parse("2025-01-09T14:05:00Z")))
                .isEqualTo("9 Jan 2025, 14:05");
    }

    @Test
    void theResultOfARun() {
        var march = ADistribution.of("march.csv").build();
        var completed = new RunOutcome.Completed(march.id(), 2, 3_250, 17, "", null, List.of());
        var work = new ImmediateWork();
        var cancelling = new Cancelling((_, _) -> Cancellation.ASKED, () -> "ann", work);
        var runs =
                new RunViewModel(
                        (_, _, _, _) -> completed, () -> "ann", work, cancelling, Runnable::run);

        runs.runPlan(march, "h", _ -> {});

        assertThat(runs.resultProperty().get().text())
                .isEqualTo("3,250 leads were given to 17 members in round 2.");
    }

    @Test
    void aPlan() {
        var march = ADistribution.of("march.csv").build();
        var plan = PlanView.of((Previewed) SamplePlans.ofMarch(march.id(), PreviewProgress.NOBODY));

        assertThat(plan.name()).isEqualTo("leads_mar_2026.csv · round 1");
        assertThat(plan.question().title()).startsWith("Give 2,200 leads").endsWith("9 members?");
    }
}
