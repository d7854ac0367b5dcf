package org.leaddistribution.allocation.engine;

/// Where each prospect stands on its shelf, so that single prospects can be taken and given back.
///
/// True from when it is made, as long as the shelves change by it alone.
final class OpenSlots {
    private final Deal deal;
    private final int[] place;
    private final int[] residual;

    OpenSlots(Deal deal) {
        this.deal = deal;
        place = new int[deal.pool().prospects()];
        residual = new int[place.length];
        for (var shelf : deal.shelves()) {
            int end = 0;
            for (int left = shelf.highestResidual(); left >= 0; left--) {
                int start = end;
                end = shelf.count(left);
                for (int at = start; at < end; at++) {
                    place[shelf.at(at)] = at;
                    residual[shelf.at(at)] = left;
                }
            }
        }
    }

    /// How many more members may be given `prospect`.
    int residual(int prospect) {
        return residual[prospect];
    }

    void lower(int prospect) {
        var shelf = deal.shelfOf(prospect);
        int old = place[prospect];
        place[prospect] = shelf.lower(old, residual[prospect]--);
        place[shelf.at(old)] = old;
    }

    void raise(int prospect) {
        var shelf = deal.shelfOf(prospect);
        int old = place[prospect];
        place[prospect] = shelf.raise(old, residual[prospect]++);
        place[shelf.at(old)] = old;
    }
}
