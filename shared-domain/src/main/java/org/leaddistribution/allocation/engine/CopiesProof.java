package org.leaddistribution.allocation.engine;

/// The labels that prove the copies even: the lowest residual of the given prospects that could reach a node.
final class CopiesProof {
    private CopiesProof() {}

    /// Whether all residuals are so close together that nothing can be evened out: one label fits all.
    static boolean isEven(Deal deal) {
        return deal.highestResidual() - lowestOfGiven(deal) <= 1;
    }

    static Labelling ofEven(Deal deal) {
        return new Labelling(deal.pool(), Math.max(0, deal.highestResidual() - 1));
    }

    /// @throws IllegalStateException when the copies can be more even
    static Labelling bySearch(ResidualGraph graph) {
        var search = new ExchangeSearch(graph);
        var labels = new Labelling(graph.pool(), graph.pool().cap());
        for (int residual = 0; residual <= graph.deal().highestResidual(); residual++) {
            for (var prospects : graph.deal().classes()) {
                for (int prospect : prospects.withResidual(residual)) {
                    label(prospect, search, graph, labels);
                }
            }
        }
        return labels;
    }

    private static void label(
            int start, ExchangeSearch search, ResidualGraph graph, Labelling labels) {
        if (graph.receivers().count(start) == 0) {
            return;
        }
        int label = graph.residual(start);
        labels.lowerProspect(start, label);
        if (search.isFrozen(start)) {
            return;
        }
        if (search.relieve(start)) {
            throw new IllegalStateException("Prospect " + start + " can be relieved");
        }
        for (int member : search.reachedMembers()) {
            labels.lowerMember(member, label);
        }
        for (int prospect : search.newlyFrozen()) {
            labels.lowerProspect(prospect, label);
        }
    }

    private static int lowestOfGiven(Deal deal) {
        int most = deal.highestResidual();
        if (most - deal.lowestResidual() <= 1) {
            return deal.lowestResidual();
        }
        for (int residual = 0; residual + 2 <= most; residual++) {
            if (isAnyGiven(deal, residual)) {
                return residual;
            }
        }
        return most;
    }

    private static boolean isAnyGiven(Deal deal, int residual) {
        for (var prospects : deal.classes()) {
            for (int prospect : prospects.withResidual(residual)) {
                if (deal.pool().capacity(prospect) > residual) {
                    return true;
                }
            }
        }
        return false;
    }
}
