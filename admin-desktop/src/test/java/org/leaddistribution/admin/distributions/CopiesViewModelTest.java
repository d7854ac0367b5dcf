package org.leaddistribution.admin.distributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.SampleContext;
import org.leaddistribution.admin.fixture.SampleProofs;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fx.CountChart.Counts;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Distribution.Outlook;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.run.RecountingDistribution.Recount;

final class CopiesViewModelTest {
    private static final Distribution THREE_ROUNDS = Samples.distributions().get(3);

    private final HeldWork work = new HeldWork();
    private final List<DistributionId> counted = new ArrayList<>();
    private final CopiesViewModel model =
            new CopiesViewModel(
                    new CopiesViewModel.Sources(
                            SampleProofs::plan,
                            (id, _) -> {
                                counted.add(id);
                                return Optional.of(
                                        new Recount(
                                                new Outlook(3, 1),
                                                new TreeMap<>(Map.of(0, 7, 12, 1))));
                            }),
                    SampleContext.of(new ScriptedDialogs(), work, SampleContext.ANN));

    private void doAll() {
        while (work.waiting() > 0) {
            work.doOldest();
        }
    }

    @Test
    void opensWithEveryRoundAndCountsOnce() {
        model.show(THREE_ROUNDS);
        assertThat(model.progressProperty().get()).isNotNull();
        doAll();

        assertThat(model.rounds())
                .extracting(Counts::name)
                .containsExactly("After round 1", "After round 2", "After round 3");
        assertThat(model.progressProperty().get()).isNull();
        assertThat(model.saysProperty().get()).startsWith("8 prospects, counted just now");
        model.show(THREE_ROUNDS);
        doAll();
        assertThat(counted).containsExactly(THREE_ROUNDS.id());
    }

    @Test
    void aRoundThatEndsMeanwhileIsCountedFor() {
        var before =
                ADistribution.of("a.csv")
                        .is(DistributionStatus.COMPLETED)
                        .uploaded("ann", 1)
                        .withRound(10, 1);
        model.show(before.build());
        doAll();

        model.show(before.withRound(10, 1).build());
        doAll();

        assertThat(counted).hasSize(2);
        assertThat(model.rounds()).hasSize(2);
    }

    @Test
    void whatIsCalledOffIsNotShown() {
        model.show(THREE_ROUNDS);
        model.cancel();
        doAll();

        assertThat(model.nowProperty().get()).isNull();
        assertThat(model.saysProperty().get()).isEqualTo("The counting was called off.");
        assertThat(model.progressProperty().get()).isNull();
    }

    @Test
    void whoGoesOnToAnotherSeesNothingOfTheFirst() {
        var another = Samples.distributions().get(4);
        model.show(THREE_ROUNDS);
        model.show(another);
        doAll();

        assertThat(model.rounds()).hasSize(1);
        assertThat(model.compared(another.rounds().getFirst()))
                .extracting(Counts::name)
                .containsExactly("After round 1", "Now");
    }

    @Test
    void whoComesBackIsCountedForAnew() {
        model.show(THREE_ROUNDS);
        doAll();
        model.leave();
        model.show(THREE_ROUNDS);
        doAll();

        assertThat(counted).hasSize(2);
    }

    @Test
    void theTableHasEveryCountThereIsNowFirstThenTheLatestRound() {
        model.show(THREE_ROUNDS);
        doAll();

        assertThat(model.headings())
                .containsExactly(
                        "Copies", "Now", "After round 3", "After round 2", "After round 1");
        assertThat(model.rows()).hasSize(13);
        assertThat(model.rows().getFirst()).containsExactly("0", "7", "250", "3,500", "6,750");
        assertThat(model.rows().getLast()).containsExactly("12", "1", "0", "0", "0");
    }

    @Test
    void ofARoundThatWasClosedEarlyNothingIsForetold() {
        var closed =
                ADistribution.of("a.csv")
                        .is(DistributionStatus.COMPLETED)
                        .uploaded("ann", 1)
                        .withRound(10, 1)
                        .withClosedRound(4, 1)
                        .build();
        model.show(closed);
        doAll();

        assertThat(model.rounds()).extracting(Counts::name).containsExactly("After round 1");
        assertThat(Objects.requireNonNull(model.nowProperty().get()).copies()).isNotEmpty();
    }
}
