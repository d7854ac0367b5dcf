package org.leaddistribution.member;

import java.util.Optional;
import org.leaddistribution.kernel.Coded;

/// What a member pays for, and the leads per round that it buys.
public enum Tier implements Coded {
    BRONZE(100),
    SILVER(250),
    GOLD(500),
    AFFILIATE(0),
    VIP_AFFILIATE(0);

    private final int quotaPerRound;

    Tier(int quotaPerRound) {
        this.quotaPerRound = quotaPerRound;
    }

    /// Leads a round; 0 for a free tier.
    public int quotaPerRound() {
        return quotaPerRound;
    }

    public boolean isPaid() {
        return quotaPerRound > 0;
    }

    /// The name as people read it: `VIP affiliate`.
    public String label() {
        return switch (this) {
            case BRONZE -> "Bronze";
            case SILVER -> "Silver";
            case GOLD -> "Gold";
            case AFFILIATE -> "Affiliate";
            case VIP_AFFILIATE -> "VIP affiliate";
        };
    }

    public static Optional<Tier> of(String code) {
        return Coded.find(Tier.class, code);
    }
}
