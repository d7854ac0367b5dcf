package org.leaddistribution.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.allocation.Labels;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.lead.LeadId;

/// Whatever is changed of a plan, V8 says so and where.
public abstract class DisprovenPlansContract {
    private ScarceRound scene;
    private StoredPlan plan;

    /// Empty, whatever came before.
    protected abstract Dealing dealing();

    @BeforeEach
    void deal() {
        scene = new ScarceRound(dealing());
        plan = scene.plan();
    }

    @Test
    void untouchedItIsProvenAndScarce() {
        scene.assertProven();
        assertThat(plan.shares()).noneMatch(share -> share.outline().boundBy().equals("quota"));
    }

    @Test
    void aLeadTakenOutOfThePlan() {
        plan.withLeads(List.of(plan.largest()), leads -> leads.subList(1, leads.size()));

        scene.assertFound("1 of its 92 assignments are not in its plan");
        scene.assertFound("total and histogram are those of the shares: total 92, should be 91");
    }

    @Test
    void aLeadMovedInThePlanAndInWhatIsStored() {
        var from = plan.largest();
        var moved = plan.assignments(from).getFirst();
        var to = scene.shareWithout(moved);
        plan.withLeads(
                List.of(from),
                leads -> leads.stream().filter(l -> l.row() != moved.asUploaded().row()).toList());
        var lead =
                from.leads().asList().stream()
                        .filter(l -> l.row() == moved.asUploaded().row())
                        .toList();
        scene.plan()
                .withLeads(
                        List.of(to),
                        leads -> {
                            leads.addAll(lead);
                            return leads;
                        });
        scene.remove(moved);
        scene.give(moved, to.member());

        scene.assertFound("the hash is this plan's");
    }

    @Test
    void aLeadAddedToThePlan() {
        var to = plan.smallest();
        var lead =
                plan.largest().leads().asList().stream()
                        .filter(
                                l ->
                                        to.leads().asList().stream()
                                                .noneMatch(o -> o.row() == l.row()))
                        .findFirst()
                        .orElseThrow();
        plan.withLeads(
                List.of(to),
                leads -> {
                    leads.add(lead);
                    return leads;
                });

        scene.assertFound(
                "its plan gives lead "
                        + LeadId.derivedFrom(plan.round().distribution(), lead.row()));
    }

    @Test
    void aQuotaRaisedOrLowered() {
        plan.withQuota(plan.largest(), 101);
        scene.assertFound("its quotas are 1401 together, and were 1400");

        plan.withQuota(plan.largest(), 1);
        scene.assertFound("no member gets more leads than its quota");

        plan.withQuota(plan.largest(), plan.largest().size());
        scene.assertFound("each member's reason is the one that applies");

        plan.withQuota(plan.largest(), -1);
        scene.assertFound("quota -1 is not possible");
    }

    @Test
    void aMemberGoneFromThePlanOrThereTwice() {
        plan.withShares(plan.shares().subList(1, plan.shares().size()));
        scene.assertFound("assignments are not in its plan");

        var twice = new ArrayList<>(plan.shares());
        twice.add(plan.smallest());
        plan.withShares(twice);
        scene.assertFound("There are two members with the id");
    }

    @Test
    void labelsThatAreOthers() {
        var labels = plan.certificate();
        var noLimit = Labels.all(labels.refused().size());

        plan.withCertificate(new Certificate(labels.refused(), noLimit, labels.copies()));
        scene.assertFound("a member's label is not after the next unit that it would claim");

        plan.withCertificate(new Certificate(labels.refused(), labels.shares(), Labels.all(2)));
        scene.assertFound("a given prospect's label is not above its capacity left");

        plan.withCertificate(new Certificate(labels.refused(), labels.shares(), Labels.all(11)));
        scene.assertFound("labels are in range");
    }

    @Test
    void figuresThatAreOthers() {
        var round = plan.round();
        var histogram = new TreeMap<>(round.copiesHistogram());
        histogram.merge(histogram.firstKey(), 1, Integer::sum);

        plan.withFigures(round.seed(), round.total() + 1, round.copiesHistogram());
        scene.assertFound("total 93, should be 92");

        plan.withFigures(round.seed(), round.total(), histogram);
        scene.assertFound("total and histogram are those of the shares: histogram");

        plan.withFigures("another", round.total(), round.copiesHistogram());
        scene.assertFound("another round, seed or plan_hash than its plan");
    }

    @Test
    void reasonsThatAreOthers() {
        var share = plan.largest();

        plan.withReason(share, new BoundBy.NoLeads(14));
        scene.assertFound("each member's reason is the one that applies");

        plan.withReason(share, new BoundBy.Quota());
        scene.assertFound("each member's reason is the one that applies");

        plan.withReason(share, new BoundBy.Supply(new FillRatio(1, 7), 92, 1_400));
        scene.assertFound("who is said to compete with whom for what does so");
    }
}
