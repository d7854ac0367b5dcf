package org.leaddistribution.allocation.engine;

/// Where each prospect stands among those of its class, so that single prospects can be taken and given back.
///
/// True from when it is made, as long as the classes change by it alone.
final class OpenSlots {
    private final Deal deal;
    private final int[] place;
    private final int[] residual;

    OpenSlots(Deal deal) {
        this.deal = deal;
        place = new int[deal.pool().prospects()];
        residual = new int[place.length];
        for (var prospects : deal.classes()) {
            int end = 0;
            for (int left = prospects.highestResidual(); left >= 0; left--) {
                int start = end;
                end = prospects.count(left);
                for (int at = start; at < end; at++) {
                    place[prospects.at(at)] = at;
                    residual[prospects.at(at)] = left;
                }
            }
        }
    }

    /// How many more members may be given `prospect`.
    int residual(int prospect) {
        return residual[prospect];
    }

    void lower(int prospect) {
        var prospects = deal.classOf(prospect);
        int old = place[prospect];
        place[prospect] = prospects.lower(old, residual[prospect]--);
        place[prospects.at(old)] = old;
    }

    void raise(int prospect) {
        var prospects = deal.classOf(prospect);
        int old = place[prospect];
        place[prospect] = prospects.raise(old, residual[prospect]++);
        place[prospects.at(old)] = old;
    }
}
