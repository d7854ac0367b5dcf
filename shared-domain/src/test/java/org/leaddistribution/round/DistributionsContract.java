package org.leaddistribution.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.UPLOADED;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.round.DistributionStatus.COMPLETED;
import static org.leaddistribution.round.DistributionStatus.FAILED;
import static org.leaddistribution.round.DistributionStatus.PROCESSING;
import static org.leaddistribution.round.DistributionStatus.QUEUED;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.Distribution.Outlook;
import org.leaddistribution.round.Distribution.RunFailure;
import org.leaddistribution.round.Distribution.RunRecord;
import org.leaddistribution.round.Round.EqualShares;
import org.leaddistribution.round.Round.Shortage;

/// What every keeper of distributions does.
public abstract class DistributionsContract {
    private static final Instant BEGUN = UPLOADED.plusSeconds(60);
    private static final Instant ENDED = BEGUN.plusSeconds(60);
    private static final Warning WARNING = new Warning("a_word", "A sentence.");

    private Dealing dealing;
    private Distributions distributions;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
        distributions = dealing.distributions();
    }

    @Test
    void showsTheNewestUploadFirstAPageAtATime() {
        var old = aDistribution().uploadedAt(UPLOADED).queuedIn(dealing);
        var newest = aDistribution().uploadedAt(UPLOADED.plusSeconds(2)).queuedIn(dealing);
        var middle = aDistribution().uploadedAt(UPLOADED.plusSeconds(1)).queuedIn(dealing);

        var first = distributions.page(new PageRequest(1, 2));

        assertThat(first.items()).extracting(Distribution::id).containsExactly(newest, middle);
        assertThat(first.totalCount()).isEqualTo(3);
        assertThat(distributions.page(new PageRequest(2, 2)).items())
                .extracting(Distribution::id)
                .containsExactly(old);
        assertThat(distributions.page(new PageRequest(3, 2)).items()).isEmpty();
        assertThat(distributions.page(new PageRequest(Long.MAX_VALUE, 100)).items()).isEmpty();
    }

    @Test
    void findsTheLatestUploadOfTheSameBytes() {
        aDistribution().withContent("same").queuedIn(dealing);
        var later =
                aDistribution()
                        .withContent("same")
                        .uploadedAt(UPLOADED.plusSeconds(1))
                        .queuedIn(dealing);

        assertThat(distributions.withContent("same")).map(Distribution::id).contains(later);
        assertThat(distributions.withContent("other")).isEmpty();
    }

    @Test
    void countsDistributionsAndTheirLeadsByStatus() {
        aDistribution().ofLeads(10).queuedIn(dealing);
        var processing = begun(aDistribution().ofLeads(5).queuedIn(dealing), QUEUED, 1);

        assertThat(distributions.countByStatus())
                .isEqualTo(Map.of(QUEUED, 1L, PROCESSING, 1L, COMPLETED, 0L, FAILED, 0L));
        assertThat(distributions.leadsIn(EnumSet.of(QUEUED, PROCESSING))).isEqualTo(15);
        assertThat(distributions.leadsIn(EnumSet.of(PROCESSING))).isEqualTo(5);
        assertThat(distributions.leadsIn(EnumSet.of(FAILED))).isZero();
        assertThat(distributions.processing())
                .extracting(Distribution::id)
                .containsExactly(processing);
    }

    @Test
    void aRunBeginsWhatItSaw() {
        var id = begun(aDistribution().queuedIn(dealing), QUEUED, 1);

        var begun = dealing.distribution(id);

        assertThat(begun.status()).isEqualTo(PROCESSING);
        assertThat(begun.run()).isEqualTo(new RunRecord(1, BEGUN, null, null));
    }

    @Test
    void noRunBeginsWhatHasChangedSinceItLooked() {
        var id = begun(aDistribution().queuedIn(dealing), QUEUED, 1);

        assertThat(distributions.begin(id, QUEUED, 2, BEGUN)).isFalse();
        assertThat(distributions.begin(DistributionId.create(), QUEUED, 2, BEGUN)).isFalse();
    }

    @Test
    void aTakeoverChangesTheTokenAlone() {
        var id = begun(aDistribution().queuedIn(dealing), QUEUED, 1);

        assertThat(distributions.begin(id, PROCESSING, 2, ENDED)).isTrue();

        assertThat(dealing.distribution(id).run()).isEqualTo(new RunRecord(2, BEGUN, null, null));
    }

    @Test
    void aRunBoundToAPlanStaysBoundWhoeverTakesItOver() {
        var id = aDistribution().queuedIn(dealing);
        distributions.begin(id, QUEUED, 1, BEGUN, "a plan");

        distributions.begin(id, PROCESSING, 2, ENDED, "another plan");

        assertThat(dealing.distribution(id).run())
                .isEqualTo(new RunRecord(2, BEGUN, null, null, "a plan"));
    }

    @Test
    void aRunGivenBackLeavesNothingButItsToken() {
        var before = aDistribution().queuedIn(dealing);
        distributions.begin(before, QUEUED, 1, BEGUN, "a plan");

        assertThat(distributions.giveBack(dealing.distribution(before), 1)).isTrue();

        assertThat(dealing.distribution(before).status()).isEqualTo(QUEUED);
        assertThat(dealing.distribution(before).run())
                .isEqualTo(new RunRecord(1, null, null, null));
    }

    @Test
    void aNextRoundGivenBackIsCompletedAsItWas() {
        var id = completed(1, 800);
        distributions.begin(id, COMPLETED, 2, ENDED, "a plan");
        var begun = dealing.distribution(id);

        assertThat(distributions.giveBack(begun, 1)).isFalse();
        assertThat(distributions.giveBack(begun, 2)).isTrue();

        var after = dealing.distribution(id);
        assertThat(after.status()).isEqualTo(COMPLETED);
        assertThat(after.rounds()).isEqualTo(begun.rounds());
        assertThat(after.run().completedAt()).isEqualTo(begun.rounds().getLast().completedAt());
    }

    @Test
    void anOlderTokenTakesNothingOver() {
        var id = begun(aDistribution().queuedIn(dealing), QUEUED, 2);

        assertThat(distributions.begin(id, PROCESSING, 1, ENDED)).isFalse();
        assertThat(dealing.distribution(id).run().token()).isEqualTo(2);
    }

    @Test
    void aCompleteRoundIsCountedAndItsWarningsStand() {
        var id = begun(aDistribution().queuedIn(dealing), QUEUED, 1);
        distributions.planned(id, 1, new Outlook(8, 3));

        assertThat(distributions.complete(id, 1, round(1, 800), 8, List.of(WARNING))).isTrue();

        var completed = dealing.distribution(id);
        assertThat(completed.status()).isEqualTo(COMPLETED);
        assertThat(completed.run()).isEqualTo(new RunRecord(1, BEGUN, ENDED, null));
        assertThat(completed.outlook()).isEqualTo(new Outlook(8, 3));
        assertThat(completed.rounds()).containsExactly(round(1, 800));
        assertThat(completed.made()).isEqualTo(800);
        assertThat(completed.membersServed()).isEqualTo(8);
        assertThat(completed.warnings()).containsExactly(WARNING);
    }

    @Test
    void whatSomebodyCountsIsNotedInEveryState() {
        var id = aDistribution().queuedIn(dealing);
        distributions.noteOutlook(id, new Outlook(5, 2));
        assertThat(dealing.distribution(id).outlook()).isEqualTo(new Outlook(5, 2));

        begun(id, QUEUED, 1);
        distributions.noteOutlook(id, new Outlook(0, null));
        distributions.noteOutlook(DistributionId.create(), new Outlook(7, 1));

        assertThat(dealing.distribution(id).outlook()).isEqualTo(new Outlook(0, null));
        assertThat(dealing.distribution(id).status()).isEqualTo(PROCESSING);
        assertThat(distributions.page(new PageRequest(1, 10)).totalCount()).isEqualTo(1);
    }

    @Test
    void theNextRoundAddsToTheFirst() {
        var id = completed(1, 800);
        begun(id, COMPLETED, 2);

        distributions.complete(id, 2, round(2, 50), 9, List.of());

        var twice = dealing.distribution(id);
        assertThat(twice.rounds()).containsExactly(round(1, 800), round(2, 50));
        assertThat(twice.made()).isEqualTo(850);
        assertThat(twice.membersServed()).isEqualTo(9);
        assertThat(distributions.assignmentsMade()).isEqualTo(850);
    }

    @Test
    void aFailureIsKeptUntilTheRunGoesOn() {
        var id = begun(aDistribution().queuedIn(dealing), QUEUED, 1);
        var failure = new RunFailure("The disk is full.", "assigning");

        assertThat(distributions.fail(id, 1, failure, ENDED)).isTrue();
        assertThat(dealing.distribution(id).status()).isEqualTo(FAILED);
        assertThat(dealing.distribution(id).run())
                .isEqualTo(new RunRecord(1, BEGUN, ENDED, failure));

        begun(id, FAILED, 2);
        assertThat(dealing.distribution(id).run()).isEqualTo(new RunRecord(2, BEGUN, null, null));
    }

    @Test
    void aRunThatLostItsTokenChangesNothing() {
        var id = begun(aDistribution().queuedIn(dealing), QUEUED, 1);
        distributions.begin(id, PROCESSING, 2, BEGUN);
        var before = dealing.distribution(id);

        assertThat(distributions.planned(id, 1, new Outlook(99, 1))).isFalse();
        assertThat(distributions.complete(id, 1, round(1, 800), 8, List.of())).isFalse();
        assertThat(distributions.fail(id, 1, new RunFailure("late", "planning"), ENDED)).isFalse();

        assertThat(dealing.distribution(id)).isEqualTo(before);
    }

    @Test
    void aCompleteRoundIsNotCompletedTwice() {
        var id = completed(1, 800);

        assertThat(distributions.complete(id, 1, round(1, 800), 8, List.of())).isFalse();
        assertThat(distributions.assignmentsMade()).isEqualTo(800);
    }

    @Test
    void thoseWhoseRunsEndedComeTheLatestFirst() {
        aDistribution().queuedIn(dealing);
        var completed = completed(1, 100);
        var failed = begun(aDistribution().queuedIn(dealing), QUEUED, 2);
        distributions.fail(failed, 2, new RunFailure("Full.", "planning"), ENDED.plusSeconds(9));
        begun(aDistribution().queuedIn(dealing), QUEUED, 3);

        assertThat(distributions.endedLast(5))
                .extracting(Distribution::id)
                .containsExactly(failed, completed);
        assertThat(distributions.endedLast(1)).extracting(Distribution::id).containsExactly(failed);
    }

    private DistributionId completed(long token, long assignments) {
        var id = begun(aDistribution().queuedIn(dealing), QUEUED, token);
        distributions.complete(id, token, round(1, assignments), 8, List.of());
        return id;
    }

    private DistributionId begun(DistributionId id, DistributionStatus seen, long token) {
        assertThat(distributions.begin(id, seen, token, BEGUN)).isTrue();
        return id;
    }

    private static Round round(int number, long assignments) {
        return new Round(
                number,
                "seed",
                "hash",
                1,
                8,
                assignments,
                8,
                new Shortage(3),
                BEGUN,
                ENDED,
                List.of(WARNING),
                List.of(
                        new EqualShares(Tier.BRONZE, 100, 0, 2),
                        new EqualShares(Tier.BRONZE, 100, 40, 5),
                        new EqualShares(Tier.GOLD, 500, 200, 1)));
    }
}
