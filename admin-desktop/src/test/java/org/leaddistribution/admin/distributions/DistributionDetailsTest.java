package org.leaddistribution.admin.distributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.distributions.DistributionDetails.Note;
import org.leaddistribution.admin.distributions.RunActions.RunAction;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fx.Banner.Tone;
import org.leaddistribution.admin.fx.Facts.Fact;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.round.DistributionStatus;

class DistributionDetailsTest {
    private static final Formats FORMATS = new Formats(ZoneOffset.UTC);

    @Test
    void everyRoundIsALine() {
        var details = details(ADistribution.of("a.csv").withRound(3_250, 17).withRound(1, 1));

        assertThat(details.rounds())
                .containsExactly(
                        new Fact("Round 1", "3,250 leads to 17 members · 16 Mar 2026, 09:14"),
                        new Fact("Round 2", "1 lead to 1 member · 23 Mar 2026, 09:14"));
    }

    @Test
    void aRoundThatLackedLeadsSaysHowMany() {
        var details =
                details(
                        ADistribution.of("a.csv")
                                .lacking(0)
                                .withRound(800, 8)
                                .lacking(1)
                                .withRound(799, 8)
                                .lacking(1_200)
                                .withRound(50, 8));

        assertThat(details.rounds())
                .extracting(Fact::value)
                .containsExactly(
                        "800 leads to 8 members · 16 Mar 2026, 09:14",
                        "799 leads to 8 members · 23 Mar 2026, 09:14"
                                + " · 1 more lead would have filled everyone.",
                        "50 leads to 8 members · 30 Mar 2026, 09:14"
                                + " · 1,200 more leads would have filled everyone.");
    }

    @Test
    void aFailureIsToldInWordsBeforeTheWarnings() {
        var details =
                details(
                        ADistribution.of("a.csv")
                                .warning("ignored: Phone")
                                .failedWith("The disk is full.", "assigning"));

        assertThat(details.notes())
                .containsExactly(
                        new Note(
                                Tone.DANGER,
                                "The disk is full. It stopped at “Giving out the leads”."
                                        + " What was done is kept; choose Distribute to go on from there."),
                        new Note(Tone.WARNING, "ignored: Phone"));
    }

    @Test
    void weeksAreUnknownWithoutEligibleMembers() {
        var details = details(ADistribution.of("a.csv").reaching(0, null));

        assertThat(details.reach()).contains(new Fact("Estimated weeks", "–"));
    }

    @Test
    void eachStatusOffersWhatCanBeDone() {
        assertThat(RunAction.offeredTo(DistributionStatus.QUEUED)).isEqualTo(RunAction.DISTRIBUTE);
        assertThat(RunAction.offeredTo(DistributionStatus.FAILED)).isEqualTo(RunAction.DISTRIBUTE);
        assertThat(RunAction.offeredTo(DistributionStatus.COMPLETED))
                .isEqualTo(RunAction.NEXT_ROUND);
        assertThat(RunAction.offeredTo(DistributionStatus.PROCESSING)).isEqualTo(RunAction.NONE);
    }

    private static DistributionDetails details(ADistribution distribution) {
        return DistributionDetails.of(distribution.build(), FORMATS);
    }
}
