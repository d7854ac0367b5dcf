package org.leaddistribution.usecase.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.allocation.Fact;
import org.leaddistribution.allocation.Labels;
import org.leaddistribution.fixture.Dealing;

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
        assertThat(plan.shares()).noneMatch(share -> share.boundBy().equals("quota"));
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
                leads -> leads.stream().filter(l -> !l.key().equals(moved.key())).toList());
        var lead = from.leads().stream().filter(l -> l.key().equals(moved.key())).toList();
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
                plan.largest().leads().stream()
                        .filter(l -> to.leads().stream().noneMatch(o -> o.key().equals(l.key())))
                        .findFirst()
                        .orElseThrow();
        plan.withLeads(
                List.of(to),
                leads -> {
                    leads.add(lead);
                    return leads;
                });

        scene.assertFound("its plan gives lead " + lead.lead());
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
        scene.assertFound("has a plan that cannot be: no level for ");

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

        plan.withReason(share, "no_leads", List.of(new Fact.Count("prospects", 14)));
        scene.assertFound("each member's reason is the one that applies");

        plan.withReason(share, "no_leads", List.of());
        scene.assertFound("no_leads without prospects");

        plan.withReason(share, "bad luck", share.why());
        scene.assertFound("no reason bad luck");

        plan.withReason(share, share.boundBy(), share.why().reversed());
        scene.assertFound("the facts of " + share.boundBy() + " should be ");
    }
}
