package org.leaddistribution.allocation.engine;

/// The pools of the benchmarks: prospects x members, and what of it is had already.
public enum Shape {
    MILLION(1_000_000, 100_000, 0),
    MILLION_WITH_HISTORY(1_000_000, 100_000, 45),
    HUNDRED_THOUSAND(100_000, 10_000, 0),
    HUNDRED_THOUSAND_WITH_HISTORY(100_000, 10_000, 45),
    TEN_THOUSAND_WITH_HISTORY(10_000, 1_000, 45),
    TEN_THOUSAND(10_000, 1_000, 0),
    TWO_THOUSAND(2_000, 200, 0),
    TWO_THOUSAND_WITH_HISTORY(2_000, 200, 45),
    THOUSAND(1_000, 100, 0),
    THOUSAND_WITH_HISTORY(1_000, 100, 45),
    ROUNDS(100_000, 2_000, 0),
    TIGHT_300_97(3_000, 300, 97, 0),
    TIGHT_300_99(3_000, 300, 99, 0),
    TIGHT_2000_97(5_000, 2_000, 97, 0),
    TIGHT_2000_99(5_000, 2_000, 99, 0);

    private final int prospects;
    private final int members;
    private final int heldByEach;
    private final int percentForbidden;

    Shape(int prospects, int members, int heldByEach) {
        this.prospects = prospects;
        this.members = members;
        this.heldByEach = heldByEach;
        percentForbidden = 0;
    }

    Shape(int prospects, int members, int percentForbidden, int heldByEach) {
        this.prospects = prospects;
        this.members = members;
        this.heldByEach = heldByEach;
        this.percentForbidden = percentForbidden;
    }

    /// The same pool with a tenth of the prospects and of the members.
    Pool tenth() {
        return Pools.of(prospects / 10, members / 10, heldByEach);
    }

    /// The same pool at every call.
    Pool pool() {
        return percentForbidden > 0
                ? Pools.tight(prospects, members, percentForbidden)
                : Pools.of(prospects, members, heldByEach);
    }
}
