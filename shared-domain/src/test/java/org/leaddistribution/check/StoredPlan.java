package org.leaddistribution.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.PlannedLeads;
import org.leaddistribution.round.PlannedLeads.PlannedLead;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.Plans.StoredCertificate;
import org.leaddistribution.round.Round;

/// The plan of a complete round, to be changed behind everybody's back.
record StoredPlan(
        Dealing dealing,
        long token,
        PlannedRound round,
        List<PlannedShare> shares,
        Certificate certificate) {
    static StoredPlan of(Round round, Dealing dealing) {
        var plans = dealing.plans();
        var shares = new ArrayList<PlannedShare>();
        plans.forEachBatch(round.planToken(), 100, shares::addAll);
        var kept = (StoredCertificate.Whole) plans.certificate(round.planToken());
        var planned = plans.round(round.planToken()).orElseThrow();
        return new StoredPlan(dealing, round.planToken(), planned, shares, kept.certificate());
    }

    void replaceBy(PlannedRound newRound, List<PlannedShare> newShares, Certificate newLabels) {
        dealing.plans().write(token, newRound, newShares, newLabels);
        dealing.plans().keep(token);
    }

    void withFigures(String seed, long total, SortedMap<Integer, Integer> histogram) {
        replaceBy(
                new PlannedRound(
                        round.distribution(),
                        round.round(),
                        seed,
                        round.planHash(),
                        round.madeAt(),
                        round.eligibleMembers(),
                        round.quotas(),
                        total,
                        histogram,
                        round.shortage(),
                        round.warnings()),
                shares,
                certificate);
    }

    void withCertificate(Certificate other) {
        replaceBy(round, shares, other);
    }

    void withShares(List<PlannedShare> other) {
        replaceBy(round, other, certificate);
    }

    private void withShare(PlannedShare before, PlannedShare after) {
        withShares(shares.stream().map(share -> share.equals(before) ? after : share).toList());
    }

    void withQuota(PlannedShare share, int quota) {
        withShare(share, changed(share, quota, share.outline().reason(), share.leads()));
    }

    void withReason(PlannedShare share, BoundBy reason) {
        withShare(share, changed(share, share.outline().quota(), reason, share.leads()));
    }

    /// Changes the leads of some shares, and what is stored of them alike.
    void withLeads(List<PlannedShare> some, UnaryOperator<List<PlannedLead>> change) {
        var after = new ArrayList<>(shares);
        after.replaceAll(share -> some.contains(share) ? withLeads(share, change) : share);
        withShares(after);
    }

    private static PlannedShare withLeads(
            PlannedShare share, UnaryOperator<List<PlannedLead>> change) {
        var leads = PlannedLeads.of(change.apply(new ArrayList<>(share.leads().asList())));
        return changed(share, share.outline().quota(), share.outline().reason(), leads);
    }

    private static PlannedShare changed(
            PlannedShare share, int quota, BoundBy reason, PlannedLeads leads) {
        return PlannedShare.of(share.file(), share.member(), quota, reason, leads);
    }

    PlannedShare largest() {
        return shares.stream().max(Comparator.comparingInt(PlannedShare::size)).orElseThrow();
    }

    PlannedShare smallest() {
        return shares.stream().min(Comparator.comparingInt(PlannedShare::size)).orElseThrow();
    }

    /// What is stored of a share.
    List<Assignment> assignments(PlannedShare share) {
        return dealing.assignments().ofFile(share.file());
    }
}
