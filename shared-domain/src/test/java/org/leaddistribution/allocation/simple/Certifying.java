package org.leaddistribution.allocation.simple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.allocation.Labels;
import org.leaddistribution.allocation.Unit;

/// Labels every node with the first of the searches in order that reaches it, once a deal is done.
final class Certifying {
    private final Deal deal;
    private final int[] memberLabels;
    private final int[] prospectLabels;
    private final ExchangeSearch search;

    private Certifying(Deal deal) {
        this.deal = deal;
        memberLabels = new int[deal.pool().members().size()];
        prospectLabels = new int[deal.pool().prospects().size()];
        search = new ExchangeSearch(deal);
    }

    static Certificate certify(Deal deal, int[][] given, int cap) {
        var shares = new Certifying(deal);
        var refused = shares.labelByUnits(given);
        var copies = new Certifying(deal);
        copies.labelByResidual(cap);
        return new Certificate(refused, shares.labels(), copies.labels());
    }

    private List<Unit> labelByUnits(int[][] given) {
        var units = new ArrayList<Unit>();
        for (int member = 0; member < given.length; member++) {
            int quota = deal.pool().quota(member);
            if (given[member].length < quota) {
                units.add(new Unit(given[member].length, quota, member));
            }
        }
        units.sort(null);
        fill(units.size());
        for (int label = 0; label < units.size(); label++) {
            int member = units.get(label).rank();
            if (!search.isFrozen(member)) {
                search.raise(member);
                labelReached(label, units.size());
            }
        }
        return units;
    }

    private void labelByResidual(int cap) {
        fill(cap);
        for (int residual = 0; residual <= deal.highestResidual(); residual++) {
            for (int prospect : deal.withResidual(residual).toArray()) {
                if (deal.receiverCount(prospect) > 0 && search.isAlive(prospect)) {
                    search.relieve(prospect);
                    prospectLabels[prospect] = Math.min(residual, prospectLabels[prospect]);
                    labelReached(residual, cap);
                }
            }
        }
    }

    private void fill(int unlimited) {
        Arrays.fill(memberLabels, unlimited);
        Arrays.fill(prospectLabels, unlimited);
    }

    private void labelReached(int label, int unlimited) {
        for (int member : search.reachedMembers()) {
            memberLabels[member] = label;
        }
        for (int prospect = 0; prospect < prospectLabels.length; prospect++) {
            if (prospectLabels[prospect] == unlimited && !search.isAlive(prospect)) {
                prospectLabels[prospect] = label;
            }
        }
    }

    private Labels labels() {
        var pool = deal.pool();
        return Labels.of(
                memberLabels,
                member -> pool.members().get(member).id(),
                prospectLabels,
                prospect -> pool.prospects().get(prospect).key());
    }
}
