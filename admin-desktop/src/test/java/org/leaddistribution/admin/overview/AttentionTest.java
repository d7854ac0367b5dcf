package org.leaddistribution.admin.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.SampleOverview;
import org.leaddistribution.admin.overview.Attention.Place;
import org.leaddistribution.kernel.DateRange;
import org.leaddistribution.notice.ReadingMails.MailSummary;
import org.leaddistribution.notice.ReadingMails.ServiceState;
import org.leaddistribution.statistics.Capacity;
import org.leaddistribution.statistics.ReadingFigures.FiguresReport;

/// What the overview shows, and what of it a person has to see to.
class AttentionTest {
    private static final OverviewFigures EMPTY = SampleOverview.empty(OverviewPeriod.WEEKS_12);
    private static final OverviewFigures FULL = SampleOverview.full(OverviewPeriod.WEEKS_12);
    private static final MailSummary GOOD = new MailSummary(0, 0, null, ServiceState.OK, null);

    private static OverviewFigures with(OverviewFigures figures, MailSummary mails) {
        return new OverviewFigures(
                figures.period(),
                figures.report(),
                figures.timeline(),
                figures.failed(),
                figures.lastRuns(),
                mails);
    }

    private static OverviewFigures with(@Nullable Capacity capacity) {
        var report = EMPTY.report();
        return new OverviewFigures(
                EMPTY.period(),
                new FiguresReport(
                        report.asOf(),
                        report.now(),
                        report.period(),
                        report.figures(),
                        report.previous(),
                        0,
                        capacity),
                EMPTY.timeline(),
                List.of(),
                List.of(),
                GOOD);
    }

    private static Capacity lasting(@Nullable Integer weeks) {
        return new Capacity(Instant.EPOCH, 10, 0, weeks);
    }

    @Test
    void whereAllIsWellNobodyIsNeeded() {
        assertThat(Attention.of(with(EMPTY, GOOD))).isEmpty();
    }

    @Test
    void failedRunsComeFirstAndOpenTheirPages() {
        var all = Attention.of(FULL);

        assertThat(all)
                .extracting(Attention::place)
                .containsExactly(
                        Place.DISTRIBUTION, Place.MAIL, Place.NEVER_DOWNLOADED, Place.UPLOAD);
        assertThat(all.getFirst().distribution()).isEqualTo(FULL.failed().getFirst());
        assertThat(all.get(1).todo()).contains("no such user");
    }

    @Test
    void failedRunsThatAreNotNamedAreCounted() {
        var unnamed =
                new OverviewFigures(
                        FULL.period(), FULL.report(), FULL.timeline(), List.of(), List.of(), GOOD);

        assertThat(Attention.of(unnamed).getFirst().what()).isEqualTo("1 more run has failed");
        assertThat(Attention.of(unnamed).getFirst().place()).isEqualTo(Place.DISTRIBUTIONS);
    }

    @Test
    void mailThatCannotLeaveIsSaid() {
        var notSet = new MailSummary(1, 0, null, ServiceState.NOT_SET, null);
        var failing = new MailSummary(7, 0, null, ServiceState.FAILING, "Connection refused");

        assertThat(Attention.of(with(EMPTY, notSet)))
                .extracting(Attention::what, Attention::todo)
                .containsExactly(
                        tuple(
                                "No mail server is set here",
                                "1 mail waits for a program that has LEADS_SMTP_URL."));
        assertThat(Attention.of(EMPTY).getFirst().todo())
                .isEqualTo("Mails wait for a program that has LEADS_SMTP_URL.");
        assertThat(Attention.of(with(EMPTY, failing)).getFirst().todo())
                .isEqualTo("7 mails wait. Connection refused");
    }

    @Test
    void supplyIsSaidWhileThereIsTimeToBuy() {
        assertThat(Attention.of(with(lasting(5)))).isEmpty();
        assertThat(Attention.of(with(lasting(null)))).isEmpty();
        assertThat(Attention.of(with((Capacity) null))).isEmpty();
        assertThat(Attention.of(with(lasting(1))).getFirst().what())
                .isEqualTo("The leads last for 1 more week");
        assertThat(Attention.of(with(lasting(0))).getFirst().what())
                .isEqualTo("No leads are left to give");
    }

    @Test
    void periodsEndTodayAndBeginWithAWholeStep() {
        var today = LocalDate.of(2026, 3, 19);

        assertThat(OverviewPeriod.WEEKS_4.upTo(today))
                .isEqualTo(new DateRange(LocalDate.of(2026, 2, 20), today));
        assertThat(OverviewPeriod.WEEKS_12.upTo(today))
                .as("a Monday")
                .isEqualTo(new DateRange(LocalDate.of(2025, 12, 29), today));
        assertThat(OverviewPeriod.YEAR.upTo(today))
                .isEqualTo(new DateRange(LocalDate.of(2025, 4, 1), today));
    }

    @Test
    void chartsHaveARowAStepAndNothingWhereNothingWasDealt() {
        var filled = OverviewCharts.filled(FULL.timeline());

        assertThat(OverviewCharts.leads(FULL.timeline()).rows()).hasSize(12);
        assertThat(filled.rows().get(2).values()).containsExactly((Double) null);
        assertThat(OverviewCharts.fillRatios(FULL).rows())
                .extracting(row -> row.name())
                .containsExactly("Bronze", "Silver", "Gold");
        assertThat(OverviewCharts.files(FULL).rows())
                .extracting(row -> row.name())
                .containsExactly("The time before", "Last 12 weeks");
        assertThat(OverviewCharts.files(EMPTY).isEmpty()).isTrue();
    }

    /// What was asked for last counts, whichever answer comes last.
    @Test
    void anAnswerThatIsOvertakenIsNotShown() {
        var work = new HeldWork();
        var asked = new ArrayList<OverviewPeriod>();
        var model =
                new OverviewViewModel(
                        period -> {
                            asked.add(period);
                            return SampleOverview.full(period);
                        },
                        work);
        model.refresh();
        model.choose(OverviewPeriod.YEAR);
        work.doOldest();
        assertThat(model.shownProperty().get()).isNull();
        work.doOldest();

        assertThat(asked).containsExactly(OverviewPeriod.WEEKS_12, OverviewPeriod.YEAR);
        assertThat(model.shownProperty().get()).isEqualTo(SampleOverview.full(OverviewPeriod.YEAR));
    }
}
